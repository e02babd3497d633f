export { FairnessContext } from './fairness.context.js';
