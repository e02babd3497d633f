import {
  careerParts,
  criteria,
  criterionWeights,
  partWeights,
  workStyleDimensions,
  type CriterionScores,
  type PartNumbers,
} from '@iworkz/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundedParts, boundedWeights } from './bounded-weights.js';
import { partsOfFacts, scoredFacts, sumsOfCriteria, usualShares, weightsOfFacts } from './scored-facts.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const of = <Name extends string>(names: readonly Name[]): fc.Arbitrary<Record<Name, number>> =>
  fc
    .tuple(...names.map(() => share))
    .map((values) => Object.fromEntries(names.map((name, at) => [name, values[at]])) as Record<Name, number>);
const parts: fc.Arbitrary<PartNumbers> = fc.record({ culture: of(workStyleDimensions), career: of(careerParts) });
const weights = fc
  .tuple(of(criteria), parts)
  .map(([wished, within]) => ({ ...boundedWeights(wished), parts: boundedParts(within) }));

describe('scored facts', () => {
  it('add up, by the weights of a version, to the total that its formulas give', () => {
    fc.assert(
      fc.property(weights, of(criteria), parts, (version, scores, told) => {
        const { culture, career } = version.parts;
        const own = {
          ...scores,
          culture: workStyleDimensions.reduce((sum, name) => sum + culture[name] * told.culture[name], 0) / 6,
          career: careerParts.reduce((sum, name) => sum + career[name] * told.career[name], 0) / 100,
        };
        const facts = scoredFacts.map(({ scoreOf }) => scoreOf({ scores, parts: told } as CriterionScores));
        const total = weightsOfFacts(version).reduce((sum, weight, at) => sum + weight * facts[at]!, 0);
        expect(total).toBeCloseTo(
          criteria.reduce((sum, criterion) => sum + version[criterion] * own[criterion], 0),
          9,
        );
      }),
    );
  });

  it('give back the weights of criteria and within them', () => {
    fc.assert(
      fc.property(weights, (version) => {
        const ofFacts = weightsOfFacts(version);
        const sums = sumsOfCriteria(ofFacts);
        for (const criterion of criteria) expect(sums[criterion]).toBeCloseTo(version[criterion], 9);
        expect(boundedParts(partsOfFacts(ofFacts))).toEqual(version.parts);
      }),
    );
    expect(partsOfFacts(scoredFacts.map(() => 0))).toEqual(partWeights);
  });

  it('have their usual shares where a version says nothing of them', () => {
    const shares = weightsOfFacts(criterionWeights).map(
      (weight, at) => weight / criterionWeights[scoredFacts[at]!.criterion],
    );
    shares.forEach((each, at) => expect(each).toBeCloseTo(usualShares[at]!, 12));
    expect(sumsOfCriteria(usualShares)).toEqual(
      Object.fromEntries(criteria.map((criterion) => [criterion, expect.closeTo(1, 12) as number])),
    );
  });
});
