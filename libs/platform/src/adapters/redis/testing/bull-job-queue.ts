import { BullJobQueue } from '../bull-job-queue.js';
import { settingsOf } from './redis-settings.js';

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

export const namespace = 'contract';

/** The queue with a short lease and one job at a time. @param address what REDIS_URL or REDIS_CLUSTER_NODES holds. */
export function connect(address: string): Promise<BullJobQueue> {
  const redis = settingsOf(address);
  return Promise.resolve(new BullJobQueue({ redis, namespace, log: quiet, leaseTime: 3_000, concurrency: 1 }));
}
