import type { HostedMatchIndex } from '@iworkz/matching/hosting';
import { KernelColumns, startKernel } from '@iworkz/matching/kernel';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Child } from '../measure/child.ts';
import type { Contestant } from '../measure/rounds.ts';
import { cpuTimed, eachOf, timed, warmUp } from '../measure/timed.ts';
import type { Candidate, Job } from './job-columns.ts';
import type { LimitData, LimitWork } from './limit-thread.ts';

/** Figures of a turn by the name of their field. */
export type Samples = Readonly<Record<string, readonly number[]>>;

/** Indices of one content: on the calling thread, with two threads of its own, and copies with one thread each. */
interface KernelIndices {
  readonly here: HostedMatchIndex;
  readonly two: HostedMatchIndex;
  readonly copyWithOne: () => Promise<HostedMatchIndex>;
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
  { here, two, copyWithOne }: KernelIndices,
  { people, posts, count, jobBytes }: KernelWork,
): Contestant<Samples>[] {
  const query = { count };
  const rankOne =
    (...indices: readonly HostedMatchIndex[]) =>
    (done: number) =>
      Promise.all(indices.map((index, at) => index.rankJobs(people[(done + at) % people.length]!, query)));
  const rankAll = (index: HostedMatchIndex): Promise<number[]> =>
    eachOf(people, (person) => timed(() => index.rankJobs(person, query)));
  /** Each round ranks on a copy of its own: by where their pages lie one copy is a fifth faster than another. */
  const onCopy = async (
    warm: (index: HostedMatchIndex, done: number) => unknown,
    measure: (index: HostedMatchIndex) => Promise<number[]>,
  ): Promise<number[]> => {
    const copy = await copyWithOne();
    try {
      await warmUp(0, (done) => warm(copy, done));
      return await measure(copy);
    } finally {
      await copy.close();
    }
  };
  const rows = new KernelColumns().memory;
  const bytes = Math.floor(jobBytes / 64) * 64;
  const address = rows.grow(bytes);
  // The system gives memory when it is first written to.
  rows.u8.fill(1, address, address + bytes);
  const kernel = startKernel(rows.memory);
  const limits = new LimitThreads({ memory: rows.memory, address, bytes });
  return [
    {
      name: 'kernel',
      measure: async (round) => {
        const kernelMs = await onCopy((index, done) => rankOne(index)(done), rankAll);
        await warmUp(round, rankOne(here));
        return { kernelMs, kernelCpuMs: [(await cpuTimed(() => rankAll(here))) / people.length] };
      },
    },
    {
      name: 'workers',
      // Both in one turn, since the ratio is what counts.
      measure: async (round) => {
        await warmUp(round, rankOne(two, two));
        // One after the other, all by the first of its threads.
        const alone = await timed(() => rankAll(two));
        let latencies: number[] = [];
        const together = await timed(async () => {
          latencies = (await Promise.all([rankAll(two), rankAll(two)])).flat();
        });
        return {
          kernelTwoWorkersMs: latencies,
          twoWorkerThroughput: [(2 * alone) / together],
          twoThreadArithmetic: [await limits.throughput('arithmetic')],
          twoThreadStream: [await limits.throughput('stream')],
        };
      },
    },
    {
      name: 'reverse',
      measure: async (round) => {
        const rankOneBy = (index: HostedMatchIndex, done: number) =>
          index.rankCandidates(posts[done % posts.length]!, query);
        const rankAllBy = (index: HostedMatchIndex): Promise<number[]> =>
          eachOf(posts, (post) => timed(() => index.rankCandidates(post, query)));
        const reverseMs = await onCopy(rankOneBy, rankAllBy);
        await warmUp(round, (done) => rankOneBy(here, done));
        return { reverseMs, reverseCpuMs: [(await cpuTimed(() => rankAllBy(here))) / posts.length] };
      },
    },
    {
      name: 'stream',
      measure: async (round) => {
        // By the same doors as a ranking: asked of a thread, and on the calling one.
        const ask = (): Promise<void> => limits.ask('stream');
        const stream = (): bigint => kernel.sumOf(address, bytes);
        await warmUp(round, ask);
        const streamMs = await eachOf(people, () => timed(ask));
        await warmUp(round, stream);
        return { streamMs, streamCpuMs: [(await cpuTimed(() => eachOf(people, () => timed(stream)))) / people.length] };
      },
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

const limitTurns = 10;

/** What this machine gives two threads at all: by how much more they do than one, where no ranking is made. */
class LimitThreads {
  private readonly threads: readonly Worker[];

  constructor(data: LimitData) {
    this.threads = [0, 1].map(() => {
      const thread = new Worker(new URL('./limit-thread.ts', import.meta.url), { workerData: data });
      thread.unref();
      return thread;
    });
  }

  /** Has it done once. */
  async ask(work: LimitWork, thread = this.threads[0]!): Promise<void> {
    const done = once(thread, 'message');
    thread.postMessage(work);
    await done;
  }

  async throughput(work: LimitWork): Promise<number> {
    const turns = async (thread: Worker): Promise<void> => {
      for (let turn = 0; turn < limitTurns; turn += 1) await this.ask(work, thread);
    };
    const alone = await timed(() => turns(this.threads[0]!));
    const together = await timed(() => Promise.all(this.threads.map(turns)));
    return (2 * alone) / together;
  }
}
