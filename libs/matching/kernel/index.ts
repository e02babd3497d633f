export { rankJobs } from './rank-jobs';
export { rankCandidates } from './rank-candidates';
export { sumOf } from './stream';
