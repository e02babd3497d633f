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

/** Steps in which classes are put in order: a tenth of a point. What lies within one may come in any order. */
const promiseSteps = 1024;
const stepsAPoint = 10;

/** In which order the kernel takes the classes of jobs for a candidate, with the geography of each, told by the formula itself. */
export class JobPlans {
  private readonly classes: Classes<{ readonly place: number; readonly trade: number }>;
  /** Classes of the same place, which differ in their trade alone, are scored once. */
  private readonly places = new Map<string, number>();
  private readonly jobs: JobFacts[] = [];
  private readonly ends = new Uint32Array(promiseSteps + 1);

  constructor(
    private readonly memory: KernelMemory,
    private readonly scratch: ReaderScratch,
  ) {
    this.classes = new Classes(memory, rootAddress + rootJobs, (key) => {
      const name = key.slice(0, 3).join();
      const place = this.places.get(name) ?? this.jobs.push({ ...unknownJob, ...jobPlaceOf(key) }) - 1;
      this.places.set(name, place);
      return { place, trade: key[3] };
    });
  }

  /** @param trades what a skill of each trade comes to on average */
  write(candidate: CandidateFacts, weights: Weights, trades: readonly number[], filter: JobFilter): Plan {
    const classes = this.classes.readOn();
    const scores = this.jobs.map((job) => (isWished(job, filter) ? scoreGeography(candidate, job).score : -1));
    const address = this.scratch.plan(classes.length * planBytes);
    const { u32, f64 } = this.memory;
    const stepOf = ({ place, trade }: { readonly place: number; readonly trade: number }): number => {
      const promise = weights.geography * scores[place]! + weights.skills * trades[trade]!;
      return Math.max(0, promiseSteps - 1 - Math.floor(promise * stepsAPoint));
    };
    // The sooner good rows are found, the more of the others are passed over. Sorted by counting.
    const { ends } = this;
    ends.fill(0);
    for (const each of classes) if (scores[each.place]! >= 0) ends[stepOf(each) + 1]! += 1;
    for (let step = 0; step < promiseSteps; step += 1) ends[step + 1]! += ends[step]!;
    classes.forEach((each, clas) => {
      const score = scores[each.place]!;
      if (score < 0) return;
      const step = stepOf(each);
      const at = address + ends[step]! * planBytes;
      ends[step]! += 1;
      u32[at >>> 2] = clas;
      u32[(at + 4) >>> 2] = each.trade;
      f64[(at + 8) >>> 3] = score;
    });
    return { address, classes: ends[promiseSteps - 1]! };
  }
}

function isWished({ place, remote }: JobFacts, { prefectures, remote: modes }: JobFilter): boolean {
  if (prefectures && !prefectures.includes(place?.prefecture ?? 0)) return false;
  return !modes || (remote !== null && modes.includes(remote));
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
