import * as z from 'zod';
import type { ContextName } from '../services.js';

export interface EventSpec<Type extends string = string, Data extends z.ZodType = z.ZodType> {
  /** `<context>.<aggregate>.<past tense>`: the first part names the only context that may publish it, the first two the topic. */
  readonly type: Type;
  /** A breaking change makes a new version; additions are optional fields. */
  readonly version: number;
  /** Events with the same key are delivered in the order they were published. */
  readonly key: (data: z.output<Data>) => string;
  /** Top-level fields of `data` that identify a person: masked in logs, found by erasure. */
  readonly personalData: readonly (keyof z.output<Data> & string)[];
  /** Whose data they are: what is `sealed` is closed under this person's key, and once they are erased the event is about nobody. */
  readonly person?: (data: z.output<Data>) => string;
  /** Those of `personalData` that are content: encrypted from the outbox on, opened by consumers. Needs `person`. */
  readonly sealed?: readonly (keyof z.output<Data> & string)[];
  readonly data: Data;
}

/**
 * A declared event. `key` is a method here and `personalData` plain names, so that every event is an `EventDefinition`:
 * function properties are compared contravariantly, and then no concrete event would be one.
 */
export interface EventDefinition<Type extends string = string, Data extends z.ZodType = z.ZodType> {
  readonly type: Type;
  readonly version: number;
  key(data: z.output<Data>): string;
  readonly personalData: readonly string[];
  person?(data: z.output<Data>): string;
  readonly sealed?: readonly string[];
  readonly data: Data;
  readonly topic: string;
  readonly context: ContextName;
}

/** An event as it travels. `data` has been validated by whoever holds a typed envelope. */
export interface EventEnvelope<Data = unknown> {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly key: string;
  readonly occurredAt: string;
  readonly region: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly data: Data;
  /** What is left out of `data` until it is opened; absent in events without such fields, and once opened. */
  readonly sealed?: SealedFields;
}

/** Fields of an event, readable only with the key of the person they are about. */
export const SealedFields = z.object({
  person: z.uuid(),
  /** AES-256-GCM over the JSON of the fields: nonce (12 bytes), tag (16), ciphertext; base64url. */
  box: z.base64url(),
});
export type SealedFields = z.output<typeof SealedFields>;

export const EventEnvelopeSchema = z.object({
  id: z.uuid(),
  type: z.string(),
  version: z.int().positive(),
  key: z.string(),
  occurredAt: z.iso.datetime(),
  region: z.string(),
  correlationId: z.string(),
  causationId: z.string().optional(),
  data: z.unknown(),
  sealed: SealedFields.optional(),
});

export function defineEvent<const Type extends `${ContextName}.${string}.${string}`, Data extends z.ZodType>(
  spec: EventSpec<Type, Data>,
): EventDefinition<Type, Data> {
  const [context, aggregate] = spec.type.split('.');
  return { ...spec, context: context as ContextName, topic: `${context}.${aggregate}` };
}

export type DataOf<E extends EventDefinition> = z.output<E['data']>;
/** What the publisher hands over, before defaults. */
export type PublishedDataOf<E extends EventDefinition> = z.input<E['data']>;
