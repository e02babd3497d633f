import {
  JobContent,
  JobMatched,
  JobPublished,
  ProfileUpdated,
  RankedProfile,
  RecommendJobsRoute,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import {
  freePorts,
  runningService,
  testDatabase,
  type FollowedEvent,
  type ServiceUnderTest,
  type TestDatabase,
} from '@iworkz/testing';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { service as definition } from './service.js';

const fromSources = new URL('../../../libs/database/src/testing/from-sources.mjs', import.meta.url);
const program = fileURLToPath(new URL('main.ts', import.meta.url));

let postgres: TestDatabase;
let folder: string;
let urls: string[];
/** The first shard; it lives in this process. */
let first: ServiceUnderTest;
const others = new Map<number, ChildProcess>();
let matched: readonly FollowedEvent<typeof JobMatched>[];

const settings = (number: number) => ({
  MATCHING_SHARD: `${number}/3`,
  MATCHING_SHARD_URLS: urls.join(','),
  URL_MATCHING: urls[number - 1]!,
});

async function startShard(number: number): Promise<void> {
  const { config } = first;
  const child = spawn(process.execPath, ['--conditions=source', '--import', fromSources.href, program], {
    env: {
      IWORKZ_ENVIRONMENT: 'development',
      IWORKZ_DATA_FOLDER: join(folder, String(number)),
      IWORKZ_LOG_FILE: join(folder, `${number}.log`),
      DATABASE_URL_MATCHING: config.databaseUrls.matching,
      DATABASE_URL_BUS: config.busDatabaseUrl,
      DATABASE_URL_JOBS: config.jobsDatabaseUrl,
      DATABASE_URL_KEYS: config.keysDatabaseUrl,
      PERSON_KEYS_SECRET: config.personKeySecrets[0],
      EVENT_SIGNING_KEY: config.eventSigningKey,
      SERVICE_TOKEN_KEY: config.serviceTokenKey,
      JWKS_URL: config.jwksUrl,
      MATCHING_WORKERS: '1',
      ...settings(number),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  others.set(number, child);
  const ready = async () => expect((await fetch(`${urls[number - 1]}/health`)).status).toBe(200);
  await vi.waitFor(ready, { timeout: 40_000, interval: 100 });
}

/** SIGKILL. */
async function killShard(number: number): Promise<void> {
  const child = others.get(number);
  others.delete(number);
  if (!child || child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

const profile = {
  userId: newId(),
  version: 1,
  updatedAt: '2026-11-20T00:00:00.000Z',
  profile: RankedProfile.parse({
    place: { country: 'JP', subdivision: 'JP-13' },
    skills: [{ name: 'TypeScript', level: 4, years: 5 }],
    level: 'mid',
    wishes: { pay: { min: 5_000_000, period: 'year' }, remote: ['hybrid'], industries: ['software'] },
  }),
};
const candidate = { userId: profile.userId, roles: ['candidate'] };

const aJob = (max = 6_000_000) => ({
  jobId: newId(),
  companyId: newId(),
  companyName: '株式会社サンプル',
  version: 1,
  publishedAt: '2026-11-20T01:00:00.000Z',
  evaluationId: newId(),
  content: JobContent.parse({
    title: 'フロントエンドエンジニア',
    description: 'ウェブサービスの開発',
    industry: 'software',
    level: 'mid',
    workplace: { country: 'JP', subdivision: 'JP-13', remote: 'hybrid' },
    pay: { period: 'year', min: 4_000_000, max },
    skills: [{ name: 'TypeScript', level: 3 }],
  }),
});

/** What the shard of that number recommends. */
async function recommended(number: number) {
  const headers = { authorization: `Bearer ${await first.token(candidate)}` };
  const response = await fetch(`${urls[number - 1]}${RecommendJobsRoute.path}?limit=50`, { headers });
  expect(response.status).toBe(200);
  const { items, ...rest } = RecommendJobsRoute.response.parse(await response.json());
  return { ...rest, hits: items.map(({ match }) => [match.jobId, match.total] as const) };
}

beforeAll(async () => {
  postgres = await testDatabase('matching');
  folder = await mkdtemp(join(tmpdir(), 'iworkz-shards-'));
  urls = (await freePorts(3)).map((port) => `http://127.0.0.1:${port}`);
  first = await runningService(definition, postgres, settings(1));
  await Promise.all([startShard(2), startShard(3)]);
  matched = await first.follow(JobMatched);
}, 120_000);
afterAll(async () => {
  await Promise.all([...others.keys()].map(killShard));
  await first.close();
  await postgres.drop();
  await rm(folder, { recursive: true, force: true });
});

it('ranks the same from three processes, partially while one is killed, and wholly when it is started again', async () => {
  const jobs = Array.from({ length: 24 }, (_, at) => aJob(4_500_000 + at * 100_000));
  await first.publish(ProfileUpdated, profile);
  await first.publish(JobPublished, ...jobs);
  await vi.waitFor(
    async () => expect(await recommended(1)).toMatchObject({ rankedCount: jobs.length, profileKnown: true }),
    { timeout: 20_000 },
  );
  const whole = await recommended(1);
  expect(whole.hits).toHaveLength(jobs.length);
  expect(new Set(whole.hits.map(([jobId]) => jobId)).size).toBe(jobs.length);
  expect([...whole.hits].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))).toEqual(whole.hits);
  expect(await recommended(2)).toEqual(whole);
  expect(await recommended(3)).toEqual(whole);

  await killShard(2);
  for (const number of [1, 3]) {
    const partial = await recommended(number);
    expect(partial.partial).toBe(true);
    expect(partial.rankedCount).toBeLessThan(jobs.length);
    expect(partial.rankedShare).toBeCloseTo(partial.rankedCount / jobs.length);
    const left = new Set(partial.hits.map(([jobId]) => jobId));
    expect(partial.hits).toEqual(whole.hits.filter(([jobId]) => left.has(jobId)));
  }

  // Nobody knows whom this one reaches until all shards are there again; it waits and is then told of once.
  const fresh = aJob(20_000_000);
  await first.publish(JobPublished, fresh);
  await startShard(2);
  await vi.waitFor(
    async () => {
      for (const number of [1, 2, 3]) {
        const ranking = await recommended(number);
        expect(ranking.partial).toBeUndefined();
        expect(ranking.rankedCount).toBe(jobs.length + 1);
      }
    },
    { timeout: 40_000, interval: 200 },
  );
  const told = () => matched.filter(({ data }) => data.jobId === fresh.jobId);
  await vi.waitFor(() => expect(told()).not.toEqual([]), { timeout: 10_000 });
  expect(told()).toHaveLength(1);
}, 120_000);
