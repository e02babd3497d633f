import type { RankingQuality } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Cache } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { medianOf } from '../domain/hire-time.js';
import { outcomeGains, relevantGain } from '../domain/outcome-gain.js';
import { fitPositionBias, inversePropensity, largestWeight, type RepeatedShowing } from '../domain/position-bias.js';
import { sumsOfList, type ShownJob } from '../domain/ranking-quality.js';
import { RatioOfSums } from '../domain/ratio-of-sums.js';
import { day, mondayOf } from '../domain/week.js';
import { ShownApplicants } from './applicant-ports.js';
import { Outcomes, type Hire } from './learning-ports.js';

/** Long enough for people who look at one page together; the figures are of weeks. */
const cacheTime = 10 * 60_000;
const earliest = new Date('2020-01-01T00:00:00Z');
const defaultDays = 8 * 7;
const mostDays = 26 * 7;
/** Fewer people, or companies, could be recognised, and few accounts could make up a version. */
const smallestGroup = 5;
/** More lists of one person, or one company, in one week are left out: nobody shall outweigh the others. */
const mostListsPerWeek = 50;

interface Versions {
  readonly modelVersion: string | null;
  readonly weightsVersion: string | null;
}
interface ListHead extends Versions {
  readonly modelVersion: string;
  readonly shownAt: Date;
}
/** Lists, each array of one viewer: a candidate, or a company. */
type ListsByViewer<L extends ListHead> = AsyncIterable<readonly L[]>;
type WeekFigures = Omit<RankingQuality['weeks'][number], 'candidates'> & { readonly viewers: number };

/** The sums over one group of lists with one kind of weights. */
class Figures {
  readonly precision = new RatioOfSums();
  readonly dcg = new RatioOfSums();
  readonly ndcg = new RatioOfSums();

  addViewer(lists: readonly (readonly ShownJob[])[], weightOf: (position: number) => number): void {
    let [relevant, slots, dcg, idealDcg] = [0, 0, 0, 0];
    for (const list of lists) {
      const sums = sumsOfList(list, weightOf);
      relevant += sums.relevant;
      slots += sums.slots;
      dcg += sums.dcg;
      idealDcg += sums.idealDcg;
    }
    this.precision.add(relevant, slots);
    this.dcg.add(dcg, lists.length);
    this.ndcg.add(dcg, idealDcg);
  }

  estimates() {
    return {
      precisionAt10: this.precision.estimate(),
      dcgAt10: this.dcg.estimate(),
      ndcgAt10: this.ndcg.estimate(0, 1),
    };
  }
}

@Injectable()
export class ViewRankingQuality {
  constructor(
    private readonly outcomes: Outcomes,
    private readonly shownApplicants: ShownApplicants,
    private readonly cache: Cache,
  ) {}

  /**
   * The figures of whole days, UTC, first and last included. The window ends today at the latest and is at most 26 weeks long:
   * its beginning is moved where it would be longer. Computed at most every ten minutes.
   */
  execute(ctx: Ctx, asked: { from?: string; to?: string }): Promise<RankingQuality> {
    const last = bounded(asked.to ? new Date(`${asked.to}T00:00:00Z`) : ctx.now, earliest, ctx.now);
    const to = dateOf(last);
    const wanted = asked.from ? new Date(`${asked.from}T00:00:00Z`) : before(last, defaultDays - 1);
    const from = dateOf(bounded(wanted, before(last, mostDays - 1), last));
    return this.cache.getOrLoad(`analytics:ranking-quality:${from}:${to}`, cacheTime, () => this.compute(from, to));
  }

  private async compute(from: string, to: string): Promise<RankingQuality> {
    const begin = new Date(`${from}T00:00:00Z`);
    const end = new Date(Date.parse(`${to}T00:00:00Z`) + day);
    const ofJobs = await qualityOf(
      this.outcomes.listsByCandidate(begin, end),
      ({ jobs }) => jobs,
      await this.outcomes.repeatedShowings(begin, end),
    );
    const ofApplicants = await qualityOf(
      this.shownApplicants.listsByCompany(begin, end),
      ({ applicants }) => applicants,
      await this.shownApplicants.repeatedShowings(begin, end),
    );
    return {
      from,
      to,
      gains: { ...outcomeGains },
      relevantGain,
      positionBias: ofJobs.positionBias,
      weeks: ofJobs.weeks.map(({ viewers, ...week }) => ({ ...week, candidates: viewers })),
      smallestGroup,
      groupsLeftOut: ofJobs.groupsLeftOut,
      applicantLists: {
        ...ofApplicants,
        weeks: ofApplicants.weeks.map(({ viewers, ...week }) => ({ ...week, companies: viewers })),
      },
      timeToHire: timeToHire(await this.outcomes.hires(begin, end)),
    };
  }
}

/** The figures of one kind of lists. Each kind has a position bias of its own: recruiters read lists in another way. */
async function qualityOf<L extends ListHead>(
  lists: ListsByViewer<L>,
  itemsOf: (list: L) => readonly ShownJob[],
  repeated: readonly RepeatedShowing[],
) {
  const bias = fitPositionBias(repeated);
  const weeks = await weeksOf(lists, itemsOf, inversePropensity(bias.eta));
  const large = weeks.filter(({ viewers }) => viewers >= smallestGroup);
  return { positionBias: { ...bias, largestWeight }, weeks: large, groupsLeftOut: weeks.length - large.length };
}

async function weeksOf<L extends ListHead>(
  listsByViewer: ListsByViewer<L>,
  itemsOf: (list: L) => readonly ShownJob[],
  weightOf: (position: number) => number,
): Promise<WeekFigures[]> {
  const groups = new Map<
    string,
    { head: L; lists: number; viewers: number; uncorrected: Figures; corrected: Figures }
  >();
  for await (const lists of listsByViewer) {
    for (const [key, own] of grouped(lists, (list) => keyOf(list.shownAt, list))) {
      const counted = own.slice(0, mostListsPerWeek).map(itemsOf);
      const none = { lists: 0, viewers: 0, uncorrected: new Figures(), corrected: new Figures() };
      const group = groups.get(key) ?? { head: own[0]!, ...none };
      groups.set(key, group);
      group.lists += counted.length;
      group.viewers += 1;
      group.uncorrected.addViewer(counted, () => 1);
      group.corrected.addViewer(counted, weightOf);
    }
  }
  return [...groups].sort(byKey).map(([, { head, lists, viewers, uncorrected, corrected }]) => ({
    week: mondayOf(head.shownAt),
    modelVersion: head.modelVersion,
    weightsVersion: head.weightsVersion,
    lists,
    viewers,
    uncorrected: uncorrected.estimates(),
    corrected: corrected.estimates(),
  }));
}

function timeToHire(hires: readonly Hire[]): RankingQuality['timeToHire'] {
  const groups = grouped(hires, (hire) => keyOf(hire.hiredAt, hire));
  return [...groups].sort(byKey).map(([, own]) => ({
    week: mondayOf(own[0]!.hiredAt),
    modelVersion: own[0]!.modelVersion,
    weightsVersion: own[0]!.weightsVersion,
    hires: own.length,
    medianDays: medianOf(own.length < smallestGroup ? [] : own.map(daysOf)),
  }));
}

const daysOf = ({ appliedAt, hiredAt }: Hire): number => (hiredAt.getTime() - appliedAt.getTime()) / day;

/** In the order of weeks. Names of versions have no blanks. */
const keyOf = (at: Date, { modelVersion, weightsVersion }: Versions): string =>
  `${mondayOf(at)} ${modelVersion ?? ''} ${weightsVersion ?? ''}`;
const byKey = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : one > other ? 1 : 0;

function grouped<T>(items: readonly T[], keyOfItem: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const dateOf = (instant: Date): string => instant.toISOString().slice(0, 10);
const before = (instant: Date, days: number): Date => new Date(instant.getTime() - days * day);
const bounded = (instant: Date, least: Date, most: Date): Date =>
  instant < least ? least : instant > most ? most : instant;
