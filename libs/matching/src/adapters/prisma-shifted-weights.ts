import { CriterionWeights } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { holdLock } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import type { Weights } from '../domain/match.js';
import { ShiftedWeights, type ChosenWeights, type WeightsSubject } from '../use-cases/ports.js';
import { MatchingUnitOfWork, type MatchingDb } from './matching-database.js';

/** What an earlier release let through may be out of bounds today; then the defaults hold. */
const read = (weights: unknown): Weights | undefined => CriterionWeights.safeParse(weights).data;

@Injectable()
export class PrismaShiftedWeights extends ShiftedWeights {
  constructor(private readonly unitOfWork: MatchingUnitOfWork) {
    super();
  }

  async find({ kind, id }: WeightsSubject, db: MatchingDb = this.unitOfWork.db): Promise<Weights | undefined> {
    const key = { kind, subjectId: id };
    const row = await db.shiftedWeights.findUnique({ where: { kind_subjectId: key } });
    return read(row?.weights);
  }

  async save(ctx: Ctx, { kind, id }: WeightsSubject, weights: Weights): Promise<void> {
    const json = JSON.stringify(weights);
    await this.inOrder(ctx, async (db) => {
      await db.$executeRaw`
        INSERT INTO shifted_weights (kind, subject_id, weights, updated_at)
        VALUES (${kind}, ${id}::uuid, ${json}::jsonb, ${ctx.now})
        ON CONFLICT (kind, subject_id) DO UPDATE
          SET weights = EXCLUDED.weights, updated_at = EXCLUDED.updated_at, revision = EXCLUDED.revision`;
    });
  }

  async remove(ctx: Ctx, { kind, id }: WeightsSubject): Promise<void> {
    await this.inOrder(ctx, async (db) => {
      await db.$executeRaw`
        UPDATE shifted_weights
           SET weights = NULL, updated_at = ${ctx.now},
               revision = nextval(pg_get_serial_sequence('matching.shifted_weights', 'revision'))
         WHERE kind = ${kind} AND subject_id = ${id}::uuid AND weights IS NOT NULL`;
    });
  }

  async ofCandidatesAfter(
    revision: bigint,
    limit: number,
    db: MatchingDb = this.unitOfWork.db,
  ): Promise<readonly ChosenWeights[]> {
    const rows = await db.shiftedWeights.findMany({
      where: { kind: 'candidate', revision: { gt: revision } },
      orderBy: { revision: 'asc' },
      take: limit,
    });
    return rows.map((row) => ({
      candidateId: row.subjectId,
      weights: read(row.weights),
      revision: row.revision,
    }));
  }

  /** One change at a time, so that revisions commit in the order of their numbers, which reading on from the last one relies on. */
  private inOrder(ctx: Ctx, change: (db: MatchingDb) => Promise<void>): Promise<void> {
    return this.unitOfWork.run(ctx, async ({ db }) => {
      await holdLock(db, 'matching shifted weights');
      await change(db);
    });
  }
}
