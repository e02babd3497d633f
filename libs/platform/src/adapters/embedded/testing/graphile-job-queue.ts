import { GraphileJobQueue } from '../graphile-job-queue.js';

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** The queue with a short lease and one job at a time. @param url of the role that owns the schema `jobs`. */
export function connect(url: string): Promise<GraphileJobQueue> {
  return Promise.resolve(new GraphileJobQueue({ url, log: quiet, leaseTime: 1_500, concurrency: 1 }));
}
