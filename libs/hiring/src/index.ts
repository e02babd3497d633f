export { HiringContext } from './hiring.context.js';
