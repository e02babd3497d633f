import type { CandidateFacts, JobFacts } from '../../domain/facts.js';
import { scoreGeography } from '../../domain/geography.js';
import type { Weights } from '../../domain/match.js';
import { unknownCandidate, unknownJob } from '../../domain/unknown-facts.js';
import type { JobFilter } from '../match-index.js';
import type { KernelMemory } from './kernel-memory.js';
import {
  classBytes,
  classKey,
  kindClassCount,
  kindClassTable,
  planBytes,
  rootAddress,
  rootCandidates,
  rootJobs,
} from './layout.js';
import type { ReaderScratch } from './reader-scratch.js';
import type { ClassKey } from './row-blocks.js';
import { candidatePlaceOf, jobClassKey, jobPlaceOf, severalAnchors } from './row-codes.js';

const prefectureCount = 47;
const anchors = Array.from({ length: prefectureCount }, (_, index) => index + 1);
const tableBytes = 8 * (prefectureCount + 1);
/** Plans are kept for so many places of jobs. A place has a few hundred bytes a class. */
const mostPlansKept = 200;

export interface Plan {
  readonly address: number;
  readonly classes: number;
}

/** The classes of one kind, read as they come. A class never changes and never goes away. */
class Classes<Place> {
  readonly places: Place[] = [];

  constructor(
    private readonly memory: KernelMemory,
    private readonly kind: number,
    private readonly placeOf: (key: ClassKey) => Place,
  ) {}

  readOn(): readonly Place[] {
    const { u32 } = this.memory;
    const count = u32[(this.kind + kindClassCount) >>> 2]!;
    const table = u32[(this.kind + kindClassTable) >>> 2]!;
    for (let clas = this.places.length; clas < count; clas += 1) {
      const at = (table + clas * classBytes + classKey) >>> 2;
      this.places.push(this.placeOf([u32[at]!, u32[at + 1]!, u32[at + 2]!, u32[at + 3]!]));
    }
    return this.places;
  }
}

/** In which order the kernel takes the classes of jobs for a candidate, with the geography of each, told by the formula itself. */
export class JobPlans {
  private readonly classes: Classes<{ readonly job: JobFacts; readonly place: number; readonly trade: number }>;
  /** Classes of the same place, which differ in their trade alone, are scored once. */
  private readonly places = new Map<string, number>();

  constructor(
    private readonly memory: KernelMemory,
    private readonly scratch: ReaderScratch,
  ) {
    this.classes = new Classes(memory, rootAddress + rootJobs, (key) => {
      const name = key.slice(0, 3).join();
      const place = this.places.get(name) ?? this.places.size;
      this.places.set(name, place);
      return { job: { ...unknownJob, ...jobPlaceOf(key) }, place, trade: key[3] };
    });
  }

  /** @param trades the best that a skill of each trade can be */
  write(candidate: CandidateFacts, weights: Weights, trades: readonly number[], filter: JobFilter): Plan {
    const { prefectures, remote } = filter;
    const classes = this.classes.readOn();
    const scores = new Float64Array(this.places.size).fill(-1);
    const entries: { clas: number; score: number; promise: number }[] = [];
    classes.forEach(({ job, place, trade }, clas) => {
      if (prefectures && !prefectures.includes(job.place?.prefecture ?? 0)) return;
      if (remote && (job.remote === null || !remote.includes(job.remote))) return;
      if (scores[place]! < 0) scores[place] = scoreGeography(candidate, job).score;
      const score = scores[place]!;
      entries.push({ clas, score, promise: weights.geography * score + weights.skills * trades[trade]! });
    });
    // The sooner good rows are found, the more of the others are passed over.
    entries.sort((a, b) => b.promise - a.promise);
    const address = this.scratch.plan(entries.length * planBytes);
    const { u32, f64 } = this.memory;
    entries.forEach(({ clas, score }, index) => {
      u32[(address + index * planBytes) >>> 2] = clas;
      f64[(address + index * planBytes + 8) >>> 3] = score;
    });
    return { address, classes: entries.length };
  }
}

interface CandidatePlace {
  readonly key: ClassKey;
  /** Classes of the same base differ in the prefecture that counts alone, and share a table of scores by it. */
  readonly base: string;
}

interface KeptPlan {
  readonly classes: number;
  /** Class, number of its table + 1 where rows have anchors of their own, score. */
  readonly entries: readonly (readonly [clas: number, table: number, score: number])[];
  readonly tables: readonly (readonly number[])[];
}

/** The same for candidates and a job. Since it depends on the job's place alone, it is kept for the next job there. */
export class CandidatePlans {
  private readonly classes: Classes<CandidatePlace>;
  private readonly kept = new Map<string, KeptPlan>();

  constructor(
    private readonly memory: KernelMemory,
    private readonly scratch: ReaderScratch,
  ) {
    this.classes = new Classes(memory, rootAddress + rootCandidates, (key) => ({ key, base: `${key[0]}/${key[2]}` }));
  }

  write(job: JobFacts): Plan {
    const { entries, tables } = this.planFor(job);
    const address = this.scratch.plan(entries.length * planBytes + tables.length * tableBytes);
    const { u32, f64 } = this.memory;
    const tablesAt = address + entries.length * planBytes;
    entries.forEach(([clas, table, score], index) => {
      const at = address + index * planBytes;
      u32[at >>> 2] = clas;
      u32[(at + 4) >>> 2] = table === 0 ? 0 : tablesAt + (table - 1) * tableBytes;
      f64[(at + 8) >>> 3] = score;
    });
    tables.forEach((table, index) => f64.set(table, (tablesAt + index * tableBytes) >>> 3));
    return { address, classes: entries.length };
  }

  private planFor(job: JobFacts): KeptPlan {
    const places = this.classes.readOn();
    const place = jobClassKey(job, 0).join();
    const known = this.kept.get(place);
    if (known?.classes === places.length) return known;
    const plan = planOf(job, places);
    this.kept.delete(place);
    this.kept.set(place, plan);
    if (this.kept.size > mostPlansKept) this.kept.delete(this.kept.keys().next().value!);
    return plan;
  }
}

function planOf(job: JobFacts, places: readonly CandidatePlace[]): KeptPlan {
  const numbers = new Map<string, number>();
  const tables: number[][] = [];
  const scores = new Map<string, number>();
  const scoreOf = ({ key, base }: CandidatePlace, anchor: number): number => {
    const name = `${base}/${anchor}`;
    const known = scores.get(name);
    if (known !== undefined) return known;
    const { score } = scoreGeography({ ...unknownCandidate, ...candidatePlaceOf(key, anchor) }, job);
    scores.set(name, score);
    return score;
  };
  const entries = places.map((place, clas) => {
    if (place.key[1] !== severalAnchors) return [clas, 0, scoreOf(place, place.key[1])] as const;
    // The nearest of several wished prefectures counts, which is the best of their scores.
    let number = numbers.get(place.base);
    if (number === undefined) {
      number = tables.push([0, ...anchors.map((anchor) => scoreOf(place, anchor))]);
      numbers.set(place.base, number);
    }
    return [clas, number, Math.max(...tables[number - 1]!)] as const;
  });
  return { classes: places.length, entries: entries.sort((a, b) => b[2] - a[2]), tables };
}
