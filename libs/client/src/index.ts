export * from './client.js';
export * from './live-connection.js';
export * from './problems.js';
export * from './runs.js';
export * from './session.js';
