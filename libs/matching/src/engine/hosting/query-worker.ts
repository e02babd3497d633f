// The program of a thread that answers queries, one after the other, on the memory that the main thread writes.
import { parentPort, workerData } from 'node:worker_threads';
import { KernelQueries } from '../kernel/kernel-queries.js';
import type { QueryAnswer, WorkerQuery } from './query-workers.js';

const queries = new KernelQueries(workerData as WebAssembly.Memory);

parentPort!.on('message', (query: WorkerQuery) => {
  parentPort!.postMessage(answer(query));
});

function answer(query: WorkerQuery): QueryAnswer {
  try {
    return {
      found: 'candidate' in query ? queries.findJobs(query.candidate, query) : queries.findCandidates(query.job, query),
    };
  } catch (error) {
    return { error: error as Error };
  }
}
