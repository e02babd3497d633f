import 'reflect-metadata';
import { counting, startCounting } from './counting.js';

/** A process that is still in the middle of its run when it is killed. Arguments: URLs of the context and of the job queue. */
const [hiring, jobs] = process.argv.slice(2) as [string, string];
const stuck = (): Promise<void> => {
  process.stdout.write('begun\n');
  return new Promise(() => undefined);
};
await startCounting({ hiring, jobs }, (database) => counting(database, stuck));
process.stdout.write('ready\n');
