import {
  ApplicationMoved,
  ApplicationSubmitted,
  CompanyRegistered,
  CredentialIssued,
  CredentialRevokedEvent,
  JobClosed,
  JobPublished,
  JobRefused,
  ProfileUpdated,
  RankedProfile,
  ResumeImported,
  UserRegistered,
  type ApplicationStatus,
  type EventEnvelope,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { aLawfulPosting, anEnvelope } from '@iworkz/testing';
import fc from 'fast-check';

/** How a small labour market went; who and what is told by numbers, so that it can be told twice with other ids. */
export interface Plot {
  readonly companies: number;
  readonly candidates: readonly {
    readonly profiles: number;
    readonly resumes: number;
    readonly credentials: readonly boolean[];
  }[];
  readonly jobs: readonly {
    readonly company: number;
    readonly refusals: number;
    readonly versions: number;
    readonly closed: boolean;
  }[];
  readonly applications: readonly {
    readonly job: number;
    readonly candidate: number;
    readonly path: readonly ApplicationStatus[];
  }[];
}

const paths: readonly (readonly ApplicationStatus[])[] = [
  [],
  ['screening'],
  ['screening', 'interview'],
  ['screening', 'interview', 'offer', 'hired'],
  ['screening', 'rejected'],
  ['withdrawn'],
];
const few = { minLength: 1, maxLength: 3 };
const upTo = (max: number) => fc.integer({ min: 0, max });

export const aPlot: fc.Arbitrary<Plot> = fc.record({
  companies: fc.integer({ min: 1, max: 2 }),
  candidates: fc.array(
    fc.record({ profiles: upTo(3), resumes: upTo(1), credentials: fc.array(fc.boolean(), { maxLength: 2 }) }),
    few,
  ),
  jobs: fc.array(fc.record({ company: upTo(1), refusals: upTo(1), versions: upTo(2), closed: fc.boolean() }), few),
  applications: fc.array(fc.record({ job: upTo(2), candidate: upTo(2), path: fc.constantFrom(...paths) }), {
    maxLength: 4,
  }),
});

/** A plot as events, and the names of the ids in them. */
export interface History {
  /** Streams of events of one topic and key, each in its order. */
  readonly streams: readonly (readonly EventEnvelope[])[];
  /** By id. */
  readonly names: ReadonlyMap<string, string>;
}

/** The plot's events at fixed times, about ids that nobody has seen. */
export function told(plot: Plot): History {
  const names = new Map<string, string>();
  const ids = new Map<string, string>();
  const id = (name: string): string => {
    if (!ids.has(name)) {
      const fresh = newId();
      ids.set(name, fresh);
      names.set(fresh, name);
    }
    return ids.get(name)!;
  };
  let minutes = 0;
  const time = (): Date => new Date(Date.UTC(2026, 3, 1, 9, (minutes += 1)));
  const streams: EventEnvelope[][] = [];
  const companyOf = (number: number): string => id(`company ${number % plot.companies}`);
  const person = { locale: 'ja', region: 'jp' } as const;

  for (let number = 0; number < plot.companies; number += 1) {
    const company = {
      id: companyOf(number),
      name: `会社 ${number}`,
      country: 'JP',
      industry: null,
      website: null,
      region: 'jp',
    } as const;
    streams.push([anEnvelope(CompanyRegistered, { company }, time())]);
    const employer = {
      ...person,
      userId: id(`employer ${number}`),
      email: `e${number}@fuzz.example`,
      companyId: company.id,
    };
    const name = { family: '青木', given: String(number) };
    streams.push([anEnvelope(UserRegistered, { ...employer, name, roles: ['employer'] }, time())]);
  }
  plot.candidates.forEach(({ profiles, resumes, credentials }, number) => {
    const userId = id(`candidate ${number}`);
    const name = { family: '森本', given: String(number) };
    const account = { ...person, userId, email: `c${number}@fuzz.example`, name, companyId: null };
    streams.push([anEnvelope(UserRegistered, { ...account, roles: ['candidate'] }, time())]);
    streams.push(
      Array.from({ length: profiles }, (_, index) => {
        const at = time();
        const profile = RankedProfile.parse({ headline: `見出し ${index}` });
        return anEnvelope(ProfileUpdated, { userId, version: index + 1, updatedAt: at.toISOString(), profile }, at);
      }),
    );
    streams.push(
      Array.from({ length: resumes }, (_, index) =>
        anEnvelope(
          ResumeImported,
          { userId, resumeId: id(`resume ${number} ${index}`), mediaType: 'application/pdf', fieldCount: 3 },
          time(),
        ),
      ),
    );
    credentials.forEach((revoked, index) => {
      const at = time();
      const credential = {
        credentialId: id(`credential ${number} ${index}`),
        holderId: userId,
        type: 'LanguageCertificate',
      };
      const issued = anEnvelope(
        CredentialIssued,
        { ...credential, hash: '0'.repeat(64), issuedAt: at.toISOString() },
        at,
      );
      const end = time();
      const revocation = anEnvelope(CredentialRevokedEvent, { ...credential, revokedAt: end.toISOString() }, end);
      streams.push(revoked ? [issued, revocation] : [issued]);
    });
  });
  plot.jobs.forEach(({ company, refusals, versions, closed }, number) => {
    const job = { jobId: id(`job ${number}`), companyId: companyOf(company) };
    const stream: EventEnvelope[] = [];
    for (let index = 0; index < refusals; index += 1) {
      const at = time();
      const refused = {
        ...job,
        evaluationId: id(`refusal ${number} ${index}`),
        ruleIds: ['x'],
        refusedAt: at.toISOString(),
      };
      stream.push(anEnvelope(JobRefused, refused, at));
    }
    for (let version = 1; version <= versions; version += 1) {
      const at = time();
      const content = aLawfulPosting({ title: `求人 ${number} 第${version}版` });
      const published = {
        ...job,
        companyName: `会社 ${company}`,
        version,
        publishedAt: at.toISOString(),
        evaluationId: id(`evaluation ${number} ${version}`),
        content,
      };
      stream.push(anEnvelope(JobPublished, published, at));
    }
    const at = time();
    if (closed && versions > 0) stream.push(anEnvelope(JobClosed, { ...job, closedAt: at.toISOString() }, at));
    streams.push(stream);
  });
  plot.applications.forEach(({ job, candidate, path }, number) => {
    const { company } = plot.jobs[job % plot.jobs.length]!;
    const application = {
      applicationId: id(`application ${number}`),
      jobId: id(`job ${job % plot.jobs.length}`),
      jobTitle: `求人 ${job}`,
      companyId: companyOf(company),
      companyName: `会社 ${company}`,
      candidateId: id(`candidate ${candidate % plot.candidates.length}`),
    };
    const at = time();
    const stream = [anEnvelope(ApplicationSubmitted, { ...application, submittedAt: at.toISOString() }, at)];
    let from: ApplicationStatus = 'received';
    for (const to of path) {
      const moment = time();
      stream.push(anEnvelope(ApplicationMoved, { ...application, from, to, movedAt: moment.toISOString() }, moment));
      from = to;
    }
    streams.push(stream);
  });
  return { streams: streams.filter((stream) => stream.length > 0), names };
}

/** Each stream in its order, the streams mixed by the given numbers, and now and then an event that came before once more. */
export function mixed(streams: readonly (readonly EventEnvelope[])[], numbers: readonly number[]): EventEnvelope[] {
  const rest = streams.map((stream) => [...stream]);
  const delivered: EventEnvelope[] = [];
  for (let turn = 0; rest.some((stream) => stream.length > 0); turn += 1) {
    const number = numbers[turn % numbers.length]!;
    if (number % 4 === 0 && delivered.length > 0) delivered.push(delivered[(number >> 3) % delivered.length]!);
    const open = rest.filter((stream) => stream.length > 0);
    delivered.push(open[(number >> 2) % open.length]!.shift()!);
  }
  return delivered;
}
