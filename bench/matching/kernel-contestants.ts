import type { HostedMatchIndex } from '@iworkz/matching/hosting';
import { KernelColumns, startKernel } from '@iworkz/matching/kernel';
import { Child } from '../measure/child.ts';
import type { Contestant } from '../measure/rounds.ts';
import { cpuTimed, eachOf, timed } from '../measure/timed.ts';
import type { Candidate, Job } from './job-columns.ts';

/** Figures of a turn by the name of their field. */
export type Samples = Readonly<Record<string, readonly number[]>>;

/** Indices of one content: on the calling thread, with one thread of its own, with two. */
interface KernelIndices {
  readonly here: HostedMatchIndex;
  readonly one: HostedMatchIndex;
  readonly two: HostedMatchIndex;
}

interface KernelWork {
  readonly people: readonly Candidate[];
  readonly posts: readonly Job[];
  /** The best so many. */
  readonly count: number;
  /** What all jobs take, and so what is streamed. */
  readonly jobBytes: number;
}

export function kernelContestants(
  { here, one, two }: KernelIndices,
  { people, posts, count, jobBytes }: KernelWork,
): Contestant<Samples>[] {
  const query = { count };
  const rankAll = (index: HostedMatchIndex): Promise<number[]> =>
    eachOf(people, (person) => timed(() => index.rankJobs(person, query)));
  const rows = new KernelColumns().memory;
  const bytes = Math.floor(jobBytes / 64) * 64;
  const address = rows.grow(bytes);
  // The system gives memory when it is first written to.
  rows.u8.fill(1, address, address + bytes);
  const kernel = startKernel(rows.memory);
  return [
    {
      name: 'kernel',
      measure: async () => ({
        kernelMs: await rankAll(one),
        kernelCpuMs: [(await cpuTimed(() => rankAll(here))) / people.length],
      }),
    },
    {
      name: 'workers',
      // Both in one turn, since the ratio is what counts.
      measure: async () => {
        const alone = await timed(() => rankAll(one));
        let latencies: number[] = [];
        const together = await timed(async () => {
          latencies = (await Promise.all([rankAll(two), rankAll(two)])).flat();
        });
        return { kernelTwoWorkersMs: latencies, twoWorkerThroughput: [(2 * alone) / together] };
      },
    },
    {
      name: 'reverse',
      measure: async () => ({
        reverseMs: await eachOf(posts, (post) => timed(() => one.rankCandidates(post, query))),
      }),
    },
    {
      name: 'stream',
      measure: async () => ({
        streamMs: await eachOf(Array.from({ length: 5 }), () => timed(() => kernel.sumOf(address, bytes))),
      }),
    },
  ];
}

/** A process that begins with the snapshot, from its start to its first ranking. */
export function restart(snapshot: string, jobCount: number, seed: number): Contestant<Samples> {
  return {
    name: 'restart',
    measure: async () => {
      const began = performance.now();
      const child = Child.start(new URL('./restarted-index.ts', import.meta.url), {
        args: [snapshot, String(seed)],
      });
      const { jobs } = await child.next<{ jobs: number }>();
      const restartSeconds = (performance.now() - began) / 1_000;
      await child.stop();
      if (jobs !== jobCount) throw new Error(`The restarted index holds ${jobs} jobs`);
      return { restartSeconds: [restartSeconds] };
    },
  };
}
