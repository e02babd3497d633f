/**
 * What judging by law costs: one posting, one month's net pay, and a hundred thousand postings judged again, as when a new rule
 * book comes. Every case goes through the kinds of `npx iworkz compliance evaluate`, so its input is checked as well.
 *
 *   npm run bench -- compliance [--postings N] [--rounds N]
 */
import { evaluateCases } from '@iworkz/compliance/calculations';
import { JobContent, subdivisionsOf } from '@iworkz/contracts';
import { SeededRandom } from '@iworkz/kernel';
import { aLawfulPosting, anUnlawfulPosting } from '@iworkz/testing';
import { parseArgs } from 'node:util';
import { printFields, writeResult } from './measure/report.ts';
import { interleave } from './measure/rounds.ts';
import { median } from './measure/statistics.ts';

const { values } = parseArgs({
  options: { postings: { type: 'string', default: '100000' }, rounds: { type: 'string', default: '9' } },
});
const again = Number(values.postings);
const casesARound = 400;
const seed = 20_261_121;
const random = new SeededRandom(seed);
const date = '2026-11-20';
const companyName = '株式会社みはらし';

/** Half of them lawful; prefectures and pay differ, and pay is too low for some prefectures. */
function posting(): JobContent {
  const min = random.integer(180_000, 400_000);
  const overrides = {
    workplace: { country: 'JP', subdivision: random.pick(subdivisionsOf('JP')).code, remote: 'none' as const },
    pay: { period: 'month' as const, currency: 'JPY' as const, min, max: min + random.integer(0, 200_000) },
  };
  return random.integer(0, 1) === 0 ? aLawfulPosting(overrides) : anUnlawfulPosting(overrides);
}

const postingCase = () => ({ id: 'posting', kind: 'posting', date, input: { job: posting(), companyName } });
const payCase = () => ({
  id: 'pay',
  kind: 'netPay',
  date,
  input: {
    payment: 'month',
    method: 'table',
    prefecture: random.integer(1, 47),
    bornOn: '1990-05-10',
    industry: 'general',
    insured: { healthAndPension: true, employment: true },
    column: 'kou',
    dependants: random.integer(0, 3),
    wages: random.integer(180_000, 700_000),
    commuting: { fare: random.integer(0, 30_000) },
    residentTax: random.integer(5_000, 40_000),
  },
});

/** Milliseconds of processor time of this thread for one of `count`. */
function cpuMsOfOne(count: number, work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000 / count;
}

function judge(cases: readonly unknown[]): readonly unknown[] {
  const results = evaluateCases(cases);
  const failed = results.find((result) => 'error' in result);
  if (failed) throw new Error(`A case of the benchmark was refused: ${JSON.stringify(failed)}`);
  return results;
}

const postings = Array.from({ length: casesARound }, postingCase);
const pays = Array.from({ length: casesARound }, payCase);
const measured = await interleave(
  [
    { name: 'posting', measure: async () => cpuMsOfOne(casesARound, () => judge(postings)) },
    { name: 'netPay', measure: async () => cpuMsOfOne(casesARound, () => judge(pays)) },
    // The limit for a posting: its input alone is checked.
    {
      name: 'input',
      measure: async () =>
        cpuMsOfOne(casesARound, () => postings.forEach(({ input }) => void JobContent.parse(input.job))),
    },
  ],
  Number(values.rounds),
);

const batch = 1_000;
let findings = 0;
const started = performance.now();
const recheckMs = cpuMsOfOne(again, () => {
  for (let done = 0; done < again; done += batch) {
    const size = Math.min(batch, again - done);
    for (const result of judge(Array.from({ length: size }, postingCase))) {
      findings += (result as { result: { findings: unknown[] } }).result.findings.length;
    }
    if (done % 10_000 === 0) console.log(`judged again: ${done + size} of ${again}`);
  }
});
const seconds = (performance.now() - started) / 1_000;

const of = (name: string): number => median(measured.get(name)!);
const fields = {
  postingCheckMs: of('posting'),
  netPayMs: of('netPay'),
  inputCheckMs: of('input'),
  postingToInput: of('posting') / of('input'),
  recheckedPostings: again,
  recheckMsEach: recheckMs,
  recheckedPerSecond: again / seconds,
  findingsAPosting: findings / again,
};
printFields(fields, { postingCheckMs: '< 2', netPayMs: '< 0.2' });
writeResult('compliance', fields, { rounds: Number(values.rounds), seed });
