import type { EventEnvelope } from '@iworkz/contracts';
import type { PersonKeys, PersonKeyState } from '@iworkz/platform';
import { createSecretKey, randomBytes } from 'node:crypto';

/** People's keys without a database, for worlds of one process. */
export function personKeysInMemory(): PersonKeys {
  const keys = new Map<string, PersonKeyState>();
  return {
    obtain: (personId) => {
      const key = keys.get(personId) ?? createSecretKey(randomBytes(32));
      keys.set(personId, key);
      return Promise.resolve(key);
    },
    find: (personId) => Promise.resolve(keys.get(personId)),
    destroy: (personId) => {
      const before = keys.get(personId);
      keys.set(personId, 'destroyed');
      return Promise.resolve(before !== undefined && before !== 'destroyed');
    },
  };
}

/** An envelope as it lies in an outbox, with what is sealed in it opened. @throws Error when its person's key is not there. */
export async function openedEnvelope(text: string, keys: PersonKeys): Promise<EventEnvelope<Record<string, unknown>>> {
  const { sealed, ...envelope } = JSON.parse(text) as EventEnvelope<Record<string, unknown>>;
  if (!sealed) return envelope;
  const { openFields } = await import('@iworkz/platform');
  const key = await keys.find(sealed.person);
  if (!key || key === 'destroyed') throw new Error(`nothing opens the event ${envelope.id}`);
  return { ...envelope, data: { ...envelope.data, ...openFields(key, sealed, `${envelope.id} ${envelope.type}`) } };
}
