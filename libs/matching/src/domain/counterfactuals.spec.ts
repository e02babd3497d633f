import { JobContent, RankedProfile, criterionWeights } from '@iworkz/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aJobContent, aProfile, someVersionedWeights } from '../testing/arbitraries.js';
import { candidateFacts } from './candidate-facts.js';
import { counterfactuals } from './counterfactuals.js';
import { jobFacts } from './job-facts.js';
import { matchOf } from './match.js';

const person = (profile: object = {}) => candidateFacts(RankedProfile.parse(profile));
const job = (content: object = {}) => jobFacts(JobContent.parse({ title: '求人', description: '説明', ...content }));
const proposed = (profile: object, content: object) =>
  counterfactuals(person(profile), job(content), criterionWeights).map(({ code, params }) => ({ code, ...params }));

describe('counterfactuals', () => {
  it('bring exactly what the formulas say of the changed facts, best first, and only what is worth saying', () => {
    fc.assert(
      fc.property(aProfile, aJobContent, someVersionedWeights, (profile, content, weights) => {
        const [candidate, facts] = [candidateFacts(profile), jobFacts(content)];
        const { total } = matchOf(candidate, facts, weights);
        const changes = counterfactuals(candidate, facts, weights);
        expect(changes.length).toBeLessThanOrEqual(5);
        for (const change of changes) {
          expect(change.total).toBe(matchOf(change.changed, facts, weights).total);
          if (!change.meetsCondition) expect(change.total - total).toBeGreaterThanOrEqual(0.5);
        }
        const gains = changes.filter(({ meetsCondition }) => !meetsCondition).map(({ gain }) => gain);
        expect(gains).toEqual([...gains].sort((a, b) => b - a));
      }),
      { numRuns: 1_000 },
    );
  });

  it('change nothing that people cannot or must not change, and take nothing away', () => {
    fc.assert(
      fc.property(aProfile, aJobContent, (profile, content) => {
        const candidate = candidateFacts(profile);
        for (const { changed } of counterfactuals(candidate, jobFacts(content), criterionWeights)) {
          expect(changed.place).toEqual(candidate.place);
          expect(changed.level).toEqual(candidate.level);
          expect(changed.knownIndustries).toEqual(candidate.knownIndustries);
          if (candidate.wishedPay) expect(changed.wishedPay).toEqual(candidate.wishedPay);
          if (candidate.wishedLevel) expect(changed.wishedLevel).toEqual(candidate.wishedLevel);
          for (const [dimension, answer] of Object.entries(candidate.workStyle)) {
            if (answer !== null) expect(changed.workStyle).toMatchObject({ [dimension]: answer });
          }
          expect(changed.wishedRemote).toEqual(expect.arrayContaining([...candidate.wishedRemote]));
          expect(changed.wishedIndustries).toEqual(expect.arrayContaining([...candidate.wishedIndustries]));
          expect(changed.wishedSubdivisions).toEqual(expect.arrayContaining([...candidate.wishedSubdivisions]));
          expect(changed.languages).toEqual(expect.arrayContaining([...candidate.languages]));
          expect(changed.skills.length).toBeGreaterThanOrEqual(candidate.skills.length);
          candidate.skills.forEach((held, index) => {
            expect(changed.skills[index]?.skill).toBe(held.skill);
            expect(changed.skills[index]?.level ?? 0).toBeGreaterThanOrEqual(held.level ?? 0);
          });
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('propose to learn a missing skill up to working alone, and to raise a held one by one level', () => {
    const asked = {
      skills: [
        { name: 'AWS', level: 5 },
        { name: 'Java', level: 4 },
      ],
    };
    expect(proposed({ skills: [{ name: 'Java', level: 2 }] }, asked)).toEqual([
      { code: 'skill.add', skill: 'aws', needLevel: 3 },
      { code: 'skill.raise', skill: 'java', haveLevel: 2, needLevel: 3 },
    ]);
  });

  it('propose a change once, however often the posting asks for the skill', () => {
    const asked = {
      skills: [
        { name: 'AWS', level: 3 },
        { name: 'Amazon Web Services', level: 5 },
      ],
    };
    expect(proposed({}, asked)).toEqual([{ code: 'skill.add', skill: 'aws', needLevel: 3 }]);
    expect(proposed({ skills: [{ name: 'AWS', level: 2 }] }, asked)).toEqual([
      { code: 'skill.raise', skill: 'aws', haveLevel: 2, needLevel: 3 },
    ]);
    const known = { skills: [{ name: 'AWS' }] };
    expect(proposed(known, asked)).toEqual([{ code: 'skill.state_level', skill: 'aws' }]);
  });

  it('propose to state the level and the years of a listed skill', () => {
    const asked = { skills: [{ name: 'Java', level: 5, years: 5 }] };
    expect(proposed({ skills: [{ name: 'Java' }] }, asked)).toEqual([
      { code: 'skill.state_level', skill: 'java' },
      { code: 'skill.state_years', skill: 'java' },
    ]);
  });

  it('propose to widen the wished places without giving up home', () => {
    const osaka = { workplace: { country: 'JP', subdivision: 'JP-27', remote: 'none' } };
    const [change] = counterfactuals(
      person({ place: { country: 'JP', subdivision: 'JP-13' } }),
      job(osaka),
      criterionWeights,
    );
    expect(change).toMatchObject({ code: 'wish.subdivision', changed: { wishedSubdivisions: ['JP-13', 'JP-27'] } });
  });

  it('put a language that a posting requires first, though it moves no total', () => {
    const strict = { languages: [{ language: 'ja', level: 'B2' }], skills: [{ name: 'AWS' }] };
    const [first] = counterfactuals(
      person({ languages: [{ language: 'ja', level: 'B1' }] }),
      job(strict),
      criterionWeights,
    );
    expect(first).toMatchObject({ code: 'language.raise', meetsCondition: true, gain: 0 });
    expect(proposed({}, strict)[0]).toEqual({ code: 'language.state', language: 'ja', needLanguage: 'B2' });
  });

  it('have nothing to say where everything fits', () => {
    const profile = {
      place: { country: 'JP', subdivision: 'JP-13' },
      skills: [{ name: 'Java', level: 3 }],
      wishes: { remote: ['none'], level: 'mid', industries: ['software'], pay: { min: 1, period: 'year' } },
      level: 'mid',
    };
    const content = {
      workplace: { country: 'JP', subdivision: 'JP-13', remote: 'none' },
      skills: [{ name: 'Java', level: 3 }],
      pay: { period: 'year', min: 4e6, max: 5e6 },
      industry: 'software',
      level: 'mid',
    };
    expect(proposed(profile, content)).toEqual([]);
  });
});
