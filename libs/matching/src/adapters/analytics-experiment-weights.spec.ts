import { partWeights, type VersionedWeights, type WeightsAssignment } from '@iworkz/contracts';
import { FixedClock, newId } from '@iworkz/kernel';
import { Log, ServiceClient, variantOf } from '@iworkz/platform';
import { beforeEach, expect, it } from 'vitest';
import { ctxOf } from '../testing/matching-world.js';
import { AnalyticsExperimentWeights } from './analytics-experiment-weights.js';

const valid: VersionedWeights = { skills: 27.5, culture: 25, geography: 10, salary: 22.5, career: 15 };
const assignment: WeightsAssignment = {
  ...{ salt: newId(), challengerPercent: 50, everyoneGets: null },
  champion: { version: 'default', weights: null },
  challenger: { version: 'weights-1', weights: valid },
};
const people = Array.from({ length: 20 }, () => newId());

const ctx = ctxOf(newId());
let clock: FixedClock;
let asked: number;
let answer: () => Promise<{ assignment: WeightsAssignment | null }>;
let experiments: AnalyticsExperimentWeights;

const client = {
  call: () => {
    asked += 1;
    return answer();
  },
} as unknown as ServiceClient;

beforeEach(() => {
  clock = new FixedClock(new Date('2026-11-22T00:00:00Z'));
  asked = 0;
  answer = () => Promise.resolve({ assignment });
  experiments = new AnalyticsExperimentWeights(client, clock, { warn: () => undefined } as unknown as Log);
});

async function skillsOfAll(): Promise<(number | undefined)[]> {
  const given = await experiments.given(ctx);
  return people.map((person) => given?.(person)?.weights.skills);
}
const byArm = people.map((person) => (variantOf(assignment, person) === 'challenger' ? valid.skills : undefined));

it('gives each the weights of their variant, and nothing where those are the defaults', async () => {
  expect(await skillsOfAll()).toEqual(byArm);
  expect(new Set(byArm)).toEqual(new Set([valid.skills, undefined]));
});

it('asks once for all who ask meanwhile, and again after five seconds', async () => {
  await Promise.all(people.map(() => skillsOfAll()));
  clock.advance(4_999);
  await skillsOfAll();
  expect(asked).toBe(1);
  clock.advance(1);
  await skillsOfAll();
  expect(asked).toBe(2);
});

it('says the same with the same object, so that whoever keeps something by it need not make it anew', async () => {
  const first = await experiments.given(ctx);
  clock.advance(5_000);
  expect(await experiments.given(ctx)).toBe(first);
  answer = () => Promise.resolve({ assignment: { ...assignment, everyoneGets: 'challenger' } });
  clock.advance(5_000);
  expect(await experiments.given(ctx)).not.toBe(first);
  expect(new Set(await skillsOfAll())).toEqual(new Set([valid.skills]));
});

const withParts = (culture: object, career: object = {}): object => ({
  ...valid,
  parts: { culture: { ...partWeights.culture, ...culture }, career: { ...partWeights.career, ...career } },
});
const wrong: readonly (readonly [why: string, weights: object])[] = [
  ['of another sum', { ...valid, skills: 20 }],
  ['beyond their bounds', { skills: 92.5, culture: 0, geography: 0, salary: 7.5, career: 0 }],
  ['of another sum within culture', withParts({ decisions: 1.5 })],
  ['beyond their bounds within culture', withParts({ decisions: 2.25, communication: 0.5, change: 0.25 })],
  ['of another sum within the career', withParts({}, { level: 45 })],
  ['beyond their bounds within the career', withParts({}, { level: 20, growth: 35 })],
];

it.each(wrong)('never gives weights %s: the defaults at first, and later what held last', async (_, weights) => {
  const answerWrong = () =>
    Promise.resolve({
      assignment: { ...assignment, challenger: { version: 'weights-2', weights: weights as VersionedWeights } },
    });
  answer = answerWrong;
  expect(new Set(await skillsOfAll())).toEqual(new Set([undefined]));
  answer = () => Promise.resolve({ assignment });
  clock.advance(5_000);
  expect(await skillsOfAll()).toEqual(byArm);
  answer = answerWrong;
  clock.advance(5_000);
  expect(await skillsOfAll()).toEqual(byArm);
});

it('gives what held last while nobody can tell, and asks no oftener than else', async () => {
  await skillsOfAll();
  answer = () => Promise.reject(new Error('away'));
  for (const wait of [5_000, 4_999, 1]) {
    clock.advance(wait);
    expect(await skillsOfAll()).toEqual(byArm);
  }
  expect(asked).toBe(3);
  answer = () => Promise.resolve({ assignment: null });
  clock.advance(5_000);
  expect(new Set(await skillsOfAll())).toEqual(new Set([undefined]));
});
