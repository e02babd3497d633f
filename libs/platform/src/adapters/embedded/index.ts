export * from './file-blob-store.js';
export * from './graphile-job-queue.js';
export * from './outbox-mailer.js';
export * from './postgres-cache.js';
export * from './postgres-event-bus.js';
export * from './postgres-push-log.js';
export * from './sqlite-search-index.js';
