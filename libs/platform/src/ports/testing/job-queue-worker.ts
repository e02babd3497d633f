import type { JobQueue } from '../job-queue.js';

/** A worker that takes one job and never finishes it. Arguments: module, its argument, name of the job. */
const [module, argument, name] = process.argv.slice(2) as [string, string, string];
const { connect } = (await import(module)) as { connect(argument: string): Promise<JobQueue> };
const queue = await connect(argument);
queue.process(name, () => {
  process.stdout.write('taken\n');
  return new Promise(() => undefined);
});
await queue.start();
