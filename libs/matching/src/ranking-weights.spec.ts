import {
  CriterionWeights,
  NotFound,
  NotPermitted,
  WeightsSumWrong,
  criterionWeights,
  type CriterionWeights as Weights,
} from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aJobContent, aProfile, someVersionedWeights, someWeights } from './testing/arbitraries.js';
import { candidateFacts } from './domain/candidate-facts.js';
import { jobFacts } from './domain/job-facts.js';
import { byTotalThenId, matchOf } from './domain/match.js';
import { areDefault } from './domain/weights.js';
import { aPublishedJob, anUpdatedProfile, ctxOf, matchingWorld } from './testing/matching-world.js';

let world: Awaited<ReturnType<typeof matchingWorld>>;
beforeEach(async () => {
  world = await matchingWorld();
});
afterEach(() => world.end());

const employer = (companyId: string): Ctx =>
  ctxOf(newId(), { actor: { kind: 'user', userId: newId(), roles: ['employer'], companyId } });
const skillsFirst: Weights = { skills: 45, culture: 12.5, geography: 20, salary: 15, career: 7.5 };

describe('shifted weights', () => {
  it('re-rank jobs and applicants exactly as the formula says', async () => {
    const [jobs, profiles] = [
      fc.sample(aJobContent, { numRuns: 12, seed: 5 }),
      fc.sample(aProfile, { numRuns: 6, seed: 6 }),
    ];
    const published = jobs.map((content) => ({ ...aPublishedJob(), content }));
    const people = profiles.map((profile) => ({ ...anUpdatedProfile(), profile }));
    for (const job of published) await world.publish(job);
    for (const person of people) await world.update(person);

    await fc.assert(
      fc.asyncProperty(
        someWeights,
        fc.nat(people.length - 1),
        fc.nat(published.length - 1),
        async (weights, who, which) => {
          const { userId, profile } = people[who]!;
          await world.weighting.shiftMine(ctxOf(userId), { body: { weights } });
          const expected = published
            .map(({ jobId, content }) => ({
              id: jobId,
              ...matchOf(candidateFacts(profile), jobFacts(content), weights),
            }))
            .sort(byTotalThenId);
          const { items } = await world.recommend(userId);
          expect(items.map(({ job, match }) => [job.id, match.total])).toEqual(
            expected.map(({ id, total }) => [id, total]),
          );

          const { jobId, content, companyId } = published[which]!;
          await world.weighting.shiftOfJob(employer(companyId), { params: { jobId }, body: { weights } });
          const ranked = await world.rank(
            jobId,
            people.map((person) => person.userId),
          );
          const order = people
            .map((person) => ({
              id: person.userId,
              ...matchOf(candidateFacts(person.profile), jobFacts(content), weights),
            }))
            .sort(byTotalThenId);
          expect(ranked.items.map(({ candidateId, total }) => [candidateId, total])).toEqual(
            order.map(({ id, total }) => [id, total]),
          );
          for (const { criteria } of ranked.items) {
            expect(Object.fromEntries(criteria.map(({ criterion, weight }) => [criterion, weight]))).toEqual(weights);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('of an experiment rank jobs exactly as the formula says, within criteria too, and each match is computed again by them', async () => {
    const jobs = fc.sample(aJobContent, { numRuns: 12, seed: 7 }).map((content) => ({ ...aPublishedJob(), content }));
    const person = { ...anUpdatedProfile(), profile: fc.sample(aProfile, { numRuns: 1, seed: 8 })[0]! };
    for (const job of jobs) await world.publish(job);
    await world.update(person);
    const { userId, profile } = person;
    await fc.assert(
      fc.asyncProperty(someVersionedWeights, fc.nat(jobs.length - 1), async (weights, at) => {
        world.given.set(userId, { weights, version: 'weights-1' });
        const expected = jobs
          .map(({ jobId, content }) => ({ id: jobId, ...matchOf(candidateFacts(profile), jobFacts(content), weights) }))
          .sort(byTotalThenId);
        const { items } = await world.recommend(userId);
        expect(items.map(({ job, match }) => [job.id, match.total])).toEqual(
          expected.map(({ id, total }) => [id, total]),
        );
        const { matchId, total, jobId } = items[at]!.match;
        expect(await world.replay(ctxOf(newId()), matchId!)).toMatchObject({
          equal: true,
          kept: { total },
          ...(weights.parts ? { parts: weights.parts } : {}),
        });
        const explained = await world.explain(ctxOf(userId), matchId!);
        expect(explained.match.total).toBe(total);
        expect(explained.standing).toMatchObject({ rank: at + 1 });
        // By which weights a candidate looks at jobs is no affair of the company's.
        if (areDefault(weights)) return;
        await world.apply(jobId, userId);
        const company = employer(jobs.find((job) => job.jobId === jobId)!.companyId);
        await expect(world.explain(company, matchId!)).rejects.toSatisfy(NotFound.is);
      }),
      { numRuns: 25 },
    );
  });

  it('are a view of one’s own: nobody else’s numbers move', async () => {
    const [one, other] = [anUpdatedProfile(), anUpdatedProfile()];
    const [job, second] = [aPublishedJob(), aPublishedJob()];
    for (const profile of [one, other]) await world.update(profile);
    for (const each of [job, second]) await world.publish(each);
    const before = await world.match(other.userId, job.jobId);
    await world.weighting.shiftMine(ctxOf(one.userId), { body: { weights: skillsFirst } });
    await world.weighting.shiftOfJob(employer(second.companyId), {
      params: { jobId: second.jobId },
      body: { weights: skillsFirst },
    });
    expect(await world.match(other.userId, job.jobId)).toEqual(before);
    const weightsOf = (match: { criteria: readonly { weight: number }[] }) =>
      match.criteria.map(({ weight }) => weight);
    expect(weightsOf((await world.rank(job.jobId, [one.userId])).items[0]!)).toEqual(Object.values(criterionWeights));
    expect(weightsOf((await world.rank(second.jobId, [one.userId])).items[0]!)).toEqual(Object.values(skillsFirst));
    expect(weightsOf(await world.match(one.userId, second.jobId))).toEqual(Object.values(skillsFirst));
  });

  it('are kept with each match, which is replayed by them', async () => {
    const profile = anUpdatedProfile();
    const job = aPublishedJob();
    await world.update(profile);
    await world.publish(job);
    const plain = await world.match(profile.userId, job.jobId);
    await world.weighting.shiftMine(ctxOf(profile.userId), { body: { weights: skillsFirst } });
    const shifted = await world.match(profile.userId, job.jobId);
    expect(shifted.matchId).not.toBe(plain.matchId);
    expect((await world.match(profile.userId, job.jobId)).matchId).toBe(shifted.matchId);
    for (const [match, weights] of [
      [plain, criterionWeights],
      [shifted, skillsFirst],
    ] as const) {
      expect(await world.replay(ctxOf(newId()), match.matchId!)).toMatchObject({
        weights,
        equal: true,
        kept: { total: match.total },
      });
    }
  });

  it('leave no match out of the audit of which a company has seen it, nor one that is still shown', async () => {
    const profile = anUpdatedProfile();
    const job = aPublishedJob();
    await world.update(profile);
    await world.publish(job);
    const [may, june, july] = ['2027-05-01', '2027-06-01', '2027-07-01'].map((day) => new Date(day));
    const company = employer(job.companyId);
    const params = { jobId: job.jobId };
    await world.weighting.shiftMine(ctxOf(profile.userId), { body: { weights: skillsFirst } });
    await world.match(profile.userId, job.jobId, { now: may! });
    const inWindow = async (from: Date, to: Date) =>
      (await world.stored.within({ from, to }, { after: undefined, limit: 10 })).map(
        ({ weightsKey, seenByEmployer }) => [weightsKey, seenByEmployer],
      );
    expect(await inWindow(may!, june!)).toEqual([]);

    await world.weighting.shiftOfJob(company, { params, body: { weights: skillsFirst } });
    await world.rank(job.jobId, [profile.userId], { now: may! });
    await world.weighting.shiftOfJob(company, { params, body: { weights: { ...criterionWeights } } });
    await world.rank(job.jobId, [profile.userId], { now: may! });
    const [byDefault, byCompany] = [
      ['30-25-20-15-10', 'default'],
      ['45-12.5-20-15-7.5', 'company'],
    ];
    expect((await inWindow(may!, june!)).sort()).toEqual([byDefault, byCompany]);

    await world.rank(job.jobId, [profile.userId], { now: june! });
    expect(await inWindow(june!, july!)).toEqual([byDefault]);
    expect((await inWindow(may!, june!)).sort()).toEqual([byDefault, byCompany]);
    expect(await inWindow(july!, new Date('2027-08-01'))).toEqual([]);
  });

  it('go back to the defaults', async () => {
    const ctx = ctxOf(newId());
    const { companyId, ...job } = aPublishedJob();
    await world.publish({ companyId, ...job });
    expect(await world.weighting.mine(ctx)).toEqual({ weights: criterionWeights, shifted: false });
    await world.weighting.shiftMine(ctx, { body: { weights: skillsFirst } });
    expect(await world.weighting.mine(ctx)).toEqual({ weights: skillsFirst, shifted: true });
    await world.weighting.shiftMine(ctx, { body: { weights: { ...criterionWeights } } });
    expect(await world.weighting.mine(ctx)).toEqual({ weights: criterionWeights, shifted: false });
    expect(await world.weighting.ofJob(employer(companyId), { params: { jobId: job.jobId } })).toMatchObject({
      shifted: false,
    });
  });

  it('are refused unless they add up to 100, and of a job to any other company', async () => {
    const job = aPublishedJob();
    await world.publish(job);
    const params = { jobId: job.jobId };
    const body = { weights: { ...criterionWeights, skills: 31 } };
    await expect(world.weighting.shiftMine(ctxOf(newId()), { body })).rejects.toMatchObject({
      code: 'matching.weights_sum_wrong',
      params: { sum: 101 },
    });
    await expect(world.weighting.shiftOfJob(employer(job.companyId), { params, body })).rejects.toSatisfy(
      WeightsSumWrong.is,
    );
    const rival = employer(newId());
    await expect(world.weighting.ofJob(rival, { params })).rejects.toSatisfy(NotFound.is);
    await expect(world.weighting.shiftOfJob(rival, { params, body: { weights: skillsFirst } })).rejects.toSatisfy(
      NotFound.is,
    );
    await expect(world.weighting.ofJob(ctxOf(newId()), { params })).rejects.toSatisfy(NotPermitted.is);
    await expect(world.weighting.ofJob(rival, { params: { jobId: newId() } })).rejects.toSatisfy(NotFound.is);
  });

  it('stay within half and one and a half times the defaults, in steps of a half', () => {
    expect(CriterionWeights.safeParse(skillsFirst).success).toBe(true);
    for (const wrong of [{ skills: 45.5 }, { culture: 12 }, { career: 15.5 }, { salary: 10.25 }]) {
      expect(CriterionWeights.safeParse({ ...criterionWeights, ...wrong }).success).toBe(false);
    }
  });
});
