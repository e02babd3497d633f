import type { ContextName } from '@iworkz/contracts';
import { LRUCache } from 'lru-cache';
import type { ContextClient, ContextDatabase } from '../messaging/context-database.js';
import type { PostgresListener } from '../messaging/postgres-listener.js';

/** Names the advisory lock that handlers of a person's events share and the erasure of the person has alone. */
export const personLock = ({ context }: { readonly context: ContextName }, personId: string): string =>
  `person ${context} ${personId}`;

/**
 * Until the transaction ends, the person is not erased from the context; whoever comes while they are being erased waits, and sees it
 * in the next statement. To be the first statement of its transaction, since a statement sees what was committed before it began.
 */
export async function holdPerson(
  db: ContextClient,
  database: { readonly context: ContextName },
  personId: string,
): Promise<void> {
  await db.$executeRawUnsafe(
    'SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))',
    personLock(database, personId),
  );
}

/** An access token ends a quarter of an hour after its account; what is older need not be kept in mind. Milliseconds. */
const rememberedFor = 20 * 60_000;
const channel = 'iworkz_erased';

/**
 * Who was erased a moment ago, in the memory of the process: their access tokens still hold for minutes, and must write
 * nothing anew.
 */
export class ErasedPersons {
  private readonly recent = new LRUCache<string, true>({ max: 100_000, ttl: rememberedFor });

  has(personId: string): boolean {
    return this.recent.has(personId);
  }

  /** Hears of whom any process erases from this context. */
  async follow(database: ContextDatabase<unknown>, url: string, listener: PostgresListener): Promise<void> {
    const look = async (): Promise<void> => {
      const { rows } = await database.pool.query<{ id: string }>(
        `SELECT person_id AS id FROM ${database.table('erased_person')}
          WHERE erased_at > clock_timestamp() - $1 * interval '1 millisecond'`,
        [rememberedFor],
      );
      for (const { id } of rows) this.recent.set(id, true);
    };
    const heard = (payload: string): void => {
      const [schema, personId] = payload.split(' ');
      if (schema === database.context && personId) this.recent.set(personId, true);
    };
    // While the database is away nobody can write anything anew either; the listener looks when it is back.
    const lookIfThere = (): Promise<void> => look().catch(() => undefined);
    await listener.listen(url, channel, heard, () => void lookIfThere());
    await lookIfThere();
  }
}
