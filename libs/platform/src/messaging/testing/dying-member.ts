import 'reflect-metadata';
import { startMember } from './tally-context.js';
import { WriteDown } from './write-down.js';

/** A member that is still in the middle of its first event when it is killed. Arguments: URLs of the context and of the bus. */
const [hiring, bus] = process.argv.slice(2) as [string, string];
const stuck = (): Promise<void> => {
  process.stdout.write('written\n');
  return new Promise(() => undefined);
};
await startMember({ hiring, bus }, [new WriteDown(stuck)]);
process.stdout.write('ready\n');
