// A process that begins with the snapshot of an index and says what it ranked first. Argument: the snapshot.
import { HostedMatchIndex } from '@iworkz/matching/hosting';
import { SyntheticMarket } from '@iworkz/matching/testing/synthetic-market';
import { announce } from '../measure/child.ts';

const [snapshot, seed] = process.argv.slice(2);
const index = new HostedMatchIndex({ workers: 1, shard: '1/1', snapshot });
if (!(await index.restore(() => Promise.resolve(true)))) throw new Error('There is no snapshot');
const hits = await index.rankJobs(new SyntheticMarket(Number(seed)).candidate(), { count: 100 });
announce({ jobs: index.jobCount, best: hits[0]!.id });
await index.close();
