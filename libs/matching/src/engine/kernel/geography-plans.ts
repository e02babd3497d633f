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
class Classes {
  count = 0;
  /** By class: the number of its place, and its trade. */
  places = new Uint16Array(1024);
  trades = new Uint8Array(1024);

  constructor(
    private readonly memory: KernelMemory,
    private readonly kind: number,
    private readonly placeOf: (key: ClassKey) => number,
  ) {}

  readOn(): void {
    const { u32 } = this.memory;
    const count = u32[(this.kind + kindClassCount) >>> 2]!;
    const table = u32[(this.kind + kindClassTable) >>> 2]!;
    if (count > this.places.length) {
      this.places = longer(this.places, new Uint16Array(2 * count));
      this.trades = longer(this.trades, new Uint8Array(2 * count));
    }
    for (; this.count < count; this.count += 1) {
      const at = (table + this.count * classBytes + classKey) >>> 2;
      const key = [u32[at]!, u32[at + 1]!, u32[at + 2]!, u32[at + 3]!] as const;
      this.places[this.count] = this.placeOf(key);
      this.trades[this.count] = key[3];
    }
  }
}

function longer<Row extends Uint8Array | Uint16Array>(before: Row, after: Row): Row {
  after.set(before);
  return after;
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
/** In the place of a score. Weights of none, too, keep it below every promise. */
const notWished = -Infinity;

/** What classes promise, sorted by counting. The sooner good rows are found, the more of the others are passed over. */
class Promises {
  private readonly ends = new Uint32Array(promiseSteps + 1);
  private steps = new Uint16Array(0);
  private ordered = new Uint32Array(0);

  /**
   * @param ofPlaces points of each place, below none where it is left out @param ofTrades points of each trade
   * @returns classes, best first
   */
  order(classes: Classes, ofPlaces: ArrayLike<number>, ofTrades: ArrayLike<number>): Uint32Array {
    const { count, places, trades } = classes;
    if (count > this.steps.length) {
      this.steps = new Uint16Array(2 * count);
      this.ordered = new Uint32Array(2 * count);
    }
    const { ends, steps, ordered } = this;
    ends.fill(0);
    for (let clas = 0; clas < count; clas += 1) {
      const ofPlace = ofPlaces[places[clas]!]!;
      let step = promiseSteps;
      if (ofPlace >= 0) {
        const promise = ofPlace + ofTrades[trades[clas]!]!;
        step = Math.max(0, promiseSteps - 1 - Math.floor(promise * stepsAPoint));
        ends[step + 1]! += 1;
      }
      steps[clas] = step;
    }
    for (let step = 0; step < promiseSteps; step += 1) ends[step + 1]! += ends[step]!;
    for (let clas = 0; clas < count; clas += 1) {
      const step = steps[clas]!;
      if (step === promiseSteps) continue;
      ordered[ends[step]!] = clas;
      ends[step]! += 1;
    }
    return ordered.subarray(0, ends[promiseSteps - 1]!);
  }
}

/** In which order the kernel takes the classes of jobs for a candidate, with the geography of each, told by the formula itself. */
export class JobPlans {
  private readonly classes: Classes;
  /** Classes of the same place, which differ in their trade alone, are scored once. */
  private readonly places = new Numbered<JobFacts>();
  private readonly promises = new Promises();

  constructor(
    private readonly memory: KernelMemory,
    private readonly scratch: ReaderScratch,
  ) {
    this.classes = new Classes(memory, rootAddress + rootJobs, (key) =>
      this.places.numberOf(key.slice(0, 3).join(), () => ({ ...unknownJob, ...jobPlaceOf(key) })),
    );
  }

  /** @param trades what a skill of each trade comes to on average */
  write(candidate: CandidateFacts, weights: Weights, trades: readonly number[], filter: JobFilter): Plan {
    const { classes } = this;
    classes.readOn();
    const scores = Float64Array.from(this.places.items, (job) =>
      isWished(job, filter) ? scoreGeography(candidate, job).score : notWished,
    );
    const ofTrades = Float64Array.from(trades, (each) => weights.skills * each);
    const ordered = this.promises.order(
      classes,
      scores.map((score) => weights.geography * score),
      ofTrades,
    );
    const address = this.scratch.plan(ordered.length * planBytes);
    const { u32, f64 } = this.memory;
    for (let index = 0; index < ordered.length; index += 1) {
      const clas = ordered[index]!;
      const at = address + index * planBytes;
      u32[at >>> 2] = clas;
      u32[(at + 4) >>> 2] = classes.trades[clas]!;
      f64[(at + 8) >>> 3] = scores[classes.places[clas]!]!;
    }
    return { address, classes: ordered.length };
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
class CandidateGeography {
  /** As the kernel reads it, for the weight below; it holds no addresses, so it may lie anywhere. */
  private readonly bytes: Uint8Array;
  private weight = NaN;
  private unit = NaN;

  /**
   * @param tables scores by base, prefecture and terms
   * @param scores by place and terms: the most of its prefectures, which is the score itself where there is one
   * @param best of these, by place
   */
  constructor(
    places: readonly CandidatePlace[],
    tables: readonly Float64Array[],
    private readonly scores: readonly Float64Array[],
    readonly best: Float64Array,
  ) {
    const tablesAt = scores.length * placeBytes;
    this.bytes = new Uint8Array(tablesAt + tables.length * tableBytes);
    const data = new DataView(this.bytes.buffer);
    tables.forEach((table, base) => {
      new Float64Array(this.bytes.buffer, tablesAt + base * tableBytes, table.length).set(table);
    });
    scores.forEach((ofPlace, place) => {
      const at = place * placeBytes;
      const { key, base } = places[place]!;
      if (key[1] === severalAnchors) data.setUint32(at + placeAnchors, tablesAt + base * tableBytes - at, true);
      new Float64Array(this.bytes.buffer, at + placeScores, ofPlace.length).set(ofPlace);
    });
  }

  isOf(places: number): boolean {
    return this.scores.length === places;
  }

  /** Multiples of eight bytes, to lie at such an address. */
  bytesFor(weights: Weights): Uint8Array {
    const unit = lossUnit(weights);
    if (this.weight === weights.geography && this.unit === unit) return this.bytes;
    this.weight = weights.geography;
    this.unit = unit;
    this.scores.forEach((ofPlace, place) => {
      const at = place * placeBytes + placeLosses;
      for (let terms = 0; terms < termsCount; terms += 1) {
        this.bytes[at + terms] = lossUnits(weights.geography * (this.best[place]! - ofPlace[terms]!), unit);
      }
    });
    return this.bytes;
  }
}

/** The same for candidates and a job. Since geography depends on the job's place alone, it is kept for the next job there. */
export class CandidatePlans {
  private readonly classes: Classes;
  private readonly places = new Numbered<CandidatePlace>();
  private readonly bases = new Numbered<ClassKey>();
  private readonly promises = new Promises();
  private readonly kept = new Map<string, CandidateGeography>();

  constructor(
    private readonly memory: KernelMemory,
    private readonly scratch: ReaderScratch,
  ) {
    this.classes = new Classes(memory, rootAddress + rootCandidates, (key) =>
      this.places.numberOf(key.slice(0, 3).join(), () => ({
        key,
        base: this.bases.numberOf(`${key[0]}/${anchorIsWish(key)}`, () => key),
      })),
    );
  }

  /** @param trades points that held skills of each wide trade may bring */
  write(job: JobFacts, weights: Weights, trades: readonly number[]): Plan {
    const { classes } = this;
    classes.readOn();
    const geography = this.geographyFor(job);
    const { best } = geography;
    const ordered = this.promises.order(
      classes,
      best.map((score) => weights.geography * score),
      trades,
    );
    const bytes = geography.bytesFor(weights);
    const placesAt = ordered.length * planBytes;
    const address = this.scratch.plan(placesAt + bytes.length);
    const { u8, u32, f64 } = this.memory;
    u8.set(bytes, address + placesAt);
    for (let index = 0; index < ordered.length; index += 1) {
      const clas = ordered[index]!;
      const place = classes.places[clas]!;
      const at = address + index * planBytes;
      u32[at >>> 2] = clas;
      u32[(at + 4) >>> 2] = address + placesAt + place * placeBytes;
      f64[(at + 8) >>> 3] = best[place]!;
    }
    return { address, classes: ordered.length };
  }

  private geographyFor(job: JobFacts): CandidateGeography {
    const place = jobClassKey(job, 0).join();
    const known = this.kept.get(place);
    if (known?.isOf(this.places.items.length)) return known;
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
  const best = Float64Array.from(scores, (ofPlace) => Math.max(...ofPlace));
  return new CandidateGeography(places, tables, scores, best);
}
