import { criteria, criterionWeights, yenPer, type JobContent, type RankedProfile } from '@iworkz/contracts';
import { currencies } from '@iworkz/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aJobContent, aProfile } from '../testing/arbitraries.js';
import { candidateFacts } from './candidate-facts.js';
import { jobFacts } from './job-facts.js';
import { byTotalThenId, matchOf } from './match.js';
import { scoreSalary } from './salary.js';
import { scoreSkills } from './skills.js';

const match = (profile: RankedProfile, job: JobContent) => matchOf(candidateFacts(profile), jobFacts(job));

describe('a match', () => {
  it('has a total that is the sum of weight x score, every score and confidence lying between 0 and 1', () => {
    fc.assert(
      fc.property(aProfile, aJobContent, (profile, job) => {
        const result = match(profile, job);
        let sum = 0;
        for (const criterion of criteria) {
          const { score, confidence } = result.criteria[criterion];
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1 + 1e-12);
          sum += criterionWeights[criterion] * score;
        }
        expect(result.total).toBeCloseTo(sum, 9);
        expect(result.total).toBeLessThanOrEqual(100);
        expect(result.confidence).toBeLessThanOrEqual(1 + 1e-12);
      }),
      { numRuns: 500 },
    );
  });

  it('does not fall when the candidate adds a skill that the job requires', () => {
    fc.assert(
      fc.property(
        aProfile,
        aJobContent.filter((job) => job.skills.length > 0),
        fc.nat(),
        fc.integer({ min: 1, max: 5 }),
        (profile, job, pick, level) => {
          const { name } = job.skills[pick % job.skills.length]!;
          const more = { ...profile, skills: [...profile.skills, { name, level, years: null }] };
          expect(match(more, job).criteria.skills.score).toBeGreaterThanOrEqual(
            match(profile, job).criteria.skills.score,
          );
          expect(match(more, job).total).toBeGreaterThanOrEqual(match(profile, job).total - 1e-9);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('loses nothing on salary when the offered band is raised at the top, at the bottom, or at both ends', () => {
    fc.assert(
      fc.property(
        aProfile,
        aJobContent,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        (profile, job, by, both) => {
          const { pay } = job;
          fc.pre(pay !== null && profile.wishes.pay !== null);
          const before = match(profile, job).criteria.salary.score;
          const top = {
            ...job,
            pay: { ...pay!, max: pay!.max * (1 + by), min: both ? pay!.min * (1 + by) : pay!.min },
          };
          const bottom = { ...job, pay: { ...pay!, min: pay!.min + (pay!.max - pay!.min) * by } };
          expect(match(profile, top).criteria.salary.score).toBeGreaterThanOrEqual(before - 1e-12);
          expect(match(profile, bottom).criteria.salary.score).toBeGreaterThanOrEqual(before - 1e-12);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives the same salary score whichever currency the two sides write their amounts in', () => {
    fc.assert(
      fc.property(
        aProfile,
        aJobContent,
        fc.constantFrom(...currencies),
        fc.constantFrom(...currencies),
        (profile, job, wishIn, offerIn) => {
          const { pay } = job;
          const wish = profile.wishes.pay;
          fc.pre(pay !== null && wish !== null);
          const written = (amount: number, from: keyof typeof yenPer, to: keyof typeof yenPer) =>
            (amount * yenPer[from]) / yenPer[to];
          const otherJob = {
            ...job,
            pay: {
              ...pay!,
              currency: offerIn,
              min: written(pay!.min, pay!.currency, offerIn),
              max: written(pay!.max, pay!.currency, offerIn),
            },
          };
          const min = written(wish!.min, wish!.currency, wishIn);
          const other = { ...profile, wishes: { ...profile.wishes, pay: { ...wish!, currency: wishIn, min } } };
          // At the very edge of the band rounding may decide between two sides of a continuous formula, so: close.
          expect(match(other, otherJob).criteria.salary.score).toBeCloseTo(
            match(profile, job).criteria.salary.score,
            6,
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is not moved by anything that is not in the formulas', () => {
    const filler = fc.string({ minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(aProfile, aJobContent, filler, filler, (profile, job, one, two) => {
        const other: RankedProfile = {
          ...profile,
          headline: one,
          summary: `${two} 女性 45歳 대한민국 male 1980`,
          place: profile.place && { ...profile.place, city: one },
          education: [{ school: one, area: two, degree: null, start: '1980-04', end: '1984-03' }],
          certificates: profile.certificates.map(({ name }) => ({ name, issuer: one, date: '1984-03' })),
          experience: profile.experience.map((entry) => ({ ...entry, employer: one, start: '1990-01', summary: two })),
        };
        const otherJob: JobContent = { ...job, title: one, description: two, ageLimit: null, smoking: 'no_smoking' };
        expect(match(other, otherJob)).toEqual(match(profile, job));
        // The names of certificates are read for conditions, which move no total.
        const certified = { ...other, certificates: [{ name: two, issuer: one, date: null }] };
        expect(match(certified, otherJob).total).toBe(match(profile, job).total);
      }),
    );
  });

  it('can be computed again from facts that went through JSON', () => {
    fc.assert(
      fc.property(aProfile, aJobContent, (profile, job) => {
        const stored = JSON.parse(JSON.stringify([candidateFacts(profile), jobFacts(job)])) as Parameters<
          typeof matchOf
        >;
        expect(matchOf(stored[0], stored[1])).toEqual(match(profile, job));
      }),
    );
  });

  it('is ordered the same way whatever order the results come in, equals by id', () => {
    const entry = fc.record({ id: fc.uuid(), total: fc.constantFrom(10, 20, 30) });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 30 }), fc.nat(), (entries, turn) => {
        const sorted = [...entries].sort(byTotalThenId);
        const at = entries.length === 0 ? 0 : turn % entries.length;
        expect([...entries.slice(at), ...entries.slice(0, at)].sort(byTotalThenId)).toEqual(sorted);
        for (const [index, { id, total }] of sorted.slice(1).entries()) {
          const before = sorted[index]!;
          expect(before.total > total || (before.total === total && before.id < id)).toBe(true);
        }
      }),
    );
  });
});

describe('the salary formula', () => {
  it('never rises with the wish', () => {
    fc.assert(
      fc.property(aProfile, aJobContent, fc.double({ min: 0, max: 3, noNaN: true }), (profile, job, by) => {
        const wish = profile.wishes.pay;
        fc.pre(wish !== null && job.pay !== null);
        const more = { ...profile, wishes: { ...profile.wishes, pay: { ...wish!, min: wish!.min * (1 + by) } } };
        const facts = jobFacts(job);
        expect(scoreSalary(candidateFacts(more), facts).score).toBeLessThanOrEqual(
          scoreSalary(candidateFacts(profile), facts).score + 1e-12,
        );
      }),
    );
  });
});

describe('the skills formula', () => {
  it('never falls when a level or the years of a held skill rise', () => {
    fc.assert(
      fc.property(
        aProfile.filter(({ skills }) => skills.some(({ level }) => level !== null)),
        aJobContent,
        (profile, job) => {
          const better = {
            ...profile,
            skills: profile.skills.map((skill) => ({
              ...skill,
              level: skill.level && Math.min(5, skill.level + 1),
              years: skill.years === null ? null : skill.years + 1,
            })),
          };
          const facts = jobFacts(job);
          expect(scoreSkills(candidateFacts(better), facts).score).toBeGreaterThanOrEqual(
            scoreSkills(candidateFacts(profile), facts).score - 1e-12,
          );
        },
      ),
    );
  });
});
