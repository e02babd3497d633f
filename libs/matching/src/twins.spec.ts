import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { candidateFacts } from './domain/candidate-facts.js';
import { jobFacts } from './domain/job-facts.js';
import { matchOf } from './domain/match.js';
import { aJobContent } from './testing/arbitraries.js';
import { aPublishedJob, anUpdatedProfile, matchingWorld } from './testing/matching-world.js';
import { profileTwins } from './testing/twins.js';

const seed = 20_261_121;
const pairs = profileTwins(seed, 240);

describe(`two people who can and wish the same (240 pairs, seed ${seed})`, () => {
  it('are told apart by their profiles', () => {
    for (const { one, other } of pairs) expect(JSON.stringify(one.profile)).not.toBe(JSON.stringify(other.profile));
  });

  it('have the same facts, and the same match with every job, whatever their sex, age, origin, family and name', () => {
    const jobs = fc.sample(aJobContent, { seed, numRuns: 40 }).map(jobFacts);
    for (const { one, other, change } of pairs) {
      const [a, b] = [candidateFacts(one.profile), candidateFacts(other.profile)];
      expect(b, change).toEqual(a);
      for (const job of jobs) expect(matchOf(b, job), change).toEqual(matchOf(a, job));
    }
  });
});

describe('twins in a running ranking', () => {
  let world: Awaited<ReturnType<typeof matchingWorld>>;
  const jobs = [
    aPublishedJob(),
    aPublishedJob({ job: { title: '看護師', industry: 'healthcare', skills: [{ name: '看護' }] } }),
  ];
  const rivals = Array.from({ length: 6 }, (_, index) =>
    anUpdatedProfile({
      about: { skills: [{ name: 'TypeScript', level: (index % 5) + 1 }], level: index % 2 ? 'mid' : null },
    }),
  );
  beforeAll(async () => {
    world = await matchingWorld();
    for (const job of jobs) await world.publish(job);
    for (const job of fc.sample(aJobContent, { seed, numRuns: 10 }))
      await world.publish({ ...aPublishedJob(), content: job });
    for (const rival of rivals) await world.update(rival);
  });
  afterAll(() => world.end());

  it('see the same jobs with the same scores and reasons, and stand at the same rank among others', async () => {
    for (const { one, other, change } of pairs) {
      const seen: unknown[] = [];
      for (const profile of [one, other]) {
        await world.update(profile);
        const { items } = await world.recommend(profile.userId, { limit: 100 });
        const ranks: unknown[] = [];
        for (const { jobId } of jobs) {
          const ranking = await world.rank(jobId, [profile.userId, ...rivals.map(({ userId }) => userId)]);
          ranks.push(ranking.items.map(({ candidateId, total }) => [candidateId, total]));
        }
        seen.push({
          jobs: items.map(({ job, match: { total, confidence, criteria, hardConditions } }) => {
            return [job.id, total, confidence, criteria, hardConditions];
          }),
          ranks,
        });
      }
      expect(seen[1], change).toEqual(seen[0]);
    }
  }, 120_000);
});
