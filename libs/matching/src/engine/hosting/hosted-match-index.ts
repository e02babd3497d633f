import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import type { CandidateFacts, JobFacts } from '../../domain/facts.js';
import { modelVersion, type Weights } from '../../domain/match.js';
import { KernelColumns, type ColumnsDescriptor } from '../kernel/kernel-columns.js';
import { KernelMatchIndex } from '../kernel/kernel-match-index.js';
import { patiently } from '../kernel/kernel-reach.js';
import { layoutVersion } from '../kernel/layout.js';
import {
  MatchIndex,
  type CandidatesQuery,
  type Fitted,
  type FittingQuery,
  type GivenWeights,
  type IndexedCandidate,
  type IndexedJob,
  type RankedHit,
  type RankingQuery,
  type Reached,
  type ReachLimits,
} from '../match-index.js';
import type { IndexPosition, IndexSnapshots } from './index-snapshots.js';
import { QueryWorkers, type WorkerQuery } from './query-workers.js';
import { SnapshotUnusable, readSnapshot, writeSnapshot, type SnapshotHeader } from './snapshot-file.js';
import { Turns } from './turns.js';

export interface HostOptions {
  /** Threads that answer queries; with 0 the calling thread does. */
  readonly workers: number;
  /** File of the snapshot; nothing is kept without one. */
  readonly snapshot?: string;
  /** Goes into the snapshot: one of another shard holds other jobs. */
  readonly shard: string;
  /** Of the threads; those of this process unless given. */
  readonly execArgv?: string[];
  /** Told how long each query took, with its wait. Seconds. */
  readonly onQuery?: (direction: 'jobs' | 'candidates' | 'reach', seconds: number) => void;
}

/** Queries that may run at once on the calling thread, where each ends before the next begins. */
const placesWithoutWorkers = 8;
/** The memory may grow while the copy is made ready. */
const roomToGrow = 1.0625;
/** Bytes that are made ready between two other things. */
const stretch = 4 << 20;
/** Milliseconds of work that nobody waits for, and of rest after it. */
const preparing = 10;

/** The kernel's index with its threads and its snapshot on disk. */
export class HostedMatchIndex extends MatchIndex implements IndexSnapshots {
  private kernel = new KernelMatchIndex();
  private readonly turns: Turns;
  private workers: QueryWorkers | undefined;
  private isChanging = false;
  private saving: Promise<void> | undefined;
  private prepared: Promise<void> | undefined;
  private isClosed = false;

  constructor(private readonly options: HostOptions) {
    super();
    this.turns = new Turns(options.workers || placesWithoutWorkers);
  }

  get jobCount(): number {
    return this.kernel.jobCount;
  }

  get candidateCount(): number {
    return this.kernel.candidateCount;
  }

  /** Bytes that rows and their ids use. */
  get usedBytes(): number {
    return this.kernel.columns.usedBytes;
  }

  override change(work: () => void): Promise<void> {
    return this.turns.change(() => {
      this.isChanging = true;
      try {
        work();
      } finally {
        this.isChanging = false;
      }
    });
  }

  putJob(job: IndexedJob): void {
    this.changing().putJob(job);
  }

  removeJob(jobId: string): void {
    this.changing().removeJob(jobId);
  }

  putCandidate(candidate: IndexedCandidate): void {
    this.changing().putCandidate(candidate);
  }

  removeCandidate(candidateId: string): void {
    this.changing().removeCandidate(candidateId);
  }

  putChosenWeights(candidateId: string, weights: Weights | undefined): void {
    this.changing().putChosenWeights(candidateId, weights);
  }

  giveWeights(given: GivenWeights | undefined): void {
    this.changing().giveWeights(given);
  }

  rankJobs(candidate: CandidateFacts, query: RankingQuery): Promise<readonly RankedHit[]> {
    return this.timed('jobs', () =>
      this.turns.read(() => this.ask({ ...query, candidate }) ?? this.kernel.rankJobs(candidate, query)),
    );
  }

  rankCandidates(job: JobFacts, query: CandidatesQuery): Promise<readonly RankedHit[]> {
    return this.timed('candidates', () =>
      this.turns.read(() => this.ask({ ...query, job }) ?? this.kernel.rankCandidates(job, query)),
    );
  }

  reach(job: IndexedJob, limits: ReachLimits): Promise<readonly Reached[]> {
    // In many turns: until all lists are made after a start, changes wait for none of them longer than for one piece.
    return this.timed('reach', () => patiently(() => this.turns.read(async () => this.kernel.tryReach(job, limits))));
  }

  fitting(job: JobFacts, query: FittingQuery): Promise<readonly Fitted[]> {
    return this.timed('candidates', () =>
      patiently(() => this.turns.read(async () => this.kernel.tryFitting(job, query))),
    );
  }

  override prepareReach(maxRank: number): void {
    this.prepared ??= this.prepare(maxRank).finally(() => (this.prepared = undefined));
  }

  async restore(isOurs: (position: IndexPosition) => Promise<boolean>): Promise<IndexPosition | undefined> {
    const { snapshot, shard } = this.options;
    if (!snapshot) return undefined;
    const isWanted = (header: SnapshotHeader): boolean =>
      header.shard === shard && header.modelVersion === modelVersion && header.descriptor.layout === layoutVersion;
    const read = await readSnapshot(snapshot, isWanted);
    if (!read) return undefined;
    const { memory, header, lists } = read;
    if (!(await isOurs(header.position))) throw new SnapshotUnusable('it is of another database');
    const descriptor = header.descriptor as unknown as ColumnsDescriptor;
    await this.turns.change(() => {
      const kept = header.lists && { descriptor: header.lists, bytes: lists };
      this.kernel = new KernelMatchIndex(new KernelColumns({ memory, descriptor }), kept);
    });
    return header.position;
  }

  /** One at a time: a second call waits for the first. */
  async save(position: () => IndexPosition): Promise<void> {
    if (!this.options.snapshot) return;
    while (this.saving) await this.saving.catch(() => undefined);
    this.saving = this.write(this.options.snapshot, position).finally(() => (this.saving = undefined));
    await this.saving;
  }

  onApplicationShutdown(): Promise<void> {
    return this.close();
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.prepared;
    await this.saving?.catch(() => undefined);
    await this.workers?.close();
  }

  private async prepare(maxRank: number): Promise<void> {
    while (!this.isClosed) {
      const more = await this.turns.read(async () => this.kernel.lists.prepare(maxRank, preparing));
      if (!more) return;
      await sleep(preparing);
    }
  }

  private async write(path: string, position: () => IndexPosition): Promise<void> {
    while (await this.turns.read(async () => this.kernel.lists.catchUpFor(preparing))) await setImmediate();
    // Made before it is needed: the system gives pages when they are first written to, which takes longer than to copy.
    let copy = new Uint8Array(0);
    const room = async (bytes: number): Promise<void> => {
      copy = new Uint8Array(bytes);
      for (let at = 0; at < bytes; at += stretch) {
        copy.fill(1, at, at + stretch);
        await setImmediate();
      }
    };
    const needed = (): number => this.kernel.columns.memory.bytes + this.kernel.lists.keptBytes;
    await room(Math.ceil(needed() * roomToGrow));
    const header = await this.turns.read(async () => {
      const { columns, lists } = this.kernel;
      const { u8 } = columns.memory;
      if (needed() > copy.length) copy = new Uint8Array(needed());
      copy.set(u8);
      const { shard } = this.options;
      return Promise.resolve({
        modelVersion,
        shard,
        position: position(),
        descriptor: { ...columns.descriptor() },
        memoryBytes: u8.length,
        // While a job is still to be entered they are of other jobs than the rows, and are made anew after a start.
        lists: lists.keep(copy.subarray(u8.length)),
      });
    });
    await writeSnapshot(path, header, copy.subarray(0, header.memoryBytes + (header.lists?.bytes ?? 0)));
  }

  /** @returns undefined where there are no threads to ask. */
  private ask(query: WorkerQuery): Promise<readonly RankedHit[]> | undefined {
    const { workers, execArgv } = this.options;
    if (workers === 0) return undefined;
    this.workers ??= new QueryWorkers(this.kernel.columns.memory.memory, workers, execArgv);
    return this.workers.ask(query);
  }

  private async timed<T>(direction: 'jobs' | 'candidates' | 'reach', query: () => Promise<T>): Promise<T> {
    const began = performance.now();
    try {
      return await query();
    } finally {
      this.options.onQuery?.(direction, (performance.now() - began) / 1_000);
    }
  }

  private changing(): KernelMatchIndex {
    if (!this.isChanging) throw new Error('an index is changed within change() only');
    return this.kernel;
  }
}
