// A thread that ranks for as many candidates as it is told, one after the other, on a memory that others read as well.
import { KernelQueries } from '@iworkz/matching/kernel';
import { SyntheticMarket } from '@iworkz/matching/testing/synthetic-market';
import { parentPort, workerData } from 'node:worker_threads';

export interface ThreadTask {
  readonly memory: object;
  readonly seed: number;
  readonly candidates: number;
  readonly count: number;
}

const { memory, seed, candidates, count } = workerData as ThreadTask;
const queries = new KernelQueries(memory as ConstructorParameters<typeof KernelQueries>[0]);
const market = new SyntheticMarket(seed);
const people = Array.from({ length: candidates }, () => market.candidate());

function work(): void {
  for (const person of people) queries.searchJobs(person, { count });
}

work();
parentPort!.on('message', () => {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  parentPort!.postMessage((user + system) / 1_000);
});
parentPort!.postMessage('ready');
