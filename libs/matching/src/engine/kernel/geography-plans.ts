import type { CandidateFacts, JobFacts } from '../../domain/facts.js';
import { scoreGeography } from '../../domain/geography.js';
import type { Weights } from '../../domain/match.js';
import { unknownCandidate, unknownJob } from '../../domain/unknown-facts.js';
import type { JobFilter } from '../match-index.js';
import type { KernelMemory } from './kernel-memory.js';
import type { KernelFunctions } from './kernel-module.js';
import {
  anchorBytes,
  classBytes,
  classKey,
  kindClassCount,
  kindClassTable,
  orderSteps,
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
import { Stretch, type ReaderScratch } from './reader-scratch.js';
import type { ClassKey } from './row-blocks.js';
import { lossUnit, lossUnits } from './query-tables.js';
import {
  allSubdivisions,
  anchorIsWish,
  anchorsOf,
  candidatePlaceOf,
  candidateTerms,
  jobClassKey,
  jobPlaceOf,
  severalAnchors,
} from './row-codes.js';

/** Lines of scores by the number of a subdivision, of which 0 stands for none. */
const tableBytes = anchorBytes * (allSubdivisions.length + 1);
/** Geography is kept for so many places of jobs, each with a hundred bytes a place of candidates; */
const mostJobPlaces = 200;
/** and for so many homes and wishes of candidates, each with eight bytes a place of jobs. */
const mostCandidatePlaces = 2_000;

export interface Plan {
  readonly address: number;
  readonly classes: number;
}

/** The classes of one kind, read as they come. A class never changes and never goes away. */
class Classes {
  count = 0;
  /** By class: the number of its place, and its trade. */
  private places = new Uint16Array(1024);
  private trades = new Uint8Array(1024);
  private readonly stretch: Stretch;
  private address = 0;
  private copied = 0;

  constructor(
    private readonly memory: KernelMemory,
    private readonly kind: number,
    private readonly placeOf: (key: ClassKey) => number,
  ) {
    this.stretch = new Stretch(memory);
  }

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

  /** Where the kernel finds them. */
  inMemory(): { readonly places: number; readonly trades: number } {
    const capacity = this.places.length;
    const address = this.stretch.reserve(capacity * 3);
    const trades = address + capacity * 2;
    if (address !== this.address || this.copied !== this.count) {
      this.memory.u16.set(this.places, address >>> 1);
      this.memory.u8.set(this.trades, trades);
      this.address = address;
      this.copied = this.count;
    }
    return { places: address, trades };
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

/** What was made for the last so many names. */
class Kept<Item> {
  private readonly items = new Map<string, Item>();

  constructor(private readonly most: number) {}

  of(name: string, isUsable: (item: Item) => boolean, make: () => Item): Item {
    const known = this.items.get(name);
    const item = known !== undefined && isUsable(known) ? known : make();
    // Last in the map is what was asked for last.
    this.items.delete(name);
    this.items.set(name, item);
    if (this.items.size > this.most) this.items.delete(this.items.keys().next().value!);
    return item;
  }
}

/** In the place of a score. */
const notWished = -1;
const endsBytes = 8 * Math.ceil((orderSteps + 1) / 2);

/** Has the kernel plan classes, those that promise most first. */
class Planner {
  constructor(
    private readonly memory: KernelMemory,
    private readonly scratch: ReaderScratch,
    private readonly kernel: KernelFunctions,
  ) {}

  /**
   * @param scores of each place, below none where it is left out @param weight of these @param ofTrades points of each trade
   * @param tables of the places of candidates; classes are planned with theirs, without tables with their trade
   */
  write(
    classes: Classes,
    scores: ArrayLike<number>,
    weight: number,
    ofTrades: readonly number[],
    tables?: Uint8Array,
  ): Plan {
    const { count } = classes;
    const tradesAt = endsBytes;
    const scoresAt = tradesAt + 8 * ofTrades.length;
    const stepsAt = scoresAt + 8 * scores.length;
    const order = this.scratch.order(stepsAt + 2 * count);
    const tablesAt = count * planBytes;
    const plan = this.scratch.plan(tablesAt + (tables?.length ?? 0));
    const { places, trades } = classes.inMemory();
    const { u8, f64 } = this.memory;
    f64.set(ofTrades, (order + tradesAt) >>> 3);
    f64.set(scores, (order + scoresAt) >>> 3);
    if (tables) u8.set(tables, plan + tablesAt);
    const planned = this.kernel.planClasses(
      count,
      places,
      trades,
      order + scoresAt,
      weight,
      order + tradesAt,
      order,
      order + stepsAt,
      plan,
      tables ? plan + tablesAt : 0,
    );
    return { address: plan, classes: planned };
  }
}

/**
 * In which order the kernel takes the classes of jobs for a candidate, with the geography of each, told by the formula itself.
 * It depends on where one lives and on the wishes for a place alone, so it is kept for the next candidate of the same.
 */
export class JobPlans {
  private readonly classes: Classes;
  private readonly kept = new Kept<Float64Array>(mostCandidatePlaces);
  /** Classes of the same place, which differ in their trade alone, are scored once. */
  private readonly places = new Numbered<JobFacts>();
  private readonly planner: Planner;

  constructor(memory: KernelMemory, scratch: ReaderScratch, kernel: KernelFunctions) {
    this.planner = new Planner(memory, scratch, kernel);
    this.classes = new Classes(memory, rootAddress + rootJobs, (key) =>
      this.places.numberOf(key.slice(0, 3).join(), () => ({ ...unknownJob, ...jobPlaceOf(key) })),
    );
  }

  /** @param trades what a skill of each trade comes to on average */
  write(candidate: CandidateFacts, weights: Weights, trades: readonly number[], filter: JobFilter): Plan {
    this.classes.readOn();
    const jobs = this.places.items;
    const scores = this.geographyFor(candidate).map((score, place) =>
      isWished(jobs[place]!, filter) ? score : notWished,
    );
    const ofTrades = trades.map((each) => weights.skills * each);
    return this.planner.write(this.classes, scores, weights.geography, ofTrades);
  }

  /** By place of jobs. */
  private geographyFor(candidate: CandidateFacts): Float64Array {
    const { place, wishedSubdivisions, wishedRemote, willingToRelocate } = candidate;
    const name = [place?.country, place?.subdivision, candidateTerms(candidate), ...wishedSubdivisions].join();
    const jobs = this.places.items;
    return this.kept.of(
      name,
      ({ length }) => length === jobs.length,
      () => {
        const there = { ...unknownCandidate, place, wishedSubdivisions, wishedRemote, willingToRelocate };
        return Float64Array.from(jobs, (job) => scoreGeography(there, job).score);
      },
    );
  }
}

function isWished({ place, remote }: JobFacts, { subdivisions, remote: modes }: JobFilter): boolean {
  if (subdivisions && !subdivisions.includes(place?.subdivision ?? '')) return false;
  return !modes || (remote !== null && modes.includes(remote));
}

interface CandidatePlace {
  readonly key: ClassKey;
  /** Of the places that differ in the subdivisions that count alone: they share a table of scores. */
  readonly base: number;
}

/** What the geography of a job's place comes to. */
class CandidateGeography {
  /** As the kernel reads it, for the weight below; it holds no addresses, so it may lie anywhere. */
  private readonly bytes: Uint8Array;
  private weight = NaN;
  private unit = NaN;

  /**
   * @param tables scores by base, subdivision and terms
   * @param scores by place and terms: the most of its subdivisions, which is the score itself where there is one
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
      // The lowest bit of a row's wishes stands for the first subdivision, whose number is 1.
      const firstLine = tablesAt + base * tableBytes + anchorBytes;
      if (key[1] === severalAnchors) data.setUint32(at + placeAnchors, firstLine - at, true);
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
  private readonly kept = new Kept<CandidateGeography>(mostJobPlaces);
  private readonly planner: Planner;

  constructor(memory: KernelMemory, scratch: ReaderScratch, kernel: KernelFunctions) {
    this.planner = new Planner(memory, scratch, kernel);
    this.classes = new Classes(memory, rootAddress + rootCandidates, (key) =>
      this.places.numberOf(key.slice(0, 3).join(), () => ({
        key,
        base: this.bases.numberOf(`${key[0]}/${anchorIsWish(key)}`, () => key),
      })),
    );
  }

  /** @param trades points that held skills of each wide trade may bring */
  write(job: JobFacts, weights: Weights, trades: readonly number[]): Plan {
    this.classes.readOn();
    const geography = this.geographyFor(job);
    return this.planner.write(this.classes, geography.best, weights.geography, trades, geography.bytesFor(weights));
  }

  private geographyFor(job: JobFacts): CandidateGeography {
    return this.kept.of(
      jobClassKey(job, 0).join(),
      (geography) => geography.isOf(this.places.items.length),
      () => geographyOf(job, this.bases.items, this.places.items),
    );
  }
}

function geographyOf(job: JobFacts, bases: readonly ClassKey[], places: readonly CandidatePlace[]): CandidateGeography {
  const tables = bases.map((key) =>
    Float64Array.from({ length: tableBytes / 8 }, (_, index) => {
      const place = candidatePlaceOf(key, Math.floor(index / termsCount), index % termsCount);
      return scoreGeography({ ...unknownCandidate, ...place }, job).score;
    }),
  );
  // The nearest of several wished subdivisions counts, which is the best of their scores.
  const scores = places.map(({ key, base }) => {
    const anchors = anchorsOf(key);
    return Float64Array.from({ length: termsCount }, (_, terms) =>
      Math.max(...anchors.map((anchor) => tables[base]![anchor * termsCount + terms]!)),
    );
  });
  const best = Float64Array.from(scores, (ofPlace) => Math.max(...ofPlace));
  return new CandidateGeography(places, tables, scores, best);
}
