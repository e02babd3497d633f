import { criterionWeights, partWeights, type CriterionWeights } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { candidateFacts } from './domain/candidate-facts.js';
import { jobFacts } from './domain/job-facts.js';
import { matchOf, type Weights } from './domain/match.js';
import { aJobContent, aProfile } from './testing/arbitraries.js';
import { aPublishedJob, anUpdatedProfile, ctxOf, matchingWorld } from './testing/matching-world.js';

const skillsFirst: CriterionWeights = { skills: 45, culture: 12.5, geography: 20, salary: 15, career: 7.5 };
const placeFirst: CriterionWeights = { skills: 15, culture: 25, geography: 30, salary: 15, career: 15 };
const learned: Weights = {
  ...{ skills: 27.5, culture: 37.5, geography: 10, salary: 15, career: 10 },
  parts: {
    culture: { ...partWeights.culture, decisions: 1.75, togetherness: 0.5, change: 0.75 },
    career: { level: 40, industry: 45, growth: 15 },
  },
};

type Person = ReturnType<typeof anUpdatedProfile>;
type Job = ReturnType<typeof aPublishedJob>;

const samples = fc.sample(aJobContent, { numRuns: 60, seed: 26 });
let unused: typeof samples;
let world: Awaited<ReturnType<typeof matchingWorld>>;
beforeEach(async () => {
  unused = [...samples];
  world = await matchingWorld();
});
afterEach(() => world.end());

const aJob = (): Job => ({ ...aPublishedJob(), content: unused.pop()! });
const aPerson = (seed: number): Person => ({
  ...anUpdatedProfile(),
  profile: fc.sample(aProfile, { numRuns: 1, seed })[0]!,
});
const totalOf = ({ profile }: Person, { content }: Job, weights?: Weights): number =>
  matchOf(candidateFacts(profile), jobFacts(content), weights).total;
const rounded = (total: number): number => Math.round(total * 100) / 100;
const choose = ({ userId }: Person, weights: CriterionWeights) =>
  world.weighting.shiftMine(ctxOf(userId), { body: { weights } });

async function publish(count: number): Promise<void> {
  for (let made = 0; made < count; made += 1) await world.publish(aJob());
}

/** What a person was told of a job. */
async function told({ userId }: Person, { jobId }: Job) {
  const pages = (await world.announcedRankings()).filter((event) => event.jobId === jobId);
  const page = pages.flatMap(({ recipients }) => recipients).find(({ candidateId }) => candidateId === userId);
  const notices = (await world.announced()).filter((event) => event.jobId === jobId);
  return { page, notice: notices.find(({ candidateId }) => candidateId === userId) };
}

/** Where a person's own list has the job. */
async function listed({ userId }: Person, { jobId }: Job) {
  const { items } = await world.recommend(userId, { limit: 100 });
  const at = items.findIndex(({ job }) => job.id === jobId);
  return { rank: at + 1, total: items[at]!.match.total };
}

/** Publishes a job, of which everybody must be told what their own list shows. */
async function expectNewsAsListed(people: readonly Person[], change: (job: Job) => Job = (job) => job): Promise<Job> {
  const job = change(aJob());
  await world.publish(job);
  for (const person of people) {
    const { rank, total } = await listed(person, job);
    const { page, notice } = await told(person, job);
    expect(page).toEqual({ candidateId: person.userId, rank, total: rounded(total) });
    if (notice) expect(notice).toMatchObject({ rank, total });
  }
  return job;
}

it('tells everybody the rank and the total that their own list shows, as often as they change their weights', async () => {
  const people = [1, 2, 3, 4].map(aPerson);
  const [one, two, three] = people as [Person, Person, Person, Person];
  for (const person of people) await world.update(person);
  await choose(one, skillsFirst);
  await choose(two, skillsFirst);
  await choose(three, placeFirst);
  await publish(20);
  let job = await expectNewsAsListed(people);
  expect((await told(one, job)).page!.total).toBe(rounded(totalOf(one, job, skillsFirst)));
  expect((await told(three, job)).page!.total).toBe(rounded(totalOf(three, job, placeFirst)));
  expect((await told(people[3]!, job)).page!.total).toBe(rounded(totalOf(people[3]!, job)));
  await choose(one, placeFirst);
  await choose(two, { ...criterionWeights });
  await choose(people[3]!, skillsFirst);
  for (let turn = 0; turn < 6; turn += 1) {
    job = await expectNewsAsListed(people);
    expect((await told(one, job)).page!.total).toBe(rounded(totalOf(one, job, placeFirst)));
    expect((await told(two, job)).page!.total).toBe(rounded(totalOf(two, job)));
  }
});

it('gives notice by own weights where the default ones would give none, and keeps the match with them', async () => {
  const about = { skills: [{ name: 'TypeScript', level: 5 }], place: { country: 'KR' }, wishes: {} };
  const [own, other] = [anUpdatedProfile({ about }), anUpdatedProfile({ about })];
  for (const person of [own, other]) await world.update(person);
  await choose(own, skillsFirst);
  const job = aPublishedJob();
  const byDefault = totalOf(own, job);
  const minTotal = (byDefault + totalOf(own, job, skillsFirst)) / 2;
  expect(minTotal).toBeGreaterThan(byDefault);
  for (const { userId } of [own, other]) await world.threshold.set(ctxOf(userId), { body: { minTotal } });
  await world.publish(job);
  expect((await told(own, job)).notice).toMatchObject({ total: totalOf(own, job, skillsFirst), rank: 1 });
  expect((await told(other, job)).notice).toBeUndefined();
  const [kept] = await world.db.matchResult.findMany({ where: { candidateId: own.userId } });
  expect(kept).toMatchObject({ weights: skillsFirst, weightsVersion: null, total: totalOf(own, job, skillsFirst) });
  expect(await world.replay(ctxOf(newId()), kept!.id)).toMatchObject({ equal: true, weights: skillsFirst });
});

it('tells a page of a job that crosses the own threshold by own weights, behind the hundredth', async () => {
  const about = { skills: [{ name: 'TypeScript', level: 5 }], place: { country: 'KR' }, wishes: {} };
  const [own, other] = [anUpdatedProfile({ about }), anUpdatedProfile({ about })];
  for (const person of [own, other]) await world.update(person);
  await choose(own, skillsFirst);
  for (let count = 0; count < 100; count += 1) await world.publish(aPublishedJob());
  const job = aPublishedJob();
  const minTotal = (totalOf(own, job) + totalOf(own, job, skillsFirst)) / 2;
  for (const { userId } of [own, other]) await world.threshold.set(ctxOf(userId), { body: { minTotal } });
  await world.publish(job);
  expect((await told(own, job)).page).toEqual({
    candidateId: own.userId,
    rank: 0,
    total: rounded(totalOf(own, job, skillsFirst)),
  });
  expect((await told(other, job)).page).toBeUndefined();
}, 60_000);

it('tells those to whom an experiment gives weights by them, within criteria too, and by the defaults when it ends', async () => {
  const people = [5, 6, 7].map(aPerson);
  const [tried, choosing] = people as [Person, Person, Person];
  for (const person of people) await world.update(person);
  await choose(choosing, skillsFirst);
  await publish(12);
  for (const { userId } of [tried, choosing]) world.given.set(userId, { weights: learned, version: 'weights-1' });
  const job = await expectNewsAsListed(people);
  expect((await told(tried, job)).page!.total).toBe(rounded(totalOf(tried, job, learned)));
  // What was chosen goes before what is given.
  expect((await told(choosing, job)).page!.total).toBe(rounded(totalOf(choosing, job, skillsFirst)));
  world.given.clear();
  const next = await expectNewsAsListed(people);
  expect((await told(tried, next)).page!.total).toBe(rounded(totalOf(tried, next)));
});

it('says with the kept match of a notice which version of learned weights it was told by', async () => {
  const person = anUpdatedProfile();
  await world.update(person);
  world.given.set(person.userId, { weights: learned, version: 'weights-1' });
  const job = aPublishedJob();
  await world.publish(job);
  expect((await told(person, job)).notice).toMatchObject({ total: totalOf(person, job, learned) });
  const kept = await world.db.matchResult.findMany({ where: { candidateId: person.userId } });
  expect(kept).toMatchObject([{ weights: learned, weightsVersion: 'weights-1' }]);
});

it('makes up by own weights for the notice of a job that arrived before the profile', async () => {
  const late = anUpdatedProfile();
  await choose(late, skillsFirst);
  const job = aPublishedJob();
  await world.publish(job);
  expect((await told(late, job)).notice).toBeUndefined();
  await world.update(late);
  expect((await told(late, job)).notice).toMatchObject({ rank: 1, total: totalOf(late, job, skillsFirst) });
});

it('knows in every process what was chosen in another one, and after a start what was chosen before', async () => {
  const person = aPerson(8);
  await world.update(person);
  await publish(5);
  await choose(person, skillsFirst);
  const other = world.start();
  for (const [process, weights] of [
    [other, skillsFirst],
    [world, placeFirst],
    [other, placeFirst],
    [world, undefined],
    [other, undefined],
  ] as const) {
    await choose(person, weights ?? { ...criterionWeights });
    const job = aJob();
    await process.publish(job);
    const { rank, total } = await listed(person, job);
    expect((await told(person, job)).page).toEqual({ candidateId: person.userId, rank, total: rounded(total) });
    expect(total).toBe(totalOf(person, job, weights));
  }
});
