import {
  AuditFindings,
  AuditParameters,
  adverseGroups,
  adverseGroupsBeforeEmployers,
  type AuditTable,
  type AuditedWeights,
  type FairnessMeasure,
} from '@iworkz/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAuditInput } from '../testing/audit-arbitraries.js';
import {
  auditBias,
  canonicalText,
  defaultWeights,
  labelOf,
  type Attributes,
  type AuditInput,
  type ScoredPair,
  type Selection,
} from './bias-audit.js';

const parameters = AuditParameters.parse({});
const learned: AuditedWeights = { origin: 'learned', versions: ['weights-2'] };

function tableOf(input: AuditInput, measure: FairnessMeasure, ...attributes: string[]): AuditTable {
  const tables = auditBias(input, parameters).tables;
  return tables.find((table) => table.measure === measure && table.attributes.join() === attributes.join())!;
}

/** `counts`: for each group, how many applied and how many of them came to an interview. */
function applicants(counts: readonly (readonly [attributes: Attributes | null, applied: number, selected: number])[]) {
  const people = new Map<string, Attributes>();
  const selections: Selection[] = [];
  for (const [index, [attributes, applied, selected]] of counts.entries()) {
    for (let person = 0; person < applied; person += 1) {
      const candidateId = `${index}-${person}`;
      if (attributes) people.set(candidateId, attributes);
      selections.push({ candidateId, jobId: 'job', stage: person < selected ? 'interview' : null, withdrawn: false });
    }
  }
  return { people, scores: [], selections, sightings: [] } satisfies AuditInput;
}

describe('selection', () => {
  it('gives the figures of the worked example of the four-fifths rule', () => {
    // 48 of 80 and 12 of 40: the rates of the example in question 12 of the Uniform Guidelines' Questions and Answers
    // (44 Fed. Reg. 11996) have the ratio 30 / 60.
    const table = tableOf(
      applicants([
        [{ sex: 'male' }, 80, 48],
        [{ sex: 'female' }, 40, 12],
      ]),
      'selection',
      'sex',
    );
    expect(table.reference).toEqual(['male']);
    expect(table.rows).toMatchObject([
      { group: ['female'], people: 40, cases: 40, rate: 0.3, impactRatio: 0.5, excluded: false, belowFourFifths: true },
      { group: ['male'], people: 80, rate: 0.6, impactRatio: 1, ratioInterval: null, belowFourFifths: false },
    ]);
    // Katz: exp(ln 0.5 ± 1.96 sqrt(0.7 / (40 x 0.3) + 0.4 / (80 x 0.6))), each variance with n / (n - 1).
    const spread = 1.959963984540054 * Math.sqrt((0.7 / 12) * (40 / 39) + (0.4 / 48) * (80 / 79));
    expect(table.rows[0]!.ratioInterval!.low).toBeCloseTo(0.5 * Math.exp(-spread), 12);
    expect(table.rows[0]!.ratioInterval!.high).toBeCloseTo(0.5 * Math.exp(spread), 12);
  });

  it('does not call exactly four fifths adverse', () => {
    const table = tableOf(
      applicants([
        [{ sex: 'male' }, 100, 50],
        [{ sex: 'female' }, 100, 40],
      ]),
      'selection',
      'sex',
    );
    expect(table.rows.map(({ impactRatio, belowFourFifths }) => [impactRatio, belowFourFifths])).toEqual([
      [0.8, false],
      [1, false],
    ]);
  });

  it('counts who withdrew before the stage neither as selected nor as not, and who came further as selected', () => {
    const { people, selections } = applicants([
      [{ sex: 'female' }, 20, 10],
      [{ sex: 'male' }, 20, 10],
    ]);
    const withdrawn = selections.map((each, index) => (index < 20 ? { ...each, withdrawn: true } : each));
    const hired = withdrawn.map((each) => (each.stage ? { ...each, stage: 'hired' as const } : each));
    const findings = auditBias({ people, scores: [], selections: hired, sightings: [] }, parameters);
    expect(findings.withdrawn).toBe(10);
    const table = findings.tables.find(
      ({ measure, attributes }) => measure === 'selection' && attributes[0] === 'sex',
    )!;
    // The ten women who withdrew before an interview are gone; ten are left, all of whom came further.
    expect(table.rows).toMatchObject([
      { group: ['female'], cases: 10, rate: 1 },
      { group: ['male'], cases: 20, rate: 0.5 },
    ]);
  });

  it('shows who said nothing, and compares them with nobody', () => {
    const table = tableOf(
      applicants([
        [{ sex: 'female' }, 20, 10],
        [null, 30, 0],
      ]),
      'selection',
      'sex',
    );
    expect(table.unknown).toEqual({ people: 30, cases: 30 });
    expect(table.rows).toMatchObject([{ group: ['female'], impactRatio: 1 }]);
  });

  it('gives no ratio to a group below 2 % of the data, but its count and rate', () => {
    const groups = applicants([
      [{ sex: 'male' }, 600, 300],
      [{ sex: 'female' }, 600, 300],
      [{ sex: 'another' }, 12, 1],
    ]);
    const [row] = tableOf(groups, 'selection', 'sex').rows.filter(({ group }) => group[0] === 'another');
    expect(row).toMatchObject({ people: 12, rate: 1 / 12, impactRatio: null, excluded: true, belowFourFifths: false });
  });

  it('has no ratio where nobody was selected', () => {
    const table = tableOf(
      applicants([
        [{ sex: 'male' }, 20, 0],
        [{ sex: 'female' }, 20, 0],
      ]),
      'selection',
      'sex',
    );
    expect(table.reference).toBeNull();
    expect(table.rows.map(({ impactRatio }) => impactRatio)).toEqual([null, null]);
  });
});

describe('scoring', () => {
  it('counts scores above the median of all scores, those of people who said nothing too', () => {
    const people = new Map<string, Attributes>();
    const scores = Array.from({ length: 40 }, (_, index) => {
      const candidateId = `p${index}`;
      // Women have the odd totals 1 to 39, men the even ones 0 to 38; twenty more are unknown and score 100.
      people.set(candidateId, { sex: index % 2 ? 'female' : 'male' });
      return aScore({ candidateId, total: index });
    });
    const unknown = Array.from({ length: 20 }, (_, index) => aScore({ candidateId: `u${index}`, total: 100 }));
    const findings = auditBias({ people, scores: [...scores, ...unknown], selections: [], sightings: [] }, parameters);
    expect(findings.medianScore).toBe(29.5);
    const table = findings.tables.find(({ measure, attributes }) => measure === 'scoring' && attributes[0] === 'sex')!;
    expect(table.rows).toMatchObject([
      { group: ['female'], people: 20, rate: 0.25, impactRatio: 1 },
      { group: ['male'], people: 20, rate: 0.25, impactRatio: 1 },
    ]);
  });
});

describe('exposure', () => {
  it('finds that the lower half of a ranking is seen less, by the discount of each place', () => {
    const people = new Map<string, Attributes>();
    const scores = Array.from({ length: 20 }, (_, index) => {
      people.set(`p${index}`, { sex: index < 10 ? 'male' : 'female' });
      return aScore({ candidateId: `p${index}`, total: 100 - index });
    });
    const table = tableOf({ people, scores, selections: [], sightings: [] }, 'exposure', 'sex');
    const discounts = Array.from({ length: 20 }, (_, index) => 1 / Math.log2(2 + index));
    const sum = (from: number, to: number) => discounts.slice(from, to).reduce((total, each) => total + each, 0);
    const [female] = table.rows;
    expect(female!.impactRatio).toBeCloseTo(sum(10, 20) / sum(0, 10), 12);
    expect(female!.belowFourFifths).toBe(true);
  });

  it('gives people with equal scores equal attention, whatever their ids are', () => {
    const people = new Map<string, Attributes>();
    const scores = Array.from({ length: 20 }, (_, index) => {
      people.set(`p${String(index).padStart(2, '0')}`, { sex: index < 10 ? 'male' : 'female' });
      return aScore({ candidateId: `p${String(index).padStart(2, '0')}`, total: 50 });
    });
    const table = tableOf({ people, scores, selections: [], sightings: [] }, 'exposure', 'sex');
    expect(table.rows.map(({ rate }) => rate)).toEqual([expect.closeTo(1, 12), expect.closeTo(1, 12)]);
  });
});

describe('sight', () => {
  it('finds that a group is seen less than it is ranked, by the mean attention to each', () => {
    const people = new Map<string, Attributes>();
    const sightings = Array.from({ length: 40 }, (_, index) => {
      people.set(`p${index}`, { sex: index < 20 ? 'male' : 'female' });
      return { candidateId: `p${index}`, jobId: 'job', exposure: index < 20 ? 1.5 : index < 30 ? 1 : 0 };
    });
    const input: AuditInput = { people, scores: [], selections: [], sightings };
    expect(auditBias(input, parameters)).toMatchObject({ people: 40, sightings: 40 });
    expect(tableOf(input, 'sight', 'sex')).toMatchObject({
      weights: null,
      reference: ['male'],
      rows: [{ people: 20, cases: 20, rate: 0.5, impactRatio: 1 / 3, belowFourFifths: true }, { rate: 1.5 }],
    });
  });
});

describe('weights', () => {
  /** Twenty women and twenty men, by default scored alike; by learned weights every woman scores below every man. */
  const people = new Map<string, Attributes>();
  const scores: ScoredPair[] = [];
  for (let index = 0; index < 40; index += 1) {
    const candidateId = `p${String(index).padStart(2, '0')}`;
    const woman = index % 2 === 0;
    people.set(candidateId, { sex: woman ? 'female' : 'male' });
    scores.push(aScore({ candidateId, total: 40 + Math.floor(index / 2) }));
    scores.push(aScore({ candidateId, total: (woman ? 60 : 80) + Math.floor(index / 2), weights: learned }));
  }
  const findings = auditBias({ people, scores, selections: [], sightings: [] }, parameters);
  const bySex = (weights: AuditedWeights) =>
    findings.tables.filter((table) => table.weights === weights && table.attributes.join() === 'sex');

  it('are audited apart, so that learned ones that harm a group are seen beside a default that does not', () => {
    expect(bySex(defaultWeights)).toMatchObject([
      { measure: 'scoring', rows: [{ rate: 0.5 }, { rate: 0.5 }] },
      { measure: 'exposure', rows: [{ belowFourFifths: false }, { belowFourFifths: false }] },
    ]);
    expect(bySex(learned)).toMatchObject([
      { measure: 'scoring', rows: [{ group: ['female'], people: 20, rate: 0, impactRatio: 0 }, { rate: 1 }] },
      { measure: 'exposure', rows: [{ group: ['female'], belowFourFifths: true }, { belowFourFifths: false }] },
    ]);
    expect(findings).toMatchObject({ people: 40, scores: 80, rankings: 2, medianScore: 49.5 });
    expect(findings.weightings).toEqual([
      { weights: defaultWeights, people: 40, scores: 40, rankings: 1, medianScore: 49.5 },
      { weights: learned, people: 40, scores: 40, rankings: 1, medianScore: 79.5 },
    ]);
  });

  it('that are learned give evidence against themselves, but no reason to re-order what employers see', () => {
    expect(adverseGroups(findings).map(({ table }) => table.weights)).toEqual([learned, learned]);
    expect(adverseGroupsBeforeEmployers(findings)).toEqual([]);
    const company: AuditedWeights = { origin: 'company', versions: [] };
    const chosen = scores.map((score) => (score.weights === learned ? { ...score, weights: company } : score));
    const seen = adverseGroupsBeforeEmployers(
      auditBias({ people, scores: chosen, selections: [], sightings: [] }, parameters),
    );
    expect(seen.map(({ table: { measure } }) => measure)).toEqual(['scoring', 'exposure']);
  });

  it('of fewer people than the least group show no median', () => {
    const few = auditBias({ people, scores: scores.slice(-15), selections: [], sightings: [] }, parameters);
    expect(few.weightings.map((each) => [each.people, each.medianScore])).toEqual([
      [7, null],
      [8, null],
    ]);
    expect(few.medianScore).toBeNull();
  });

  it('count nothing for each other: the tables of each are those of an audit of its scores alone', () => {
    fc.assert(
      fc.property(anAuditInput, (input) => {
        const { tables, weightings } = auditBias(input, parameters);
        for (const { weights } of weightings) {
          const own = input.scores.filter((score) => labelOf(score.weights) === labelOf(weights));
          const alone = auditBias({ ...input, scores: own }, parameters).tables;
          const ofWeights = (each: AuditTable) => each.weights !== null && labelOf(each.weights) === labelOf(weights);
          expect(tables.filter(ofWeights)).toEqual(alone.filter(ofWeights));
        }
      }),
    );
  });
});

describe('any audit', () => {
  it('shows no group of fewer people than the least, and none that a difference would give away', () => {
    fc.assert(
      fc.property(anAuditInput, (input) => {
        for (const { rows, hidden, attributes } of auditBias(input, parameters).tables) {
          for (const { people } of rows) expect(people).toBeGreaterThanOrEqual(parameters.minGroupSize);
          // Sums that leave a small remainder are hidden whole: then nothing of the table is left.
          if (hidden.groups > 0 && hidden.people < parameters.minGroupSize) expect(rows, attributes.join()).toEqual([]);
        }
      }),
    );
  });

  it('is the same in whatever order its data was read, and so is its canonical text', () => {
    fc.assert(
      fc.property(anAuditInput, (input) => {
        const turned: AuditInput = {
          people: new Map([...input.people].reverse()),
          scores: [...input.scores].reverse(),
          selections: [...input.selections].reverse(),
          sightings: [...input.sightings].reverse(),
        };
        expect(canonicalText(turned, parameters)).toBe(canonicalText(input, parameters));
        const [one, other] = [auditBias(input, parameters), auditBias(turned, parameters)];
        // Sums of floating point numbers in another order differ in their last digits.
        expect(rounded(other)).toEqual(rounded(one));
      }),
    );
  });

  it('fits its contract, names the reference with ratio 1, and marks exactly the ratios below 0.8', () => {
    fc.assert(
      fc.property(anAuditInput, (input) => {
        const findings = AuditFindings.parse(auditBias(input, parameters));
        for (const { reference, rows } of findings.tables) {
          const first = rows.find(({ group }) => group.join() === reference?.join());
          expect(first?.impactRatio ?? 1).toBe(1);
          for (const row of rows) {
            expect(row.belowFourFifths).toBe(row.impactRatio !== null && row.impactRatio < 0.8);
            expect(row.rateInterval.low).toBeLessThanOrEqual(row.rate + 1e-12);
            expect(row.rateInterval.high).toBeGreaterThanOrEqual(row.rate - 1e-12);
          }
        }
        expect(adverseGroups(findings).every(({ row }) => row.belowFourFifths)).toBe(true);
      }),
    );
  });

  it('changes its canonical text with any score, stage, answer or parameter', () => {
    const input = applicants([
      [{ sex: 'male' }, 20, 10],
      [{ sex: 'female' }, 20, 5],
    ]);
    const texts = [
      canonicalText(input, parameters),
      canonicalText(input, { ...parameters, selectedAt: 'hired' }),
      canonicalText({ ...input, people: new Map([...input.people].slice(1)) }, parameters),
      canonicalText({ ...input, selections: input.selections.slice(1) }, parameters),
      canonicalText({ ...input, scores: [aScore({})] }, parameters),
      canonicalText({ ...input, sightings: [{ candidateId: '0-0', jobId: 'job', exposure: 1 }] }, parameters),
      canonicalText({ ...input, scores: [aScore({ weights: learned })] }, parameters),
    ];
    expect(new Set(texts).size).toBe(texts.length);
  });
});

function aScore(score: Partial<ScoredPair>): ScoredPair {
  return { candidateId: '0-0', jobId: 'job', total: 1, weights: defaultWeights, ...score };
}

function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, each: unknown) => (typeof each === 'number' ? Number(each.toPrecision(9)) : each)),
  );
}
