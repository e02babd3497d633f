export * from './bull-job-queue.js';
export * from './redis-cache.js';
export * from './redis-push-log.js';
