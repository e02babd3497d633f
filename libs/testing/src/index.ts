export { testDatabase } from './database.js';
export type { TestDatabase } from './database.js';
export * from './lawful-posting.js';
export { anEnvelope, runningService } from './running-service.js';
export type { ServiceUnderTest, TestCaller } from './running-service.js';
