import { NotFound, type Breach, type NewBreach } from '@iworkz/contracts';
import { actorLabel, newId, type Ctx } from '@iworkz/kernel';
import type { PageRequest } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { PrivacyUnitOfWork } from '../adapters/privacy-database.js';
import { deadlinesOf, dutiesOf } from '../domain/breach-deadlines.js';
import { regimes } from '../domain/regimes.js';
import { Breaches, type GivenNotice, type NotifiedBreach } from './ports.js';

@Injectable()
export class RecordBreaches {
  constructor(
    private readonly unitOfWork: PrivacyUnitOfWork,
    private readonly breaches: Breaches,
  ) {}

  async open(ctx: Ctx, input: NewBreach): Promise<Breach> {
    const breach = { ...input, id: newId(), duties: dutiesOf(input, regimes), recordedAt: ctx.now };
    await this.unitOfWork.run(ctx, (tx) => this.breaches.add(tx, breach, actorLabel(ctx.actor)));
    return toView({ ...breach, notices: [] }, ctx.now);
  }

  /** `limit + 1`, newest first. */
  async list(ctx: Ctx, page: PageRequest): Promise<Breach[]> {
    return (await this.breaches.list(page)).map((breach) => toView(breach, ctx.now));
  }

  /** A second notice of the same kind changes nothing. @throws NotFound. */
  async notify(ctx: Ctx, breachId: string, notice: GivenNotice): Promise<Breach> {
    const known = await this.unitOfWork.run(ctx, (tx) =>
      this.breaches.addNotice(tx, breachId, notice, actorLabel(ctx.actor)),
    );
    const breach = known ? await this.breaches.find(breachId) : undefined;
    if (!breach) throw NotFound({ resource: 'breach', id: breachId });
    return toView(breach, ctx.now);
  }
}

function toView({ duties, notices, recordedAt, ...breach }: NotifiedBreach, now: Date): Breach {
  return { ...breach, recordedAt: recordedAt.toISOString(), deadlines: deadlinesOf(duties, notices, now) };
}
