import { NotFound, criterionWeights } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CandidateFacts, JobFacts } from './domain/facts.js';
import { matchOf, modelVersion, type Weights } from './domain/match.js';
import { aPublishedJob, anUpdatedProfile, matchingWorld } from './testing/matching-world.js';

let world: Awaited<ReturnType<typeof matchingWorld>>;
beforeEach(async () => {
  world = await matchingWorld();
});
afterEach(() => world.end());

const nurse = () => aPublishedJob({ job: { title: '看護師', industry: 'healthcare', skills: [{ name: '看護' }] } });

it('recommends open jobs best first, with criteria that add up and reasons in the reader’s language', async () => {
  const [fitting, other] = [aPublishedJob(), nurse()];
  const profile = anUpdatedProfile();
  await world.publish(other);
  await world.publish(fitting);
  await world.update(profile);

  const { items, rankedCount, profileKnown } = await world.recommend(profile.userId);

  expect({ rankedCount, profileKnown }).toEqual({ rankedCount: 2, profileKnown: true });
  expect(items.map(({ job }) => job.id)).toEqual([fitting.jobId, other.jobId]);
  const { match, job } = items[0]!;
  expect(job).toMatchObject({
    title: 'フロントエンドエンジニア',
    companyName: '株式会社サンプル',
    skills: ['TypeScript'],
  });
  expect(match.criteria.reduce((sum, { weight, score }) => sum + weight * score, 0)).toBeCloseTo(match.total, 9);
  expect(match.criteria.map(({ criterion, weight }) => [criterion, weight])).toEqual(Object.entries(criterionWeights));
  expect(match.criteria[0]?.reasons[0]?.text).toBe('「TypeScript」は求められる水準を満たしています（上級）。');
  const english = await world.recommend(profile.userId, { locale: 'en', limit: 1 });
  expect(english.items[0]?.match.criteria[0]?.reasons[0]?.text).toBe(
    'TypeScript is at the level asked for or above (advanced).',
  );
});

it('pages through one order', async () => {
  const profile = anUpdatedProfile();
  await world.update(profile);
  for (let count = 0; count < 5; count += 1) await world.publish(aPublishedJob());
  const whole = await world.recommend(profile.userId);
  const page = await world.recommend(profile.userId, { limit: 2, offset: 2 });
  expect(page.items.map(({ job }) => job.id)).toEqual(whole.items.slice(2, 4).map(({ job }) => job.id));
  expect(page.rankedCount).toBe(5);
});

it('says that a profile has not arrived instead of ranking for nobody', async () => {
  const job = aPublishedJob();
  await world.publish(job);
  const stranger = newId();
  expect(await world.recommend(stranger)).toEqual({ items: [], rankedCount: 0, profileKnown: false });
  await expect(world.match(stranger, job.jobId)).rejects.toSatisfy(NotFound.is);
});

it('ranks given candidates for a job, names the unknown ones, and still does so when the job is closed', async () => {
  const job = aPublishedJob();
  const [good, bad] = [anUpdatedProfile(), anUpdatedProfile({ about: { skills: [{ name: '介護' }] } })];
  const stranger = newId();
  await world.publish(job);
  await world.update(bad);
  await world.update(good);
  await world.close(job.jobId);

  const { items, unknownCandidateIds } = await world.rank(job.jobId, [bad.userId, stranger, good.userId]);

  expect(items.map(({ candidateId }) => candidateId)).toEqual([good.userId, bad.userId]);
  expect(unknownCandidateIds).toEqual([stranger]);
  await expect(world.rank(newId(), [good.userId])).rejects.toSatisfy(NotFound.is);
});

it('keeps to the newest version whatever order versions arrive in', async () => {
  const job = aPublishedJob({ version: 2 });
  const older = { ...nurse(), jobId: job.jobId, version: 1 };
  const profile = anUpdatedProfile({ version: 2 });
  const olderProfile = anUpdatedProfile({ userId: profile.userId, version: 1, about: { skills: [] } });
  await world.publish(job);
  await world.publish(older);
  await world.update(profile);
  await world.update(olderProfile);
  const { items } = await world.recommend(profile.userId);
  expect(items).toHaveLength(1);
  expect(items[0]?.job.title).toBe('フロントエンドエンジニア');
  expect(items[0]?.match.criteria[0]?.score).toBe(1);
});

it('does not recommend a closed job, also when the closing arrived first, and does again when it was opened later', async () => {
  const [closed, overtaken] = [aPublishedJob(), aPublishedJob()];
  const profile = anUpdatedProfile();
  await world.update(profile);
  await world.publish(closed);
  await world.close(closed.jobId);
  await world.close(overtaken.jobId);
  await world.publish(overtaken);
  expect((await world.recommend(profile.userId)).items).toEqual([]);

  await world.publish({ ...closed, version: 2, publishedAt: '2026-11-20T02:30:00.000Z' });
  await world.close(closed.jobId);
  expect((await world.recommend(profile.userId)).items.map(({ job }) => job.id)).toEqual([closed.jobId]);
});

it('tells each candidate a new job reaches, once, and nobody else', async () => {
  const [fitting, unfit] = [
    anUpdatedProfile(),
    anUpdatedProfile({
      about: {
        skills: [{ name: '介護' }],
        wishes: { subdivisions: ['JP-47'], pay: { min: 20_000_000, period: 'year' } },
      },
    }),
  ];
  await world.update(fitting);
  await world.update(unfit);
  const job = aPublishedJob();
  await world.publish(job);
  await world.publish(job);
  await world.publish({ ...job, version: 2 });

  const announced = await world.announced();

  expect(announced).toHaveLength(1);
  expect(announced[0]).toMatchObject({
    candidateId: fitting.userId,
    jobId: job.jobId,
    rank: 1,
    companyName: '株式会社サンプル',
  });
  const { total } = await world.match(fitting.userId, job.jobId);
  expect(announced[0]?.total).toBe(total);
  expect(total).toBeGreaterThanOrEqual(60);
});

it('does not tell of a job that enters below the ten best', async () => {
  const profile = anUpdatedProfile();
  await world.update(profile);
  for (let count = 0; count < 10; count += 1) await world.publish(aPublishedJob());
  const worse = aPublishedJob({ job: { skills: [{ name: 'TypeScript', level: 5 }] } });
  await world.publish(worse);
  const { total } = await world.match(profile.userId, worse.jobId);
  expect(total).toBeGreaterThanOrEqual(60);
  expect((await world.announced()).map(({ jobId }) => jobId)).not.toContain(worse.jobId);
});

it('tells of those on the first page, however many that fit as well have arrived before any is announced', async () => {
  const profile = anUpdatedProfile();
  await world.update(profile);
  await world.publish(...Array.from({ length: 12 }, () => aPublishedJob()));
  const { items } = await world.recommend(profile.userId);
  expect(new Set(items.map(({ match }) => match.total)).size).toBe(1);
  const announced = await world.announced();
  expect(announced.map(({ jobId, rank }) => ({ jobId, rank })).sort((a, b) => a.rank - b.rank)).toEqual(
    items.slice(0, 10).map(({ job }, at) => ({ jobId: job.id, rank: 1 + at })),
  );
});

it('makes up for a job that arrived before the profile it was published after, but not for older jobs', async () => {
  const older = aPublishedJob({ publishedAt: '2026-11-19T00:00:00.000Z' });
  const newer = aPublishedJob();
  await world.publish(older);
  await world.publish(newer);
  const profile = anUpdatedProfile();
  await world.update(profile);
  expect((await world.announced()).map(({ jobId, candidateId }) => [jobId, candidateId])).toEqual([
    [newer.jobId, profile.userId],
  ]);
});

it('misses no pair and tells none twice when jobs and profiles arrive at once in two processes', async () => {
  const second = world.start();
  const jobs = Array.from({ length: 4 }, () => aPublishedJob());
  const profiles = Array.from({ length: 8 }, () => anUpdatedProfile());
  await Promise.all([
    ...jobs.map((job, index) => (index % 2 ? second : world).publish(job)),
    ...profiles.map((profile, index) => (index % 2 ? world : second).update(profile)),
  ]);
  const pairs = (await world.announced()).map(({ jobId, candidateId }) => `${jobId} ${candidateId}`).sort();
  expect(pairs).toEqual(jobs.flatMap(({ jobId }) => profiles.map(({ userId }) => `${jobId} ${userId}`)).sort());
});

it('shows in every process what another one consumed, and after a restart what came before it', async () => {
  const second = world.start();
  const profile = anUpdatedProfile();
  const job = aPublishedJob();
  await world.update(profile);
  await second.publish(job);
  expect((await world.recommend(profile.userId)).items).toHaveLength(1);
  await world.close(job.jobId);
  expect((await second.recommend(profile.userId)).items).toHaveLength(0);
  const third = world.start();
  expect(await third.recommend(profile.userId)).toMatchObject({ items: [], rankedCount: 0, profileKnown: true });
});

it('keeps every match it showed once, and can compute each again to the same number', async () => {
  const profile = anUpdatedProfile();
  const jobs = [aPublishedJob(), nurse()];
  await world.update(profile);
  for (const job of jobs) await world.publish(job);
  await world.recommend(profile.userId);
  await world.recommend(profile.userId);
  await world.rank(jobs[0]!.jobId, [profile.userId]);
  await world.update({ ...anUpdatedProfile({ about: { skills: [] } }), userId: profile.userId, version: 2 });
  const shown = await world.recommend(profile.userId);

  const results = await world.db.matchResult.findMany();
  expect(results).toHaveLength(4);
  for (const result of results) {
    const factsOf = async (kind: string, subjectId: string, version: number): Promise<unknown> => {
      const key = { kind, subjectId, version, modelVersion };
      const input = await world.db.matchInput.findUniqueOrThrow({
        where: { kind_subjectId_version_modelVersion: key },
      });
      return input.facts;
    };
    const candidate = (await factsOf('candidate', result.candidateId, result.profileVersion)) as CandidateFacts;
    const job = (await factsOf('job', result.jobId, result.jobVersion)) as JobFacts;
    expect(matchOf(candidate, job, result.weights as Weights).total).toBe(result.total);
  }
  const current = results.filter(({ profileVersion }) => profileVersion === 2).map(({ total }) => total);
  expect(current.sort()).toEqual(shown.items.map(({ match }) => match.total).sort());
});

it('says hard conditions apart from the score', async () => {
  const profile = anUpdatedProfile({ about: { languages: [{ language: 'ja', level: 'B1' }] } });
  await world.update(profile);
  const plain = aPublishedJob();
  const strict = aPublishedJob({ job: { languages: [{ language: 'ja', level: 'C1' }] } });
  await world.publish(plain);
  await world.publish(strict);
  const [one, other] = [
    await world.match(profile.userId, plain.jobId),
    await world.match(profile.userId, strict.jobId),
  ];
  expect(other.total).toBe(one.total);
  expect(other.hardConditions).toMatchObject([
    { code: 'language.minimum', met: false, text: '日本語はB1で、求められる水準（C1）に届いていません。' },
  ]);
});
