import { criterionWeights } from '@iworkz/contracts';
import type { CandidateFacts, JobFacts } from '../../domain/facts.js';
import type { Weights } from '../../domain/match.js';
import type { CandidatesQuery, JobFilter, RankedHit, RankingQuery } from '../match-index.js';
import { CandidateQuery } from './candidate-query.js';
import { CandidatePlans, JobPlans } from './geography-plans.js';
import { JobQuery } from './job-query.js';
import { KernelMemory } from './kernel-memory.js';
import { startKernel, type KernelFunctions } from './kernel-module.js';
import {
  heapEntryBytes,
  heapIdAt,
  heapSlot,
  kindRowCount,
  queryScored,
  querySurvivors,
  rootAddress,
  rootCandidates,
  rootJobs,
} from './layout.js';
import { NearSkills } from './near-skills.js';
import type { Wanted } from './query-tables.js';
import { ReaderScratch } from './reader-scratch.js';
import { SkillCodes } from './skill-codes.js';
import { uuidAt, uuidsAt } from './uuid-words.js';
import type {} from './webassembly.js';

/** What a search found, best first: it lies in pages of its reader until the next search, as plain JSON for other threads. */
export interface FoundRows {
  readonly heap: number;
  readonly count: number;
}

/** May be asked in any thread, while no row changes. */
export function hitsOf({ u32, f64 }: KernelMemory, { heap, count }: FoundRows, offset = 0): readonly RankedHit[] {
  const first = heap + offset * heapEntryBytes;
  const addresses: number[] = [];
  for (let at = 0; at < count - offset; at += 1) addresses.push(u32[(first + at * heapEntryBytes + heapIdAt) >>> 2]!);
  return uuidsAt(u32, addresses).map((id, at) => ({ id, total: f64[(first + at * heapEntryBytes) >>> 3]! }));
}

/** A row as the kernel found it. */
export class FoundRow {
  constructor(
    readonly total: number,
    readonly slot: number,
    private readonly idAt: number,
    private readonly memory: KernelMemory,
  ) {}

  /** While the row does not change. Read when it is asked for: of a pass over all candidates few are told of. */
  get id(): string {
    return uuidAt(this.memory.u8.buffer, this.idAt);
  }
}

export interface Search extends Omit<Wanted, 'weights'> {
  readonly weights?: Weights;
}

/**
 * The side of the index that reads. Needs the memory alone, so any thread may have one; each has its own kernel and its
 * own scratch pages in the memory. Nobody may write while it reads.
 */
export class KernelQueries {
  private readonly memory: KernelMemory;
  private readonly kernel: KernelFunctions;
  private readonly scratch: ReaderScratch;
  private readonly nearSkills: NearSkills;
  private readonly jobQuery: JobQuery;
  private readonly candidateQuery: CandidateQuery;
  private readonly jobPlans: JobPlans;
  private readonly candidatePlans: CandidatePlans;

  constructor(memory: WebAssembly.Memory) {
    this.memory = new KernelMemory(memory);
    this.kernel = startKernel(memory);
    this.scratch = new ReaderScratch(this.memory);
    this.nearSkills = new NearSkills(this.memory, new SkillCodes(this.memory));
    this.jobQuery = new JobQuery(this.memory, this.nearSkills, this.scratch);
    this.candidateQuery = new CandidateQuery(this.memory, this.nearSkills, this.scratch);
    this.jobPlans = new JobPlans(this.memory, this.scratch, this.kernel);
    this.candidatePlans = new CandidatePlans(this.memory, this.scratch, this.kernel);
  }

  rankJobs(candidate: CandidateFacts, query: RankingQuery): readonly RankedHit[] {
    return hitsOf(this.memory, this.findJobs(candidate, query), query.offset);
  }

  rankCandidates(job: JobFacts, query: CandidatesQuery): readonly RankedHit[] {
    return hitsOf(this.memory, this.findCandidates(job, query), query.offset);
  }

  /** Also those before the offset. */
  findJobs(candidate: CandidateFacts, { count, offset = 0, weights, filter }: RankingQuery): FoundRows {
    return this.jobsOf(candidate, { count: count + offset, weights }, filter);
  }

  /** Also those before the offset. */
  findCandidates(job: JobFacts, { count, offset = 0, ...query }: CandidatesQuery): FoundRows {
    return this.candidatesOf(job, { ...query, count: count + offset });
  }

  /** Best first. */
  searchJobs(candidate: CandidateFacts, search: Search): readonly FoundRow[] {
    return this.read(this.jobsOf(candidate, search));
  }

  /** Best first. */
  searchCandidates(job: JobFacts, search: Search): readonly FoundRow[] {
    return this.read(this.candidatesOf(job, search));
  }

  /** Of the last search: rows whose bound without skills reached the threshold, and rows that were scored in full. */
  get work(): { readonly survivors: number; readonly scored: number } {
    const { query } = this.scratch;
    const { u32 } = this.memory;
    return { survivors: u32[(query + querySurvivors) >>> 2]!, scored: u32[(query + queryScored) >>> 2]! };
  }

  private jobsOf(candidate: CandidateFacts, search: Search, filter: JobFilter = {}): FoundRows {
    this.memory.refresh();
    this.nearSkills.readOn();
    const wanted = this.wanted(search, rootJobs);
    const query = this.jobQuery.write(candidate, wanted, filter);
    const plan = this.jobPlans.write(candidate, wanted.weights, this.jobQuery.trades, filter);
    const count = this.kernel.rankJobs(query, plan.address, plan.classes);
    this.jobQuery.clear();
    return { heap: this.scratch.heap(wanted.count), count };
  }

  private candidatesOf(job: JobFacts, search: Search): FoundRows {
    this.memory.refresh();
    this.nearSkills.readOn();
    const wanted = this.wanted(search, rootCandidates);
    const query = this.candidateQuery.write(job, wanted);
    const plan = this.candidatePlans.write(job, wanted.weights, this.candidateQuery.trades);
    const count = this.kernel.rankCandidates(query, plan.address, plan.classes);
    this.candidateQuery.clear();
    return { heap: this.scratch.heap(wanted.count), count };
  }

  private wanted({ weights = criterionWeights, ...search }: Search, kind: number): Wanted {
    const rows = this.memory.u32[(rootAddress + kind + kindRowCount) >>> 2]!;
    return { ...search, weights, count: Math.min(search.count, rows) };
  }

  private read({ heap, count }: FoundRows): readonly FoundRow[] {
    const { u32, f64 } = this.memory;
    return Array.from({ length: count }, (_, index) => {
      const entry = heap + index * heapEntryBytes;
      const slot = u32[(entry + heapSlot) >>> 2]!;
      return new FoundRow(f64[entry >>> 3]!, slot, u32[(entry + heapIdAt) >>> 2]!, this.memory);
    });
  }
}
