export { BackgroundRuns, type RunInHand, type RunKind } from './background-runs.js';
