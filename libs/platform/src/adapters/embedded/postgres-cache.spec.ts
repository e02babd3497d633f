import { testDatabase } from '@iworkz/testing';
import { PostgresListener } from '../../messaging/postgres-listener.js';
import { describeCacheContract } from '../../ports/testing/cache.contract.js';
import { PostgresCache } from './postgres-cache.js';

const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

describeCacheContract('PostgresCache', async () => {
  const database = await testDatabase('bus');
  const listeners: PostgresListener[] = [];
  return {
    connect: () => {
      const listener = new PostgresListener(log);
      listeners.push(listener);
      return Promise.resolve(new PostgresCache({ url: database.url(), listener, log }));
    },
    remove: async () => {
      await Promise.all(listeners.map((listener) => listener.close()));
      await database.drop();
    },
  };
});
