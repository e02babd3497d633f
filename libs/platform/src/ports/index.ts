export * from './blob-store.js';
export * from './cache.js';
export * from './engine-away.js';
export * from './event-bus.js';
export * from './job-queue.js';
export * from './mailer.js';
export * from './push-log.js';
export * from './search-index.js';
