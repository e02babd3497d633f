export * from './bull-job-queue.js';
export * from './redis-cache.js';
