import type { DataOf, EventEnvelope } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Consumes } from '../consumes.js';
import type { ContextClient } from '../context-database.js';
import type { Tx } from '../unit-of-work.js';
import { Counted } from './tally-context.js';

/** Writes each event into the table of effects, then does what the spec wants, still inside the transaction. */
export class WriteDown {
  constructor(private readonly afterWriting: (value: number) => Promise<void> = () => Promise.resolve()) {}

  @Consumes(Counted)
  async onCounted(_ctx: Ctx, event: EventEnvelope<DataOf<typeof Counted>>, tx: Tx<ContextClient>): Promise<void> {
    const { key, value } = event.data;
    await tx.db.$executeRawUnsafe('INSERT INTO hiring.effect (key, value) VALUES ($1, $2)', key, value);
    await this.afterWriting(value);
  }
}
