import { JobContent, RankedProfile, subdivisionCodes } from '@iworkz/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateFacts } from './candidate-facts.js';
import { careerPrior, scoreCareer } from './career.js';
import { culturePrior, scoreCulture } from './culture.js';
import { geographyPriors, scoreGeography } from './geography.js';
import { hardConditions } from './hard-conditions.js';
import { jobFacts } from './job-facts.js';
import { salaryPriors, scoreSalary } from './salary.js';
import { scoreSkills, skillPriors } from './skills.js';

type Profile = Parameters<typeof RankedProfile.parse>[0] & object;
const person = (profile: Profile = {}) => candidateFacts(RankedProfile.parse(profile));
const job = (content: object = {}) => jobFacts(JobContent.parse({ title: '求人', description: '説明', ...content }));
const wants = (...skills: { name: string; level?: number; years?: number; required?: boolean }[]) => job({ skills });
const can = (...skills: { name: string; level?: number; years?: number }[]) => person({ skills });
const codes = ({ reasons }: { reasons: readonly { code: string }[] }) => reasons.map(({ code }) => code);
const tokyo = { country: 'JP', subdivision: 'JP-13' };

describe('missing data takes the stated prior with no confidence', () => {
  it.each([
    ['skills', scoreSkills, skillPriors.nothingAsked],
    ['culture', scoreCulture, culturePrior],
    ['salary', scoreSalary, salaryPriors.noWish],
    ['career', scoreCareer, careerPrior],
    ['geography', scoreGeography, 0.6 * geographyPriors.place + 0.4 * geographyPriors.remote],
  ])('%s', (_, formula, prior) => {
    const result = formula(person(), job());
    expect(result.score).toBeCloseTo(prior, 12);
    expect(result.confidence).toBe(0);
  });

  it('a job without pay is no job with bad pay', () => {
    const result = scoreSalary(person({ wishes: { pay: { min: 5e6, period: 'year' } } }), job());
    expect(result).toMatchObject({ score: salaryPriors.notStated, confidence: 0 });
  });
});

describe('skills', () => {
  it('at the level and years asked for are worth everything, whatever spelling each side uses', () => {
    const result = scoreSkills(
      can({ name: 'ts', level: 4, years: 5 }),
      wants({ name: 'TypeScript', level: 4, years: 3 }),
    );
    expect(result).toMatchObject({ score: 1, confidence: 1 });
    expect(codes(result)).toEqual(['skills.met']);
  });

  it('fall by the level that is missing, and by the years', () => {
    const asked = wants({ name: 'Java', level: 4, years: 4 });
    expect(scoreSkills(can({ name: 'Java', level: 3, years: 4 }), asked).score).toBeCloseTo(0.8);
    expect(scoreSkills(can({ name: 'Java', level: 4, years: 2 }), asked).score).toBeCloseTo(0.75);
  });

  it('count in part when they are narrower, broader or related, and less so when broader', () => {
    const score = (have: string, asked: string) =>
      scoreSkills(can({ name: have, level: 3 }), wants({ name: asked })).score;
    expect(score('React', 'JavaScript')).toBeCloseTo(0.85);
    expect(score('JavaScript', 'React')).toBeCloseTo(0.4);
    expect(score('PostgreSQL', 'MySQL')).toBeCloseTo(0.7);
    expect(score('MySQL', 'PostgreSQL')).toBeCloseTo(0.7);
    expect(score('介護', 'Java')).toBeCloseTo(skillPriors.unlisted);
  });

  it('weigh more when required than when desired', () => {
    const asked = [{ name: 'Go' }, { name: 'Figma', required: false }];
    const required = scoreSkills(can({ name: 'Go', level: 3 }), wants(...asked)).score;
    const desired = scoreSkills(can({ name: 'Figma', level: 3 }), wants(...asked)).score;
    expect(required).toBeGreaterThan(desired);
  });

  it('that the taxonomy does not know are compared by their folded text', () => {
    const result = scoreSkills(can({ name: 'ｵﾘｶﾞﾐ　折り紙', level: 3 }), wants({ name: 'オリガミ折り紙' }));
    expect(result.score).toBe(1);
  });
});

describe('culture', () => {
  it('is exact for equal answers and empty for opposite ones', () => {
    const all = (answer: number) => ({
      workStyle: Object.fromEntries(
        ['decisions', 'communication', 'hierarchy', 'collaboration', 'change', 'togetherness'].map((key) => [
          key,
          answer,
        ]),
      ),
    });
    expect(scoreCulture(person(all(2)), job(all(2)))).toMatchObject({ score: 1, confidence: 1 });
    expect(scoreCulture(person(all(1)), job(all(5)))).toMatchObject({ score: 0, confidence: 1 });
  });
});

describe('geography', () => {
  const at = (subdivision: string, remote = 'none') =>
    job({ workplace: { country: subdivision.slice(0, 2), subdivision, remote } });
  const living = { place: tokyo };
  const inSeoul = { place: { country: 'KR', subdivision: 'KR-11' } };
  const scoreAt = (profile: object, subdivision: string, remote?: string) =>
    scoreGeography(person(profile), at(subdivision, remote)).score;

  it.each([
    ['Tokyo', living, ['JP-13', 'JP-14', 'JP-27', 'JP-47']],
    ['Seoul', inSeoul, ['KR-11', 'KR-28', 'KR-30', 'KR-49']],
  ])('prefers near to far for who lives in %s', (_, home, nearToFar) => {
    const scores = nearToFar.map((subdivision) => scoreAt(home, subdivision));
    expect(scores[0]).toBeGreaterThan(scoreAt(home, nearToFar[1]!));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
  });

  it('goes by the wished places and not by home where there are wishes', () => {
    const wishing = { ...living, wishes: { subdivisions: ['JP-27'] } };
    const result = scoreGeography(person(wishing), at('JP-27'));
    expect(codes(result)).toContain('geography.wished_subdivision');
    expect(scoreAt(wishing, 'JP-13')).toBeLessThan(result.score);
  });

  it('takes a wish for another country as good as one for the own', () => {
    const wishing = { ...inSeoul, wishes: { subdivisions: ['KR-11', 'JP-40'] } };
    expect(scoreAt(wishing, 'JP-40')).toBe(scoreAt(wishing, 'KR-11'));
    expect(scoreAt(inSeoul, 'JP-40')).toBeLessThan(scoreAt(wishing, 'JP-40'));
  });

  it('puts no place of the own country behind one abroad', () => {
    for (const subdivision of subdivisionCodes) {
      const abroad = scoreAt(living, 'KR-26');
      if (subdivision.startsWith('JP')) expect(scoreAt(living, subdivision)).toBeGreaterThan(abroad);
    }
  });

  it('takes the best of several wishes, whichever countries they are of', () => {
    const aWish = fc.constantFrom(...subdivisionCodes);
    const aHome = fc.constantFrom(null, tokyo, inSeoul.place, { country: 'KR' }, { country: 'US' });
    fc.assert(
      fc.property(fc.uniqueArray(aWish, { minLength: 1 }), aHome, aWish, fc.boolean(), (wished, home, where, moves) => {
        const scoreOf = (subdivisions: string[]) =>
          scoreAt({ place: home, wishes: { subdivisions, willingToRelocate: moves } }, where);
        expect(scoreOf(wished)).toBe(Math.max(...wished.map((wish) => scoreOf([wish]))));
      }),
    );
  });

  it('does not mind distance for fully remote work, and minds it less for hybrid work', () => {
    const okinawa = (remote: string) => scoreAt(living, 'JP-47', remote);
    expect(okinawa('full')).toBeGreaterThan(okinawa('hybrid'));
    expect(okinawa('hybrid')).toBeGreaterThan(okinawa('none'));
  });

  it('counts of remote work for another country how much of the working day both share', () => {
    const remotely = (country: string) =>
      scoreGeography(person(living), job({ workplace: { country, remote: 'full' } }));
    expect(remotely('KR')).toMatchObject({ confidence: 0.6 });
    expect(remotely('KR').reasons[0]?.params).toEqual({ country: 'KR', hours: 9 });
    expect(remotely('DE').reasons[0]?.params).toEqual({ country: 'DE', hours: 1 });
    const scores = ['JP', 'KR', 'SG', 'VN', 'IN', 'DE', 'GB'].map((country) => remotely(country).score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
    // Where the clock is not known, neither good nor bad is taken for granted.
    expect(remotely('AQ').confidence).toBeLessThan(0.6);
    expect(remotely('AQ').score).toBeLessThan(remotely('KR').score);
    expect(remotely('AQ').score).toBeGreaterThan(remotely('GB').score);
  });

  it('never lowers a score for being willing to relocate', () => {
    for (const subdivision of subdivisionCodes) {
      const moving = { ...living, wishes: { willingToRelocate: true } };
      expect(scoreAt(moving, subdivision)).toBeGreaterThanOrEqual(scoreAt(living, subdivision));
    }
  });
});

describe('salary', () => {
  const wish = (min: number, period: string, currency = 'JPY') =>
    person({ wishes: { pay: { min, period, currency } } });

  it('counts the bonus of monthly pay', () => {
    const offer = (bonusMonths: number) => job({ pay: { period: 'month', min: 300_000, max: 300_000, bonusMonths } });
    expect(scoreSalary(wish(4_200_000, 'year'), offer(2)).score).toBe(1);
    expect(scoreSalary(wish(4_200_000, 'year'), offer(0)).score).toBeLessThan(0.6);
  });

  it('compares an hourly wish with an hourly offer, however few the hours', () => {
    const halfTime = { start: '09:00', end: '13:00', breakMinutes: 0, daysPerWeek: 5 };
    const offer = job({ pay: { period: 'hour', min: 1_500, max: 1_500 }, hours: halfTime });
    expect(scoreSalary(wish(1_500, 'hour'), offer)).toMatchObject({ score: 1, confidence: 1 });
    expect(scoreSalary(wish(3_000_000, 'year'), offer).score).toBe(0);
  });

  it('says when it had to assume the hours of an hourly offer', () => {
    const result = scoreSalary(wish(3_000_000, 'year'), job({ pay: { period: 'hour', min: 1_500, max: 1_500 } }));
    expect(result.confidence).toBeLessThan(1);
    expect(codes(result)).toContain('salary.hours_assumed');
  });

  it('counts a night shift through midnight', () => {
    const night = { start: '22:00', end: '07:00', breakMinutes: 60, daysPerWeek: 5 };
    expect(job({ pay: { period: 'hour', min: 1_500, max: 1_500 }, hours: night }).pay?.hoursAYear).toBe(2080);
  });

  it('rises with the share of the band above the wish, and is lost 30 % below it', () => {
    const offer = job({ pay: { period: 'year', min: 4e6, max: 6e6 } });
    expect(scoreSalary(wish(4e6, 'year'), offer).score).toBe(1);
    expect(scoreSalary(wish(5e6, 'year'), offer).score).toBeCloseTo(0.8);
    expect(scoreSalary(wish(6e6, 'year'), offer).score).toBeCloseTo(0.6);
    expect(scoreSalary(wish(1e7, 'year'), offer).score).toBe(0);
  });
});

describe('career', () => {
  it('puts the wished level first, then a step up, then a step down', () => {
    const score = (level: string) => scoreCareer(person({ wishes: { level: 'senior' } }), job({ level })).score;
    expect(score('senior')).toBeGreaterThan(score('lead'));
    expect(score('lead')).toBeGreaterThan(score('mid'));
    expect(score('mid')).toBeGreaterThan(score('entry'));
  });

  it('tells a wished industry from a known one from another', () => {
    const score = (profile: Profile) => scoreCareer(person(profile), job({ industry: 'care' })).score;
    const worked = [{ employer: '施設', industry: 'care' as const }];
    expect(score({ wishes: { industries: ['care'] } })).toBeGreaterThan(score({ experience: worked }));
    expect(score({ experience: worked })).toBeGreaterThan(score({ wishes: { industries: ['finance'] } }));
  });
});

describe('hard conditions', () => {
  const japanese = job({ languages: [{ language: 'ja', level: 'B2' }] });
  const speaks = (language: string, level: string) => person({ languages: [{ language, level }] });

  it.each([
    ['met', speaks('ja', 'native'), true],
    ['not met at a lower level', speaks('ja', 'B1'), false],
    ['not met when other languages are listed', speaks('en', 'C2'), false],
    ['unknown when no language is listed', person(), null],
  ])('are %s', (_, candidate, met) => expect(hardConditions(candidate, japanese)[0]?.met).toBe(met));

  it('leave out languages that are only desired', () => {
    const desired = job({ languages: [{ language: 'en', level: 'B1', required: false }] });
    expect(hardConditions(person(), desired)).toEqual([]);
  });

  const driving = job({ licences: [{ licence: 'driver_medium' }] });
  const certified = (...names: string[]) => person({ certificates: names.map((name) => ({ name })) });

  it.each([
    ['met by the licence itself', certified('中型自動車免許'), true],
    ['met by one that includes it', certified('大型自動車第二種運転免許（2019年取得）'), true],
    ['not met by a smaller one', certified('普通自動車第一種運転免許'), false],
    ['not met by a certificate of another kind', certified('日商簿記検定2級'), false],
    ['unknown when no certificate is listed', person(), null],
  ])('of licences are %s', (_, candidate, met) => {
    expect(hardConditions(candidate, driving)).toMatchObject([{ code: 'licence.required', met }]);
  });

  it('leave out licences that are only welcome, and do without them in what was stored before they were asked for', () => {
    expect(hardConditions(person(), job({ licences: [{ licence: 'nurse', required: false }] }))).toEqual([]);
    const { licences: held, ...storedPerson } = certified('看護師');
    const { licences: asked, ...storedJob } = driving;
    expect([held, asked]).toEqual([['nurse'], [{ licence: 'driver_medium', required: true }]]);
    expect(hardConditions(storedPerson, storedJob)).toEqual([]);
    expect(hardConditions(storedPerson, driving)).toMatchObject([{ met: null }]);
  });
});
