export * from './client.js';
export * from './live-connection.js';
export * from './problems.js';
export * from './session.js';
