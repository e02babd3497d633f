import { ownServer } from '@iworkz/testing';
import { describeEventBusContract } from '../../ports/testing/event-bus.contract.js';
import { connect } from './testing/postgres-event-bus.js';

describeEventBusContract('PostgresEventBus', async () => {
  const server = await ownServer(['bus']);
  return {
    connect: () => connect(server.url('bus')),
    elsewhere: { module: new URL('./testing/postgres-event-bus.ts', import.meta.url), argument: server.url('bus') },
    stopEngine: () => server.stop(),
    startEngine: () => server.start(),
    takeOverTime: 10_000,
    remove: () => server.remove(),
  };
});
