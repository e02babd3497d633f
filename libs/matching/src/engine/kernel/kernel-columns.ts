import type { CandidateFacts, JobFacts } from '../../domain/facts.js';
import { CandidateRows, candidateOfRow } from './candidate-rows.js';
import { JobRows } from './job-rows.js';
import { KernelMemory, KernelSpace, type FreeSpace } from './kernel-memory.js';
import { layoutVersion, rootAddress, rootLayout } from './layout.js';
import type { PutRow } from './row-blocks.js';
import { WritableSkillCodes } from './skill-codes.js';
import type {} from './webassembly.js';

/** What the memory itself does not say; plain JSON. With the bytes of the memory it is all of the index. */
export interface ColumnsDescriptor {
  readonly layout: number;
  readonly free: FreeSpace;
}

const usualFewRows = 512;

/**
 * The side of the index that writes: rows of jobs and candidates in one shared memory. Nobody may read while it writes.
 * Whoever reads needs the memory alone, see `KernelQueries`.
 */
export class KernelColumns {
  readonly memory: KernelMemory;
  private readonly space: KernelSpace;
  private readonly jobs: JobRows;
  private readonly candidates: CandidateRows;
  private readonly codes: WritableSkillCodes;

  /**
   * Empty, or on a memory that columns were written to before.
   * @param fewRows see `BlockShape` @throws TypeError for a memory of another layout
   */
  constructor(
    before?: { readonly memory: WebAssembly.Memory; readonly descriptor: ColumnsDescriptor },
    fewRows = usualFewRows,
  ) {
    this.memory = new KernelMemory(before?.memory);
    if (before && before.descriptor.layout !== layoutVersion) throw new TypeError('The columns are of another layout');
    this.space = new KernelSpace(this.memory, before?.descriptor.free);
    this.memory.u32[(rootAddress + rootLayout) >>> 2] = layoutVersion;
    this.codes = new WritableSkillCodes(this.memory, this.space);
    this.jobs = new JobRows(this.memory, this.space, this.codes, fewRows);
    this.candidates = new CandidateRows(this.memory, this.space, this.codes, fewRows);
  }

  get jobCount(): number {
    return this.jobs.blocks.count;
  }

  get candidateCount(): number {
    return this.candidates.blocks.count;
  }

  /** Bytes in use, without what was made ready for growth. */
  get usedBytes(): number {
    return this.space.used;
  }

  /** @param id a uuid in lower case */
  putJob(id: string, facts: JobFacts): PutRow {
    return this.jobs.put(id, facts);
  }

  /** @returns the slot in which it lay. */
  removeJob(id: string): number | undefined {
    return this.jobs.remove(id);
  }

  /** @param id a uuid in lower case */
  putCandidate(id: string, facts: CandidateFacts): PutRow {
    return this.candidates.put(id, facts);
  }

  /** @returns the slot in which it lay. */
  removeCandidate(id: string): number | undefined {
    return this.candidates.remove(id);
  }

  slotOfJob(id: string): number | undefined {
    const { blocks } = this.jobs;
    const place = blocks.find(id);
    return place && blocks.slotOf(place);
  }

  jobIdOf(slot: number): string {
    const { blocks } = this.jobs;
    return blocks.idOf(blocks.placeOf(slot));
  }

  slotOfCandidate(id: string): number | undefined {
    const { blocks } = this.candidates;
    const place = blocks.find(id);
    return place && blocks.slotOf(place);
  }

  candidateIdOf(slot: number): string {
    const { blocks } = this.candidates;
    return blocks.idOf(blocks.placeOf(slot));
  }

  /** @returns the first slot from this one on in which a candidate lies; undefined when there is none. */
  candidateFrom(slot: number): number | undefined {
    return this.candidates.blocks.nextFrom(slot);
  }

  /** Equal in every score to the candidate that was put, though without names and languages. */
  candidateOf(slot: number): CandidateFacts {
    const { blocks } = this.candidates;
    return candidateOfRow(this.memory, blocks, this.codes, blocks.placeOf(slot));
  }

  descriptor(): ColumnsDescriptor {
    return { layout: layoutVersion, free: this.space.freeSpace() };
  }
}
