/**
 * How long it takes to rank a million jobs for one candidate exactly, beside the formulas themselves and the time in which the
 * same rows are merely read; and a candidate for each job the other way round.
 *
 *   npm run bench -- matching [--jobs N] [--candidates N] [--rounds N]
 */
import { KernelColumns, KernelQueries, startKernel } from '@iworkz/matching/kernel';
import { matchOf } from '@iworkz/matching/domain/match';
import { SyntheticMarket } from '@iworkz/matching/testing/synthetic-market';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { ThreadTask } from './matching/query-thread.ts';
import { printFields, writeResult } from './measure/report.ts';
import { median } from './measure/statistics.ts';

const { values } = parseArgs({
  options: {
    jobs: { type: 'string', default: process.env['BENCH_MATCHING_JOBS'] ?? '1000000' },
    candidates: { type: 'string' },
    rounds: { type: 'string', default: '5' },
  },
});
const jobCount = Number(values.jobs);
const candidateCount = Number(values.candidates ?? jobCount);
const rounds = Number(values.rounds);
const count = 100;
const queryCount = 25;
/** The formulas take seconds for a million jobs, and their time grows with the number of jobs and with nothing else. */
const referenceJobs = Math.min(jobCount, 50_000);
const referenceQueries = 3;
const seed = 20_261_121;

function cpuMs(work: () => void): number {
  const before = process.threadCpuUsage();
  const started = performance.now();
  work();
  const wall = performance.now() - started;
  const { user, system } = process.threadCpuUsage(before);
  const cpu = (user + system) / 1_000;
  // The system counts processor time in steps of several milliseconds on some machines; then the clock is the finer one.
  return cpu > 50 ? cpu : wall;
}

const market = new SyntheticMarket(seed);
const columns = new KernelColumns();
const sample = Array.from({ length: referenceJobs }, () => market.job());
for (let index = 0; index < jobCount; index += 1) columns.putJob(market.id(), sample[index] ?? market.job());
const jobBytes = columns.usedBytes;
for (let index = 0; index < candidateCount; index += 1) columns.putCandidate(market.id(), market.candidate());
const { memory } = columns.memory;
const queries = new KernelQueries(memory);
const kernel = startKernel(memory);
const people = Array.from({ length: queryCount }, () => market.candidate());
const posts = Array.from({ length: queryCount }, () => market.job());

const times = { jobs: [] as number[], candidates: [] as number[], stream: [] as number[], reference: [] as number[] };
for (let round = 0; round <= rounds; round += 1) {
  const measured = {
    jobs: people.map((person) => cpuMs(() => queries.searchJobs(person, { count }))),
    stream: Array.from({ length: 5 }, () => cpuMs(() => kernel.sumOf(65_536, Math.floor(jobBytes / 64) * 64))),
    candidates: posts.map((post) => cpuMs(() => queries.searchCandidates(post, { count }))),
    reference: people
      .slice(0, round < 2 ? referenceQueries : 0)
      .map((person) => (cpuMs(() => sample.forEach((job) => matchOf(person, job).total)) * jobCount) / referenceJobs),
  };
  // A first round warms up.
  if (round === 0) continue;
  for (const name of ['jobs', 'stream', 'candidates', 'reference'] as const) times[name].push(...measured[name]);
}

/** Rankings a second of so many threads, each with rankings of its own. */
async function throughput(threads: number): Promise<number> {
  const candidates = 200;
  const workers = Array.from({ length: threads }, (_, index) => {
    const task: ThreadTask = { memory, seed: seed + index, candidates, count };
    return new Worker(new URL('./matching/query-thread.ts', import.meta.url), { workerData: task });
  });
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  const started = performance.now();
  for (const worker of workers) worker.postMessage('go');
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  const seconds = (performance.now() - started) / 1_000;
  await Promise.all(workers.map((worker) => worker.terminate()));
  return (threads * candidates) / seconds;
}

const pairs = [];
for (let round = 0; round < 3; round += 1) pairs.push({ one: await throughput(1), two: await throughput(2) });

const kernelMs = median(times.jobs);
const streamMs = median(times.stream);
const reverseMs = median(times.candidates);
const referenceMs = median(times.reference);
const fields = {
  kernelMs,
  kernelLeastMs: Math.min(...times.jobs),
  kernelMostMs: Math.max(...times.jobs),
  streamMs,
  kernelToStream: kernelMs / streamMs,
  referenceMs,
  reverseMs,
  reverseToKernel: reverseMs / kernelMs,
  twoWorkerThroughput: median(pairs.map(({ one, two }) => two / one)),
  bytesPerJob: jobBytes / jobCount,
  bytesPerCandidate: (columns.usedBytes - jobBytes) / candidateCount,
};
printFields(fields, {
  kernelToStream: '<= 0.6',
  reverseToKernel: '<= 1.2',
  twoWorkerThroughput: '>= 1.7',
  bytesPerJob: '<= 200',
});
writeResult('matching', fields, { jobs: jobCount, candidates: candidateCount, rounds, seed, referenceJobs });
