// A service of the product in a process of its own, which tells what it has cost.
import 'reflect-metadata';
import { MatchingContext } from '@iworkz/matching';
import { NotificationsContext, attachLiveSockets } from '@iworkz/notifications';
import { defineService, startService } from '@iworkz/platform';
import { announce, answerParent } from '../measure/child.ts';

const definitions = {
  notifications: defineService({
    name: 'notifications',
    modules: [NotificationsContext],
    attach: attachLiveSockets,
  }),
  matching: defineService({ name: 'matching', modules: [MatchingContext] }),
};

export interface LiveServiceQuestion {
  /** CPU time in microseconds, or resident memory in bytes after a collection of garbage. */
  readonly ask: 'cpu' | 'memory';
}

const name = process.argv[2] as keyof typeof definitions;
const service = await startService(definitions[name], process.env);

function cpu(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

function memory(): number {
  for (let round = 0; round < 3; round += 1) globalThis.gc?.();
  return process.memoryUsage.rss();
}

answerParent<LiveServiceQuestion>(({ ask }) => Promise.resolve(ask === 'cpu' ? cpu() : memory()));
process.once('SIGTERM', () => void service.close().finally(() => process.exit(0)));
announce({ url: service.url });
