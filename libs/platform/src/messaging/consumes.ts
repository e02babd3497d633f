import type { DataOf, EventDefinition, EventEnvelope } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import 'reflect-metadata';

const handlersKey = Symbol('iworkz:consumed-events');

export interface ConsumedEvent {
  readonly event: EventDefinition;
  readonly method: string;
}

/**
 * Hands every event of this kind to the method `(ctx, event, tx)`, in one transaction with the record that it was
 * handled: its database effects happen once, however often the event is delivered. Effects outside the database may be
 * repeated, so give them the event's id as idempotency key.
 */
export function Consumes<E extends EventDefinition>(event: E) {
  return <Handler extends (ctx: Ctx, event: EventEnvelope<DataOf<E>>, tx: never) => Promise<void>>(
    target: object,
    method: string,
    _descriptor: TypedPropertyDescriptor<Handler>,
  ): void => {
    const declared = consumedEventsOf(target.constructor);
    Reflect.defineMetadata(handlersKey, [...declared, { event, method }], target.constructor);
  };
}

export function consumedEventsOf(consumer: object): readonly ConsumedEvent[] {
  return (Reflect.getMetadata(handlersKey, consumer) as ConsumedEvent[] | undefined) ?? [];
}

/** `hiring.on-application-submitted`: names the consumer's place in the log, so renaming the class starts a new one. */
export function consumerIdOf(context: string, consumer: { readonly name: string }): string {
  const kebab = consumer.name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2');
  return `${context}.${kebab.toLowerCase()}`;
}
