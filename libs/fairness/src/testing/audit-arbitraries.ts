import { protectedAttributes, protectedValues, selectionStages, type AuditedWeights } from '@iworkz/contracts';
import fc from 'fast-check';
import { defaultWeights, labelOf, type Attributes, type AuditInput } from '../domain/bias-audit.js';

const attributes: fc.Arbitrary<Attributes> = fc.record(
  Object.fromEntries(protectedAttributes.map((name) => [name, fc.constantFrom(...protectedValues[name])])),
  { requiredKeys: [] },
);

const weightings: readonly AuditedWeights[] = [
  defaultWeights,
  { origin: 'company', versions: [] },
  { origin: 'learned', versions: ['weights-1'] },
  { origin: 'learned', versions: ['weights-2', 'weights-3'] },
];

/** A window of up to 120 people, some of whom said nothing, on up to 6 jobs; scores often tie, and are by up to four weightings. */
export const anAuditInput: fc.Arbitrary<AuditInput> = fc
  .record({
    said: fc.array(fc.option(attributes, { freq: 6 }), { minLength: 1, maxLength: 120 }),
    scores: fc.array(
      fc.record({
        ...{ person: fc.nat(), job: fc.nat(5), total: fc.integer({ min: 0, max: 100 }) },
        weights: fc.constantFrom(...weightings),
      }),
      { maxLength: 300 },
    ),
    selections: fc.array(
      fc.record({
        ...{ person: fc.nat(), job: fc.nat(5), withdrawn: fc.boolean() },
        stage: fc.option(fc.constantFrom(...selectionStages)),
      }),
      { maxLength: 200 },
    ),
    sightings: fc.array(
      fc.record({ person: fc.nat(), job: fc.nat(5), exposure: fc.double({ min: 0, max: 6, noNaN: true }) }),
      { maxLength: 200 },
    ),
  })
  .map(({ said, scores, selections, sightings }) => {
    const idOf = (person: number) => `person-${person % said.length}`;
    const once = <E extends { person: number; job: number; weights?: AuditedWeights }>(entries: readonly E[]): E[] => {
      const keyOf = ({ person, job, weights = defaultWeights }: E) => `${idOf(person)} ${job} ${labelOf(weights)}`;
      return [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()];
    };
    return {
      people: new Map(said.flatMap((own, index) => (own ? [[`person-${index}`, own] as const] : []))),
      scores: once(scores).map(({ person, job, total, weights }) => ({
        ...{ candidateId: idOf(person), jobId: `job-${job}`, total, weights },
      })),
      sightings: once(sightings).map(({ person, job, exposure }) => ({
        ...{ candidateId: idOf(person), jobId: `job-${job}`, exposure },
      })),
      selections: once(selections).map(({ person, job, stage, withdrawn }) => ({
        ...{ candidateId: idOf(person), jobId: `job-${job}`, stage, withdrawn },
      })),
    };
  });
