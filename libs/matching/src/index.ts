export { MatchingContext } from './matching.context.js';
