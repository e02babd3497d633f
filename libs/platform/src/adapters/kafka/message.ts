import type { KafkaMessage, Message } from 'kafkajs';
import type { SignedEvent } from '../../ports/event-bus.js';

const eventIdHeader = 'event-id';
const signatureHeader = 'signature';

export function toMessage({ eventId, key, envelope, signature }: SignedEvent): Message {
  return { key, value: envelope, headers: { [eventIdHeader]: eventId, [signatureHeader]: signature } };
}

/** @returns undefined when no event bus of ours has written the message. */
export function toEvent(topic: string, { key, value, headers }: KafkaMessage): SignedEvent | undefined {
  const eventId = headers?.[eventIdHeader];
  const signature = headers?.[signatureHeader];
  if (!key || !value || !Buffer.isBuffer(eventId) || !Buffer.isBuffer(signature)) return undefined;
  return {
    eventId: eventId.toString('utf8'),
    topic,
    key: key.toString('utf8'),
    envelope: value.toString('utf8'),
    signature: signature.toString('utf8'),
  };
}
