export * from './clock.js';
export * from './ctx.js';
export * from './ids.js';
export * from './locale.js';
export * from './money.js';
export * from './random.js';
export * from './messages.js';
export * from './client-network.js';
