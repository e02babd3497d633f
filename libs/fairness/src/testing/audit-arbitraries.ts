import { protectedAttributes, protectedValues, selectionStages } from '@iworkz/contracts';
import fc from 'fast-check';
import type { Attributes, AuditInput } from '../domain/bias-audit.js';

const attributes: fc.Arbitrary<Attributes> = fc.record(
  Object.fromEntries(protectedAttributes.map((name) => [name, fc.constantFrom(...protectedValues[name])])),
  { requiredKeys: [] },
);

/** A window of up to 120 people, some of whom said nothing, on up to 6 jobs; scores often tie. */
export const anAuditInput: fc.Arbitrary<AuditInput> = fc
  .record({
    said: fc.array(fc.option(attributes, { freq: 6 }), { minLength: 1, maxLength: 120 }),
    scores: fc.array(fc.record({ person: fc.nat(), job: fc.nat(5), total: fc.integer({ min: 0, max: 100 }) }), {
      maxLength: 300,
    }),
    selections: fc.array(
      fc.record({
        ...{ person: fc.nat(), job: fc.nat(5), withdrawn: fc.boolean() },
        stage: fc.option(fc.constantFrom(...selectionStages)),
      }),
      { maxLength: 200 },
    ),
  })
  .map(({ said, scores, selections }) => {
    const idOf = (person: number) => `person-${person % said.length}`;
    const pairs = <E extends { person: number; job: number }>(entries: readonly E[]): E[] => [
      ...new Map(entries.map((entry) => [`${idOf(entry.person)} ${entry.job}`, entry])).values(),
    ];
    return {
      people: new Map(said.flatMap((own, index) => (own ? [[`person-${index}`, own] as const] : []))),
      scores: pairs(scores).map(({ person, job, total }) => ({
        ...{ candidateId: idOf(person), jobId: `job-${job}`, total },
      })),
      selections: pairs(selections).map(({ person, job, stage, withdrawn }) => ({
        ...{ candidateId: idOf(person), jobId: `job-${job}`, stage, withdrawn },
      })),
    };
  });
