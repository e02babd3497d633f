import {
  isOpenRequest,
  type ContextName,
  type PersonalDataErased,
  type PrivacyRegime,
  type PrivacyRequestKind,
  type PrivacyRequestState,
} from '@iworkz/contracts';
import type { Locale, Region } from '@iworkz/kernel';
import { fromDateColumn, toDateColumn, holdLock } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import type { LegalSource } from '../domain/regime.js';
import { statesThatAre } from '../domain/request-states.js';
import type { PlannedStep, StepName } from '../domain/request-steps.js';
import {
  PrivacyRequests,
  type NewStoredRequest,
  type RequestChange,
  type StepResult,
  type StoredRequest,
  type StoredStep,
} from '../use-cases/ports.js';
import { Prisma, type PrivacyRequest as RequestRow, type RequestStep as StepRow } from './generated/client.js';
import { PrivacyUnitOfWork, type PrivacyTx } from './privacy-database.js';

export const withSteps = { steps: { orderBy: { position: 'asc' } } } as const;

@Injectable()
export class PrismaPrivacyRequests extends PrivacyRequests {
  constructor(private readonly unitOfWork: PrivacyUnitOfWork) {
    super();
  }

  async lockPerson(tx: PrivacyTx, personId: string): Promise<void> {
    await holdLock(tx.db, `privacy requests ${personId}`);
  }

  async openOf(tx: PrivacyTx, personId: string): Promise<readonly StoredRequest[]> {
    const rows = await tx.db.privacyRequest.findMany({
      where: { personId, state: { in: statesThatAre(true) } },
      include: withSteps,
    });
    return rows.map(toRequest);
  }

  async add(tx: PrivacyTx, request: NewStoredRequest, steps: readonly PlannedStep[]): Promise<void> {
    const { clock, dueOn, ...row } = request;
    await tx.db.privacyRequest.create({ data: { ...row, dueOn: toDateColumn(dueOn), clock: { ...clock } } });
    await this.plan(tx, request.id, steps);
  }

  async findForUpdate(tx: PrivacyTx, id: string): Promise<StoredRequest | undefined> {
    await tx.db.$executeRaw`SELECT 1 FROM privacy_request WHERE id = ${id}::uuid FOR UPDATE`;
    return toRequestOrNone(await tx.db.privacyRequest.findUnique({ where: { id }, include: withSteps }));
  }

  async find(id: string): Promise<StoredRequest | undefined> {
    return toRequestOrNone(await this.unitOfWork.db.privacyRequest.findUnique({ where: { id }, include: withSteps }));
  }

  async findByCertificateToken(certificateTokenHash: Uint8Array<ArrayBuffer>): Promise<StoredRequest | undefined> {
    const where = { certificateTokenHash };
    return toRequestOrNone(await this.unitOfWork.db.privacyRequest.findUnique({ where, include: withSteps }));
  }

  async of(personId: string): Promise<readonly StoredRequest[]> {
    const rows = await this.unitOfWork.db.privacyRequest.findMany({
      ...{ where: { personId }, orderBy: { id: 'desc' }, take: 50 },
      include: withSteps,
    });
    return rows.map(toRequest);
  }

  async all(open: boolean, limit: number): Promise<readonly StoredRequest[]> {
    const rows = await this.unitOfWork.db.privacyRequest.findMany({
      where: { state: { in: statesThatAre(open) } },
      orderBy: open ? [{ dueOn: 'asc' }, { id: 'asc' }] : [{ id: 'desc' }],
      take: limit,
      include: withSteps,
    });
    return rows.map(toRequest);
  }

  async change(tx: PrivacyTx, id: string, { dueOn, certificate, ...change }: RequestChange): Promise<void> {
    await tx.db.privacyRequest.update({
      where: { id },
      data: {
        ...change,
        ...(dueOn === undefined ? {} : { dueOn: toDateColumn(dueOn) }),
        ...(certificate === undefined ? {} : { certificate: certificate as Prisma.InputJsonObject }),
        // Whoever worked on it is done with it.
        ...(change.state === undefined || isOpenRequest({ state: change.state }) ? {} : { leasedUntil: null }),
      },
    });
  }

  async plan(tx: PrivacyTx, requestId: string, steps: readonly PlannedStep[]): Promise<void> {
    await tx.db.requestStep.createMany({ data: steps.map((step, position) => ({ ...step, requestId, position })) });
  }

  async completeStep(
    tx: PrivacyTx,
    requestId: string,
    position: number,
    { at, count, result }: { at: Date; count: number | null; result: StepResult | null },
  ): Promise<boolean> {
    const done = await tx.db.requestStep.updateMany({
      where: { requestId, position, doneAt: null },
      data: { doneAt: at, count, result: (result as Prisma.InputJsonObject | null) ?? Prisma.DbNull },
    });
    return done.count === 1;
  }

  async postponeStep(requestId: string, position: number, notBefore: Date, trouble: string | null): Promise<void> {
    await this.unitOfWork.db.$transaction([
      this.unitOfWork.db.requestStep.updateMany({ where: { requestId, position }, data: { notBefore } }),
      this.unitOfWork.db.privacyRequest.updateMany({
        where: { id: requestId },
        data: { trouble, leasedUntil: null },
      }),
    ]);
  }

  async claim(id: string, now: Date, leasedUntil: Date, held: Date | undefined): Promise<boolean> {
    const { count } = await this.unitOfWork.db.privacyRequest.updateMany({
      where: {
        id,
        ...hasBegun(now),
        AND: {
          OR: [{ leasedUntil: null }, { leasedUntil: { lt: now } }, ...(held ? [{ leasedUntil: held }] : [])],
        },
      },
      data: { state: 'running', leasedUntil },
    });
    return count === 1;
  }

  async release(id: string, held: Date | undefined): Promise<void> {
    if (!held) return;
    await this.unitOfWork.db.privacyRequest.updateMany({
      where: { id, leasedUntil: held },
      data: { leasedUntil: null },
    });
  }

  async due(now: Date, limit: number): Promise<readonly string[]> {
    const rows = await this.unitOfWork.db.privacyRequest.findMany({
      where: {
        ...hasBegun(now),
        AND: { OR: [{ leasedUntil: null }, { leasedUntil: { lt: now } }] },
      },
      select: { id: true },
      orderBy: { dueOn: 'asc' },
      take: limit,
    });
    return rows.map(({ id }) => id);
  }

  async objecting(personIds: readonly string[]): Promise<readonly string[]> {
    const rows = await this.unitOfWork.db.privacyRequest.findMany({
      where: {
        ...{ personId: { in: [...personIds] }, kind: 'objection' },
        OR: [{ state: 'in_review' }, { state: 'completed', reviewOutcome: { not: 'not_affected' } }],
      },
      select: { personId: true },
      distinct: ['personId'],
    });
    return rows.map(({ personId }) => personId);
  }

  async keep(tx: PrivacyTx, requestId: string, context: ContextName, kept: PersonalDataErased['kept']): Promise<void> {
    await tx.db.keptRecord.createMany({
      data: kept.map(({ what, count, reason, until }) => ({
        ...{ requestId, context, what, count, reason },
        until: until && toDateColumn(until),
      })),
      skipDuplicates: true,
    });
  }
}

/** Confirmed, and its time has come. */
const hasBegun = (now: Date) => ({ OR: [{ state: 'running' }, { state: 'waiting', startsAt: { lte: now } }] });

type WithSteps = RequestRow & { steps: StepRow[] };
const toRequestOrNone = (row: WithSteps | null): StoredRequest | undefined => (row ? toRequest(row) : undefined);

export function toRequest({ dueOn, clock, steps, ...row }: WithSteps): StoredRequest {
  return {
    ...row,
    kind: row.kind as PrivacyRequestKind,
    state: row.state as PrivacyRequestState,
    region: row.region as Region,
    regime: row.regime as PrivacyRegime,
    locale: row.locale as Locale,
    dueOn: fromDateColumn(dueOn),
    clock: clock as unknown as LegalSource,
    reviewOutcome: row.reviewOutcome as StoredRequest['reviewOutcome'],
    steps: steps.map((step): StoredStep => ({
      ...step,
      name: step.name as StepName,
      context: step.context as ContextName | null,
      result: step.result as StepResult | null,
    })),
  };
}
