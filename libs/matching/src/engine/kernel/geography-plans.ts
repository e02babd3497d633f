import type { CandidateFacts, JobFacts } from '../../domain/facts.js';
import { scoreGeography } from '../../domain/geography.js';
import type { Weights } from '../../domain/match.js';
import { unknownCandidate, unknownJob } from '../../domain/unknown-facts.js';
import type { JobFilter } from '../match-index.js';
import type { KernelMemory } from './kernel-memory.js';
import {
  anchorBytes,
  classBytes,
  classKey,
  kindClassCount,
  kindClassTable,
  placeAnchors,
  placeBytes,
  placeLosses,
  placeScores,
  planBytes,
  rootAddress,
  rootCandidates,
  rootJobs,
  termsCount,
} from './layout.js';
import type { ReaderScratch } from './reader-scratch.js';
import type { ClassKey } from './row-blocks.js';
import { lossUnit, lossUnits } from './query-tables.js';
import {
  allPrefectures,
  anchorIsWish,
  anchorsOf,
  candidatePlaceOf,
  jobClassKey,
  jobPlaceOf,
  severalAnchors,
} from './row-codes.js';

/** Lines of scores by prefecture, of which 0 stands for none. */
const tableBytes = anchorBytes * (allPrefectures.length + 1);
/** Geography is kept for so many places of jobs, each with a hundred bytes a place of candidates. */
const mostKept = 200;

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

/** Things that are told apart by their names, each kept once and known by its number. */
class Numbered<Item> {
  readonly items: Item[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(name: string, make: () => Item): number {
    const number = this.numbers.get(name) ?? this.items.push(make()) - 1;
    this.numbers.set(name, number);
    return number;
  }
}

/** Steps in which classes are put in order: a tenth of a point. What lies within one may come in any order. */
const promiseSteps = 1024;
const stepsAPoint = 10;

/** What classes promise, sorted by counting. The sooner good rows are found, the more of the others are passed over. */
class Promises {
  private readonly ends = new Uint32Array(promiseSteps + 1);
  private steps = new Uint16Array(1024);

  /** @param promiseOf points of each class, below none where it is left out @param put gets each class and its place */
  order(classes: number, promiseOf: (clas: number) => number, put: (clas: number, at: number) => void): number {
    if (classes > this.steps.length) this.steps = new Uint16Array(2 * classes);
    const { ends, steps } = this;
    ends.fill(0);
    for (let clas = 0; clas < classes; clas += 1) {
      const promise = promiseOf(clas);
      const step = promise < 0 ? promiseSteps : Math.max(0, promiseSteps - 1 - Math.floor(promise * stepsAPoint));
      steps[clas] = step;
      if (step < promiseSteps) ends[step + 1]! += 1;
    }
    for (let step = 0; step < promiseSteps; step += 1) ends[step + 1]! += ends[step]!;
    for (let clas = 0; clas < classes; clas += 1) {
      const step = steps[clas]!;
      if (step === promiseSteps) continue;
      put(clas, ends[step]!);
      ends[step]! += 1;
    }
    return ends[promiseSteps - 1]!;
  }
}

/** In which order the kernel takes the classes of jobs for a candidate, with the geography of each, told by the formula itself. */
export class JobPlans {
  private readonly classes: Classes<{ readonly place: number; readonly trade: number }>;
  /** Classes of the same place, which differ in their trade alone, are scored once. */
  private readonly places = new Numbered<JobFacts>();
  private readonly promises = new Promises();

  constructor(
    private readonly memory: KernelMemory,
    private readonly scratch: ReaderScratch,
  ) {
    this.classes = new Classes(memory, rootAddress + rootJobs, (key) => {
      const place = this.places.numberOf(key.slice(0, 3).join(), () => ({ ...unknownJob, ...jobPlaceOf(key) }));
      return { place, trade: key[3] };
    });
  }

  /** @param trades what a skill of each trade comes to on average */
  write(candidate: CandidateFacts, weights: Weights, trades: readonly number[], filter: JobFilter): Plan {
    const classes = this.classes.readOn();
    const scores = this.places.items.map((job) => (isWished(job, filter) ? scoreGeography(candidate, job).score : -1));
    const address = this.scratch.plan(classes.length * planBytes);
    const { u32, f64 } = this.memory;
    const promiseOf = (clas: number): number => {
      const { place, trade } = classes[clas]!;
      return scores[place]! < 0 ? -1 : weights.geography * scores[place]! + weights.skills * trades[trade]!;
    };
    const count = this.promises.order(classes.length, promiseOf, (clas, index) => {
      const at = address + index * planBytes;
      u32[at >>> 2] = clas;
      u32[(at + 4) >>> 2] = classes[clas]!.trade;
      f64[(at + 8) >>> 3] = scores[classes[clas]!.place]!;
    });
    return { address, classes: count };
  }
}

function isWished({ place, remote }: JobFacts, { prefectures, remote: modes }: JobFilter): boolean {
  if (prefectures && !prefectures.includes(place?.prefecture ?? 0)) return false;
  return !modes || (remote !== null && modes.includes(remote));
}

interface CandidatePlace {
  readonly key: ClassKey;
  /** Of the places that differ in the prefectures that count alone: they share a table of scores. */
  readonly base: number;
}

/** What the geography of a job's place comes to. */
interface CandidateGeography {
  readonly places: number;
  /** By base, prefecture and terms. */
  readonly tables: readonly Float64Array[];
  /** By place and terms: the most of its prefectures, which is the score itself where there is one. */
  readonly scores: readonly Float64Array[];
  /** The best of these, by place. */
  readonly best: readonly number[];
}

/** The same for candidates and a job. Since geography depends on the job's place alone, it is kept for the next job there. */
export class CandidatePlans {
  private readonly classes: Classes<{ readonly place: number; readonly trade: number }>;
  private readonly places = new Numbered<CandidatePlace>();
  private readonly bases = new Numbered<ClassKey>();
  private readonly promises = new Promises();
  private readonly kept = new Map<string, CandidateGeography>();

  constructor(
    private readonly memory: KernelMemory,
    private readonly scratch: ReaderScratch,
  ) {
    this.classes = new Classes(memory, rootAddress + rootCandidates, (key) => {
      const place = this.places.numberOf(key.slice(0, 3).join(), () => ({
        key,
        base: this.bases.numberOf(`${key[0]}/${anchorIsWish(key)}`, () => key),
      }));
      return { place, trade: key[3] };
    });
  }

  /** @param trades points that held skills of each wide trade may bring */
  write(job: JobFacts, weights: Weights, trades: readonly number[]): Plan {
    const classes = this.classes.readOn();
    const { tables, scores, best } = this.geographyFor(job);
    const placesAt = classes.length * planBytes;
    const tablesAt = placesAt + scores.length * placeBytes;
    const address = this.scratch.plan(tablesAt + tables.length * tableBytes);
    const { u8, u32, f64 } = this.memory;
    const unit = lossUnit(weights);
    tables.forEach((table, base) => f64.set(table, (address + tablesAt + base * tableBytes) >>> 3));
    scores.forEach((ofPlace, place) => {
      const at = address + placesAt + place * placeBytes;
      const { key, base } = this.places.items[place]!;
      for (let terms = 0; terms < termsCount; terms += 1) {
        u8[at + placeLosses + terms] = lossUnits(weights.geography * (best[place]! - ofPlace[terms]!), unit);
      }
      u32[(at + placeAnchors) >>> 2] = key[1] === severalAnchors ? address + tablesAt + base * tableBytes : 0;
      f64.set(ofPlace, (at + placeScores) >>> 3);
    });
    const promiseOf = (clas: number): number => {
      const { place, trade } = classes[clas]!;
      return weights.geography * best[place]! + trades[trade]!;
    };
    const count = this.promises.order(classes.length, promiseOf, (clas, index) => {
      const { place } = classes[clas]!;
      const at = address + index * planBytes;
      u32[at >>> 2] = clas;
      u32[(at + 4) >>> 2] = address + placesAt + place * placeBytes;
      f64[(at + 8) >>> 3] = best[place]!;
    });
    return { address, classes: count };
  }

  private geographyFor(job: JobFacts): CandidateGeography {
    const place = jobClassKey(job, 0).join();
    const known = this.kept.get(place);
    if (known?.places === this.places.items.length) return known;
    const geography = geographyOf(job, this.bases.items, this.places.items);
    this.kept.delete(place);
    this.kept.set(place, geography);
    if (this.kept.size > mostKept) this.kept.delete(this.kept.keys().next().value!);
    return geography;
  }
}

function geographyOf(job: JobFacts, bases: readonly ClassKey[], places: readonly CandidatePlace[]): CandidateGeography {
  const tables = bases.map((key) =>
    Float64Array.from({ length: tableBytes / 8 }, (_, index) => {
      const place = candidatePlaceOf(key, Math.floor(index / termsCount), index % termsCount);
      return scoreGeography({ ...unknownCandidate, ...place }, job).score;
    }),
  );
  // The nearest of several wished prefectures counts, which is the best of their scores.
  const scores = places.map(({ key, base }) => {
    const anchors = anchorsOf(key);
    return Float64Array.from({ length: termsCount }, (_, terms) =>
      Math.max(...anchors.map((anchor) => tables[base]![anchor * termsCount + terms]!)),
    );
  });
  return { places: places.length, tables, scores, best: scores.map((ofPlace) => Math.max(...ofPlace)) };
}
