import {
  NotFound,
  ServiceUnavailable,
  type ApplicationStatus,
  type Evaluation,
  type EventEnvelope,
  type Finding,
  type Job,
  type JobContent,
  type Match,
  type WorkAuthorization,
} from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import { ContextDatabase } from '@iworkz/platform';
import { aLawfulPosting, testDatabase, personKeysInMemory } from '@iworkz/testing';
import { randomBytes } from 'node:crypto';
import { PrismaClient } from '../adapters/generated/client.js';
import { HiringUnitOfWork, type HiringTx } from '../adapters/hiring-database.js';
import { PrismaApplications } from '../adapters/prisma-applications.js';
import { PrismaJobs } from '../adapters/prisma-jobs.js';
import { ApplicationsController } from '../edge/applications.controller.js';
import { JobsController } from '../edge/jobs.controller.js';
import { LearnPeopleAndCompanies } from '../edge/learn-people-and-companies.js';
import { CheckJob } from '../use-cases/check-job.use-case.js';
import { CloseJob } from '../use-cases/close-job.use-case.js';
import { CreateJob } from '../use-cases/create-job.use-case.js';
import { MoveApplication } from '../use-cases/move-application.use-case.js';
import { Companies, LawCheck, Objections, Ranking, ShortlistOrder, WorkAuthorizations } from '../use-cases/ports.js';
import { PublishJob } from '../use-cases/publish-job.use-case.js';
import { SubmitApplication } from '../use-cases/submit-application.use-case.js';
import { UpdateJob } from '../use-cases/update-job.use-case.js';
import { ViewApplications } from '../use-cases/view-applications.use-case.js';
import { ViewJobs } from '../use-cases/view-jobs.use-case.js';

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const now = new Date('2026-11-20T03:00:00.123Z');

function ctxOf(actor: Ctx['actor'], change: Partial<Ctx> = {}): Ctx {
  return { actor, region: 'jp', locale: 'ja', requestId: newId(), correlationId: newId(), now, ...change };
}

export interface Employer {
  readonly userId: string;
  readonly companyId: string;
}

export function anEmployer(companyId = newId()): Employer {
  return { userId: newId(), companyId };
}

export function asEmployer({ userId, companyId }: Employer, change: Partial<Ctx> = {}): Ctx {
  return ctxOf({ kind: 'user', userId, companyId, roles: ['employer'] }, change);
}

export function asCandidate(userId: string, change: Partial<Ctx> = {}): Ctx {
  return ctxOf({ kind: 'user', userId, roles: ['candidate'] }, change);
}

export const asAnybody = (): Ctx => ctxOf({ kind: 'anonymous' });

export function aFinding(change: Partial<Finding> = {}): Finding {
  const text = { ja: '最低賃金を下回っています。', en: 'Below the minimum wage.', ko: '최저임금보다 낮습니다.' };
  return {
    ruleId: 'MW-4',
    jurisdiction: 'JP',
    statute: '最低賃金法',
    article: '第4条',
    severity: 'BLOCK',
    field: '/pay/min',
    params: { least: 1226 },
    text,
    repair: text,
    ...change,
  };
}

export function anEvaluation(change: Partial<Evaluation> = {}): Evaluation {
  return {
    id: newId(),
    kind: 'posting',
    date: '2026-11-20',
    ruleBookVersion: '2026-11',
    allowed: true,
    findings: [],
    evaluatedAt: now.toISOString(),
    ...change,
  };
}

export function aMatch(change: Pick<Match, 'jobId' | 'candidateId' | 'total'>): Match {
  return {
    confidence: 1,
    criteria: [],
    hardConditions: [],
    modelVersion: 'spec',
    computedAt: now.toISOString(),
    ...change,
  };
}

/** `compliance`, as a spec wants it to judge. */
export class StandInLaw extends LawCheck {
  readonly asked: { posting?: JobContent; authorization?: WorkAuthorization | null }[] = [];
  judge: () => Promise<Evaluation> | Evaluation = () => anEvaluation();

  async posting(_ctx: Ctx, { job }: { job: JobContent }): Promise<Evaluation> {
    this.asked.push({ posting: job });
    return this.judge();
  }

  async workPermission(_ctx: Ctx, { authorization }: { authorization: WorkAuthorization | null }): Promise<Evaluation> {
    this.asked.push({ authorization });
    return this.judge();
  }
}

/** `matching`, with the totals a spec gives to candidates; without any it is away. */
export class StandInRanking extends Ranking {
  totals: ReadonlyMap<string, number> | undefined;

  rank(_ctx: Ctx, jobId: string, candidateIds: readonly string[]): Promise<Match[] | undefined> {
    const { totals } = this;
    const known = candidateIds.filter((candidateId) => totals?.has(candidateId));
    return Promise.resolve(
      totals &&
        known
          .map((candidateId) => aMatch({ jobId, candidateId, total: totals.get(candidateId)! }))
          .sort((a, b) => b.total - a.total),
    );
  }
}

/** `fairness`: turns the list round once a spec switches a mitigation on. */
export class StandInOrder extends ShortlistOrder {
  reordered = false;

  order(_ctx: Ctx, _jobId: string, matches: readonly Match[]) {
    const { reordered } = this;
    return Promise.resolve({ matches: reordered ? [...matches].reverse() : matches, reordered });
  }
}

/** `privacy`: nobody objects. */
export class StandInObjections extends Objections {
  among() {
    return Promise.resolve(new Set<string>());
  }
}

/** `profiles`, with what a spec says a candidate may do. */
export class StandInAuthorizations extends WorkAuthorizations {
  answer: () => Promise<WorkAuthorization | null> = () => Promise.resolve(null);

  of(): Promise<WorkAuthorization | null> {
    return this.answer();
  }
}

class StandInCompanies extends Companies {
  nameOf(_ctx: Ctx, companyId: string): Promise<string> {
    return companyId === unknownCompany
      ? Promise.reject(NotFound({ resource: 'company', id: companyId }))
      : Promise.resolve('株式会社みどり技研');
  }
}
export const unknownCompany = '01900000-0000-7000-8000-00000000dead';

export const away = (service: string) => () => Promise.reject<never>(ServiceUnavailable({ service }));

/** The steps from arrival to a status, as an employer or the candidate would take them. */
const wayTo: Readonly<Record<ApplicationStatus, readonly ApplicationStatus[]>> = {
  received: [],
  screening: ['screening'],
  interview: ['screening', 'interview'],
  offer: ['screening', 'interview', 'offer'],
  hired: ['screening', 'interview', 'offer', 'hired'],
  rejected: ['rejected'],
  withdrawn: ['withdrawn'],
};

/** The context on a database of its own, with its neighbours stood in for at the ports. */
export async function hiringWorld() {
  const postgres = await testDatabase('hiring');
  const database = new ContextDatabase<PrismaClient>({
    context: 'hiring',
    url: postgres.url(),
    prismaClient: PrismaClient,
  });
  const unitOfWork = new HiringUnitOfWork({
    database,
    signingKey: randomBytes(32).toString('hex'),
    personKeys: personKeysInMemory(),
    log: quiet,
    onPublished: () => undefined,
  });
  const jobs = new PrismaJobs(unitOfWork);
  const applications = new PrismaApplications(unitOfWork);
  const law = new StandInLaw();
  const ranking = new StandInRanking();
  const shortlistOrder = new StandInOrder();
  const authorizations = new StandInAuthorizations();
  const createJob = new CreateJob(unitOfWork, jobs, new StandInCompanies());
  const publishJob = new PublishJob(unitOfWork, jobs, law);
  const submitApplication = new SubmitApplication(unitOfWork, jobs, applications);
  const moveApplication = new MoveApplication(unitOfWork, jobs, applications, law, authorizations);
  const jobsController = new JobsController(
    createJob,
    new UpdateJob(unitOfWork, jobs),
    new CheckJob(jobs, law),
    publishJob,
    new CloseJob(unitOfWork, jobs),
    new ViewJobs(jobs),
  );
  const applicationsController = new ApplicationsController(
    submitApplication,
    moveApplication,
    new ViewApplications(jobs, applications, ranking, shortlistOrder, new StandInObjections()),
  );

  const draft = (employer: Employer, content: JobContent = aLawfulPosting(), key: string = newId()): Promise<Job> =>
    createJob.execute(asEmployer(employer), content, key);
  const openJob = async (employer: Employer, content?: JobContent): Promise<Job> => {
    const { id } = await draft(employer, content);
    return publishJob.execute(asEmployer(employer), id);
  };
  const apply = (jobId: string, candidateId: string = newId(), message: string | null = null): Promise<string> =>
    submitApplication.execute(asCandidate(candidateId), { jobId, message });

  return {
    jobs: jobsController,
    applications: applicationsController,
    createJob,
    publishJob,
    submitApplication,
    moveApplication,
    learn: new LearnPeopleAndCompanies(),
    law,
    ranking,
    shortlistOrder,
    authorizations,
    db: unitOfWork.db,
    draft,
    openJob,
    apply,
    /** An application of a fresh candidate that has come as far as `status`. */
    applicationAt: async (status: ApplicationStatus, employer: Employer, jobId: string) => {
      const candidateId = newId();
      const applicationId = await apply(jobId, candidateId);
      for (const to of wayTo[status]) {
        if (to === 'withdrawn') await moveApplication.withdraw(asCandidate(candidateId), applicationId);
        else await moveApplication.byEmployer(asEmployer(employer), applicationId, to, null);
      }
      return { applicationId, candidateId };
    },
    /** Runs a consumer's method as the platform does: in one transaction. */
    deliver: <Data>(handle: (ctx: Ctx, event: EventEnvelope<Data>, tx: HiringTx) => Promise<void>, data: Data) => {
      const ctx = ctxOf({ kind: 'service', service: 'backend-api' });
      return unitOfWork.run(ctx, (tx) => handle(ctx, { id: newId(), data } as EventEnvelope<Data>, tx));
    },
    /** What waits to go out, oldest first. @param key of one job or application. */
    events: async (key: string): Promise<EventEnvelope<Record<string, unknown>>[]> => {
      const { rows } = await database.pool.query<{ envelope: string }>(
        `SELECT envelope FROM ${database.table('outbox_event')} WHERE key = $1 ORDER BY seq`,
        [key],
      );
      return rows.map((row) => JSON.parse(row.envelope) as EventEnvelope<Record<string, unknown>>);
    },
    end: async () => {
      await database.close();
      await postgres.drop();
    },
  };
}
export type HiringWorld = Awaited<ReturnType<typeof hiringWorld>>;
