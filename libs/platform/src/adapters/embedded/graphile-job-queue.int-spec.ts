import { ownServer } from '@iworkz/testing';
import { describeJobClockContract } from '../../ports/testing/job-queue.contract.js';
import { connect } from './testing/graphile-job-queue.js';

describeJobClockContract('GraphileJobQueue', async () => {
  const server = await ownServer([]);
  return {
    connect: () => connect(server.url('jobs')),
    elsewhere: { module: new URL('./testing/graphile-job-queue.ts', import.meta.url), argument: server.url('jobs') },
    stopEngine: () => server.stop(),
    startEngine: () => server.start(),
    takeOverTime: 4_000,
    remove: () => server.remove(),
  };
});
