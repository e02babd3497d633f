import {
  JobContent,
  criterionWeights,
  partBounds,
  partWeights,
  weightBounds,
  weightStep,
  type CriterionWeights,
  type PartWeights,
  type VersionedWeights,
  careerLevels,
  industries,
  languageLevels,
  payPeriods,
  remoteModes,
  licences,
  skills,
  subdivisionCodes,
  subdivisionsOf,
  workStyleDimensions,
  RankedProfile,
} from '@iworkz/contracts';
import { currencies } from '@iworkz/kernel';
import fc from 'fast-check';

const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 3 });

export const aSkillName = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...skills.flatMap(({ ja, en, aliases }) => [ja, en, ...aliases])) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '折り紙',
      '折り紙教室',
      '折り紙教室の講師',
      'Quantum annealing',
      '社内システムX',
      'go-karts',
    ),
  },
);

const workStyle = fc.record(
  Object.fromEntries(workStyleDimensions.map((dimension) => [dimension, orNull(fc.integer({ min: 1, max: 5 }))])),
);
/** Tokyo often, so that two people meet there. */
const aSubdivision = fc.oneof(fc.constant('JP-13'), fc.constantFrom(...subdivisionCodes));
const place = fc.constantFrom('JP', 'JP', 'JP', 'KR', 'KR', 'US', 'FJ').chain((country) =>
  fc.record({
    country: fc.constant(country),
    subdivision: fc.constantFrom(
      null,
      ...(country === 'JP' ? ['JP-13', 'JP-13'] : []),
      ...subdivisionsOf(country).map(({ code }) => code),
    ),
  }),
);
const languages = fc.array(
  fc.record({ language: fc.constantFrom('ja', 'en', 'ko', 'vi'), level: fc.constantFrom(...languageLevels) }),
  { maxLength: 3 },
);
/** Few, so that job and profile meet. */
const someLicences = licences.map(({ id }) => id).filter((id) => id.startsWith('driver') || id.includes('nurse'));
/** Yearly, monthly, daily or hourly, of a size that the period makes likely. */
const amount = fc.record({
  period: fc.constantFrom(...payPeriods),
  currency: fc.constantFrom(...currencies),
  size: fc.integer({ min: 1, max: 1000 }),
});

export const aJobContent: fc.Arbitrary<JobContent> = fc
  .record({
    title: fc.constantFrom('エンジニア', '介護職', 'Sales'),
    description: fc.constant('説明'),
    industry: fc.constantFrom(...industries),
    level: orNull(fc.constantFrom(...careerLevels)),
    workplace: orNull(
      fc
        .record({ place, remote: fc.constantFrom(...remoteModes) })
        .map(({ place: where, remote }) => ({ ...where, remote })),
    ),
    pay: orNull(
      fc
        .record({ amount, more: fc.integer({ min: 0, max: 500 }), bonusMonths: orNull(fc.integer({ min: 0, max: 6 })) })
        .map(({ amount: { period, currency, size }, more, bonusMonths }) => ({
          period,
          currency,
          min: size * 100,
          max: (size + more) * 100,
          bonusMonths,
        })),
    ),
    hours: orNull(
      fc.record({
        start: orNull(fc.constantFrom('09:00', '22:00')),
        end: orNull(fc.constantFrom('18:00', '06:00', '13:00')),
        breakMinutes: orNull(fc.constantFrom(0, 60)),
        daysPerWeek: orNull(fc.constantFrom(2, 5, 6)),
      }),
    ),
    skills: fc.array(
      fc.record({
        name: aSkillName,
        level: fc.integer({ min: 1, max: 5 }),
        years: orNull(fc.integer({ min: 0, max: 10 })),
        required: fc.boolean(),
      }),
      { maxLength: 8 },
    ),
    languages: languages.chain((list) => fc.constant(list.map((entry) => ({ ...entry, required: true })))),
    licences: fc.array(fc.record({ licence: fc.constantFrom(...someLicences), required: fc.boolean() }), {
      maxLength: 2,
    }),
    workStyle,
    growth: fc.uniqueArray(fc.constantFrom('management', 'specialist', 'training', 'overseas', 'new_business'), {
      maxLength: 3,
    }),
  })
  .map((job) => JobContent.parse(job));

export const aProfile: fc.Arbitrary<RankedProfile> = fc
  .record({
    place: orNull(place),
    skills: fc.array(
      fc.record({
        name: aSkillName,
        level: orNull(fc.integer({ min: 1, max: 5 })),
        years: orNull(fc.integer({ min: 0, max: 20 })),
      }),
      { maxLength: 15 },
    ),
    languages,
    certificates: fc.array(
      fc.constantFrom(...licences.map(({ ja }) => ({ name: ja })), { name: '実用英語技能検定2級' }),
      { maxLength: 2 },
    ),
    experience: fc.array(
      fc.record({ employer: fc.constant('会社'), industry: orNull(fc.constantFrom(...industries)) }),
      { maxLength: 3 },
    ),
    level: orNull(fc.constantFrom(...careerLevels)),
    wishes: fc.record({
      pay: orNull(amount.map(({ period, currency, size }) => ({ period, currency, min: size * 100 }))),
      remote: fc.uniqueArray(fc.constantFrom(...remoteModes), { maxLength: 3 }),
      subdivisions: fc.uniqueArray(aSubdivision, { maxLength: 3 }),
      willingToRelocate: fc.boolean(),
      level: orNull(fc.constantFrom(...careerLevels)),
      industries: fc.uniqueArray(fc.constantFrom(...industries), { maxLength: 3 }),
    }),
    workStyle,
  })
  .map((profile) => RankedProfile.parse(profile));

/** Some of the weights taken from one and given to another, within their bounds, so that the sum stays. */
function shifted<Name extends string>(
  usual: Readonly<Record<Name, number>>,
  bounds: Readonly<Record<Name, { readonly min: number; readonly max: number }>>,
  step: number,
): fc.Arbitrary<Record<Name, number>> {
  const names = Object.keys(usual) as Name[];
  const aShift = fc.record({ from: fc.constantFrom(...names), to: fc.constantFrom(...names), steps: fc.nat(30) });
  return fc.array(aShift, { maxLength: 8 }).map((shifts) => {
    const weights: Record<Name, number> = { ...usual };
    for (const { from, to, steps } of shifts) {
      const room = Math.min(weights[from] - bounds[from].min, bounds[to].max - weights[to]);
      const moved = from === to ? 0 : Math.min(steps * step, room);
      weights[from] -= moved;
      weights[to] += moved;
    }
    return weights;
  });
}

/** Weights within their bounds that add up to 100. */
export const someWeights: fc.Arbitrary<CriterionWeights> = shifted(criterionWeights, weightBounds, weightStep);

export const somePartWeights: fc.Arbitrary<PartWeights> = fc.record({
  culture: shifted(partWeights.culture, partBounds.culture.of, partBounds.culture.step),
  career: shifted(partWeights.career, partBounds.career.of, partBounds.career.step),
});

/** As they may be learned: with weights within the criteria, or without. */
export const someVersionedWeights: fc.Arbitrary<VersionedWeights> = fc
  .tuple(someWeights, fc.option(somePartWeights, { freq: 4, nil: undefined }))
  .map(([weights, parts]) => (parts ? { ...weights, parts } : weights));
