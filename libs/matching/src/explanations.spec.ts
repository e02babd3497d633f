import { MatchExplanation, MatchModelUnknown, NotFound } from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import matchesOfReference1 from './testing/matches-of-reference-1.json' with { type: 'json' };
import { aPublishedJob, anUpdatedProfile, ctxOf, matchingWorld } from './testing/matching-world.js';

let world: Awaited<ReturnType<typeof matchingWorld>>;
beforeEach(async () => {
  world = await matchingWorld();
});
afterEach(() => world.end());

const actingAs = (roles: string[], companyId?: string): Ctx =>
  ctxOf(newId(), { actor: { kind: 'user', userId: newId(), roles, ...(companyId ? { companyId } : {}) } });
const admin = actingAs(['admin']);

/** A candidate without AWS, one job that asks for it, and some better ones. */
async function aMarket({ better = 3 } = {}) {
  const profile = anUpdatedProfile();
  const job = aPublishedJob({ job: { skills: [{ name: 'TypeScript' }, { name: 'AWS', level: 3 }] } });
  await world.update(profile);
  await world.publish(job);
  for (let count = 0; count < better; count += 1) await world.publish(aPublishedJob());
  const { matchId } = await world.match(profile.userId, job.jobId);
  return { profile, job, matchId: matchId! };
}
const explain = async (ctx: Ctx, matchId: string) => MatchExplanation.parse(await world.explain(ctx, matchId));

describe('the explanation of a match', () => {
  it('tells its candidate which facts moved the total by how many points, and the rank', async () => {
    const { profile, job, matchId } = await aMarket();
    const { match, baseline, standing } = await explain(ctxOf(profile.userId), matchId);

    const { workPermission: _, ...shown } = await world.match(profile.userId, job.jobId);
    expect(match).toEqual(shown);
    const points = match.criteria.flatMap(({ reasons }) => reasons.map((reason) => reason.points!));
    expect(baseline).toBeCloseTo(58.6, 9);
    expect(points.reduce((sum, value) => sum + value, baseline)).toBeCloseTo(match.total, 9);
    const aws = match.criteria[0]!.reasons.find(({ params }) => params['skill'] === 'aws');
    expect(aws).toMatchObject({ code: 'skills.missing_required', points: expect.closeTo(-7.5, 9) as number });
    expect(standing).toMatchObject({ rank: 4, rankedCount: 4 });
  });

  it('tells what would raise it most, with the total and the rank that the index gives once it is so', async () => {
    const { profile, job, matchId } = await aMarket();
    const { standing } = await explain(ctxOf(profile.userId), matchId);
    const [learned] = standing!.counterfactuals;
    expect(learned).toMatchObject({ code: 'skill.add', text: '「AWS」を中級レベルで習得した場合', atMost: false });

    const skills = [...profile.profile.skills, { name: 'AWS', level: 3, years: null }];
    await world.update({ ...profile, version: 2, profile: { ...profile.profile, skills } });
    const { items } = await world.recommend(profile.userId);
    const rank = 1 + items.findIndex((item) => item.job.id === job.jobId);
    expect(items[rank - 1]!.match.total).toBe(learned!.total);
    expect(learned!.rank).toBe(rank);
    expect(rank).toBeLessThan(standing!.rank!);
  });

  it('advises nothing on a job that is closed or changed, or for a profile that is no longer so', async () => {
    const { profile, job, matchId } = await aMarket();
    await world.publish({ ...job, version: 2 });
    expect((await explain(ctxOf(profile.userId), matchId)).standing).toBeNull();

    const again = (await world.match(profile.userId, job.jobId)).matchId!;
    expect((await explain(ctxOf(profile.userId), again)).standing).not.toBeNull();
    await world.update({ ...profile, version: 2 });
    expect((await explain(ctxOf(profile.userId), again)).standing).toBeNull();

    const last = (await world.match(profile.userId, job.jobId)).matchId!;
    await world.close(job.jobId);
    expect((await explain(ctxOf(profile.userId), last)).standing).toBeNull();
  });

  it('is shown without rank and advice to the company to whose job the candidate applied, and to no other', async () => {
    const { profile, job } = await aMarket();
    const { items } = await world.rank(job.jobId, [profile.userId]);
    const matchId = items[0]!.matchId!;
    const company = actingAs(['employer'], job.companyId);
    await expect(explain(company, matchId)).rejects.toSatisfy(NotFound.is);

    await world.apply(job.jobId, profile.userId);
    await world.apply(job.jobId, profile.userId);
    expect(await explain(company, matchId)).toMatchObject({ match: { matchId }, standing: null });
    for (const stranger of [
      actingAs(['employer'], newId()),
      actingAs(['employer']),
      actingAs(['candidate'], job.companyId),
      ctxOf(newId()),
      ctxOf(newId(), { actor: { kind: 'service', service: 'backend-api' } }),
    ]) {
      await expect(explain(stranger, matchId)).rejects.toSatisfy(NotFound.is);
    }
    await expect(explain(company, newId())).rejects.toSatisfy(NotFound.is);
    expect((await explain(admin, matchId)).standing).not.toBeNull();
  });

  it('does not tell a company from which pay on the candidate would work, whatever it offers', async () => {
    const wish = { pay: { min: 6_543_210, period: 'year' } };
    const profile = anUpdatedProfile({ about: { wishes: wish } });
    await world.update(profile);
    for (const [code, min, max] of [
      ['salary.met', 7_000_000, 8_000_000],
      ['salary.partly', 6_000_000, 7_000_000],
      ['salary.below', 5_000_000, 6_000_000],
    ] as const) {
      const job = aPublishedJob({ job: { pay: { period: 'year', min, max } } });
      await world.publish(job);
      await world.apply(job.jobId, profile.userId);
      const ranking = await world.rank(job.jobId, [profile.userId]);
      const company = actingAs(['employer'], job.companyId);
      for (const match of [ranking.items[0]!, (await explain(company, ranking.items[0]!.matchId!)).match]) {
        const said = match.criteria.flatMap(({ reasons }) => reasons).find((reason) => reason.code === code)!;
        expect(said.params).toEqual({ offeredMin: min, offeredMax: max });
        expect(said.text).toMatch(/希望[をにの].*。$/);
        expect(JSON.stringify(match)).not.toMatch(/6,?543,?210/);
      }
      const own = await explain(ctxOf(profile.userId), ranking.items[0]!.matchId!);
      expect(JSON.stringify(own)).toContain('6,543,210');
    }
  });

  it('does not show a company a match by the weights of the candidate’s own view', async () => {
    const { profile, job } = await aMarket();
    await world.apply(job.jobId, profile.userId);
    const company = actingAs(['employer'], job.companyId);
    const weights = { skills: 45, culture: 20, geography: 15, salary: 12, career: 8 };
    await world.weighting.shiftMine(ctxOf(profile.userId), { body: { weights } });
    const matchId = (await world.match(profile.userId, job.jobId)).matchId!;
    await expect(explain(company, matchId)).rejects.toSatisfy(NotFound.is);

    await world.weighting.shiftOfJob(company, { params: { jobId: job.jobId }, body: { weights } });
    expect((await world.rank(job.jobId, [profile.userId])).items[0]!.matchId).toBe(matchId);
    expect((await explain(company, matchId)).match.criteria[0]!.weight).toBe(45);
  });
});

describe('the replay of a match', () => {
  it('gives the same number from the kept inputs, whatever happened to profile and job since', async () => {
    const { profile, job, matchId } = await aMarket();
    await world.update({ ...anUpdatedProfile({ about: { skills: [] } }), userId: profile.userId, version: 2 });
    await world.close(job.jobId);
    const replay = await world.replay(admin, matchId);
    expect(replay).toMatchObject({ matchId, equal: true, profileVersion: 1, jobVersion: 1 });
    expect(replay.replayed).toEqual(replay.kept);
  });

  it('says so when the number is another one', async () => {
    const { matchId } = await aMarket();
    const { total } = await world.db.matchResult.findUniqueOrThrow({ where: { id: matchId } });
    await world.db.matchResult.update({ where: { id: matchId }, data: { total: total - 1 } });
    expect(await world.replay(admin, matchId)).toMatchObject({
      equal: false,
      kept: { total: total - 1 },
      replayed: { total },
    });
  });

  it('computes and explains a match of superseded formulas by those very formulas', async () => {
    const { profile, job, matchId } = await aMarket();
    const [then] = matchesOfReference1;
    const { candidate, job: offer, total, confidence } = then!;
    const modelVersion = 'reference-1';
    await world.db.matchInput.createMany({
      data: [
        { kind: 'candidate', subjectId: profile.userId, version: 1, modelVersion, facts: candidate },
        { kind: 'job', subjectId: job.jobId, version: 1, modelVersion, facts: offer },
      ],
    });
    await world.db.matchResult.update({ where: { id: matchId }, data: { modelVersion, total, confidence } });

    const numbers = { total, confidence };
    expect(await world.replay(admin, matchId)).toMatchObject({
      modelVersion,
      equal: true,
      kept: numbers,
      replayed: numbers,
    });
    const { match, baseline, standing } = await explain(ctxOf(profile.userId), matchId);
    expect(match).toMatchObject({ matchId, modelVersion, ...numbers });
    const said = match.criteria.flatMap(({ reasons }) => reasons);
    expect(said.every(({ text }) => text.length > 0)).toBe(true);
    expect(said.reduce((sum, { points }) => sum + points!, baseline)).toBeCloseTo(total, 9);
    // Ranks and advice would be of the formulas that rank now.
    expect(standing).toBeNull();
  });

  it('is refused for formulas that this release never had, and so is the explanation', async () => {
    const { profile, matchId } = await aMarket();
    await world.db.matchInput.updateMany({ data: { modelVersion: 'reference-0' } });
    await world.db.matchResult.update({ where: { id: matchId }, data: { modelVersion: 'reference-0' } });
    await expect(world.replay(admin, matchId)).rejects.toSatisfy(MatchModelUnknown.is);
    await expect(explain(ctxOf(profile.userId), matchId)).rejects.toSatisfy(MatchModelUnknown.is);
    await expect(world.replay(admin, newId())).rejects.toSatisfy(NotFound.is);
  });
});
