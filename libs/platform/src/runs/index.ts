export { BackgroundRuns, type Report, type RunInHand, type RunKind, type RunWork } from './background-runs.js';
