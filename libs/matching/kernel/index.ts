export { rankJobs } from './rank-jobs';
export { rankCandidates } from './rank-candidates';
export { planClasses } from './plans';
export { sumOf } from './stream';
