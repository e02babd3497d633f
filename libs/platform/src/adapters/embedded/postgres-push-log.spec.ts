import { testDatabase } from '@iworkz/testing';
import { PostgresListener } from '../../messaging/postgres-listener.js';
import { describePushLogContract } from '../../ports/testing/push-log.contract.js';
import { PostgresPushLog } from './postgres-push-log.js';

const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

describePushLogContract('PostgresPushLog', async () => {
  const database = await testDatabase('bus');
  const listeners: PostgresListener[] = [];
  return {
    connect: () => {
      const listener = new PostgresListener(log);
      listeners.push(listener);
      return Promise.resolve(new PostgresPushLog({ url: database.url(), listener, log }));
    },
    remove: async () => {
      await Promise.all(listeners.map((listener) => listener.close()));
      await database.drop();
    },
  };
});
