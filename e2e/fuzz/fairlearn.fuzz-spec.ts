import {
  AuditParameters,
  protectedValues,
  selectionStages,
  type AuditTable,
  type AuditedWeights,
  type FairnessMeasure,
} from '@iworkz/contracts';
import { SeededRandom } from '@iworkz/kernel';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import {
  auditBias,
  defaultWeights,
  type Attributes,
  type AuditInput,
  type ScoredPair,
} from '../../libs/fairness/src/domain/bias-audit.js';
import { ensurePythonTools } from '../../tools/python-tools.mjs';

const at = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const seed = 20_261_121;
const parameters = AuditParameters.parse({ minShare: 0 });
const learnedWeights: AuditedWeights = { origin: 'learned', versions: ['weights-1'] };
const audited: readonly (readonly [FairnessMeasure, AuditedWeights | null])[] = [
  ['scoring', defaultWeights],
  ['scoring', learnedWeights],
  ['selection', null],
  ['exposure', defaultWeights],
  ['exposure', learnedWeights],
  ['sight', null],
];
const tables = [['sex'], ['ageBand'], ['nationalityGroup'], ['sex', 'ageBand'], ['sex', 'nationalityGroup']] as const;

/** A few hundred people, each in every table; what happens to them depends on their groups. */
function aWorld(random: SeededRandom): AuditInput {
  const people = new Map<string, Attributes>();
  const scores: ScoredPair[] = [];
  const selections: AuditInput['selections'][number][] = [];
  const sightings: AuditInput['sightings'][number][] = [];
  for (let person = 0; person < 900; person += 1) {
    const candidateId = `person-${person}`;
    const attributes = {
      sex: random.pick(['female', 'male'] as const),
      ageBand: random.pick(protectedValues.ageBand.slice(0, 3)),
      nationalityGroup: random.pick(protectedValues.nationalityGroup.slice(0, 4)),
    };
    people.set(candidateId, attributes);
    const handicap = (attributes.sex === 'female' ? 8 : 0) + (attributes.ageBand === '40_to_49' ? 12 : 0);
    for (const job of random.sample([1, 2, 3, 4, 5], random.integer(1, 4))) {
      // Fractions, so that no two scores are equal: fairlearn knows nothing of ties in rankings.
      const jobId = `job-${job}`;
      scores.push({ candidateId, jobId, total: random.next() * 80 + 20 - handicap, weights: defaultWeights });
      // Of some pairs a second score, by weights that treat the groups otherwise.
      if (random.chance(0.4))
        scores.push({ candidateId, jobId, total: random.next() * 60 + 40 + handicap, weights: learnedWeights });
      const stage = random.chance(0.5 - handicap / 100) ? random.pick(selectionStages) : null;
      selections.push({ candidateId, jobId, stage, withdrawn: false });
      sightings.push({ candidateId, jobId, exposure: random.chance(0.6) ? random.next() * 3 : 0 });
    }
  }
  return { people, scores, selections, sightings };
}

/** What each case counts, worked out here anew from the definitions in docs/fairness.md. */
function casesOf(
  measure: FairnessMeasure,
  weights: AuditedWeights | null,
  { scores: all, selections, sightings }: AuditInput,
): (readonly [string, number])[] {
  const scores = all.filter((score) => score.weights === weights);
  if (measure === 'sight') return sightings.map(({ candidateId, exposure }) => [candidateId, exposure]);
  if (measure === 'selection')
    return selections.map(({ candidateId, stage }) => [candidateId, stage && stage !== 'screening' ? 1 : 0]);
  const totals = scores.map(({ total }) => total).sort((a, b) => a - b);
  const [low, high] = [totals[Math.floor((totals.length - 1) / 2)]!, totals[Math.ceil((totals.length - 1) / 2)]!];
  if (measure === 'scoring')
    return scores.map(({ candidateId, total }) => [candidateId, total > (low + high) / 2 ? 1 : 0]);
  return Object.values(Object.groupBy(scores, ({ jobId }) => jobId)).flatMap((ranking) => {
    const ordered = [...ranking!].sort((a, b) => b.total - a.total);
    const seen = ordered.map((_, index) => Math.LN2 / Math.log(index + 2));
    const mean = seen.reduce((sum, each) => sum + each, 0) / seen.length;
    return ordered.map(({ candidateId }, index) => [candidateId, seen[index]! / mean] as const);
  });
}

interface Computed {
  readonly rates: Record<string, number>;
  readonly ratios: Record<string, number>;
  readonly lowest: number;
}

it(`gives the rates and impact ratios that fairlearn gives (5 worlds, seed ${seed})`, async () => {
  const python = join(await ensurePythonTools(at('fairlearn.txt')), 'python');
  const random = new SeededRandom(seed);
  const worlds = Array.from({ length: 5 }, () => aWorld(random));
  const asked = worlds.flatMap((input, world) => {
    const findings = auditBias(input, parameters);
    return audited.flatMap(([measure, weights]) =>
      tables.map((attributes) => {
        const isOurs = (table: AuditTable) =>
          table.measure === measure && table.weights === weights && table.attributes.join() === attributes.join();
        const ours = findings.tables.find(isOurs)!;
        const place = `world ${world}, ${measure} by ${attributes.join('+')}, weights ${weights?.origin}`;
        return { ours, place, attributes, input, cases: casesOf(measure, weights, input) };
      }),
    );
  });
  const told = asked.map(({ attributes, cases, input }) => ({
    attributes,
    counted: cases.map(([, counted]) => counted),
    groups: cases.map(([id]) => attributes.map((attribute) => input.people.get(id)![attribute])),
  }));
  const answer = execFileSync(python, [at('fairlearn_rates.py')], {
    input: JSON.stringify(told),
    maxBuffer: 64 * 1024 * 1024,
    encoding: 'utf8',
  });
  for (const [index, theirs] of (JSON.parse(answer) as Computed[]).entries()) {
    const { ours, place } = asked[index]!;
    expect(ours.hidden.groups, place).toBe(0);
    expect(ours.rows.map(({ group }) => group.join(' ')).sort(), place).toEqual(Object.keys(theirs.rates).sort());
    for (const { group, rate, impactRatio } of ours.rows) {
      expect(rate, place).toBeCloseTo(theirs.rates[group.join(' ')]!, 10);
      expect(impactRatio, place).toBeCloseTo(theirs.ratios[group.join(' ')]!, 10);
    }
    expect(Math.min(...ours.rows.map(({ impactRatio }) => impactRatio!)), place).toBeCloseTo(theirs.lowest, 10);
  }
});
