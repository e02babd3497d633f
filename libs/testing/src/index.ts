export { testDatabase } from './database.js';
export type { TestDatabase } from './database.js';
export { ownServer } from './own-server.js';
export type { OwnServer } from './own-server.js';
export * from './lawful-posting.js';
export { anEnvelope, runningService } from './running-service.js';
export type { ServiceUnderTest, TestCaller } from './running-service.js';
export { answering, standInService } from './stand-in-service.js';
export type { StandInAnswer, StandInService } from './stand-in-service.js';
