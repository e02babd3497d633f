import type { RankingQuality } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Cache } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { medianOf } from '../domain/hire-time.js';
import { outcomeGains, relevantGain } from '../domain/outcome-gain.js';
import { fitPositionBias, inversePropensity, largestWeight } from '../domain/position-bias.js';
import { sumsOfList } from '../domain/ranking-quality.js';
import { RatioOfSums } from '../domain/ratio-of-sums.js';
import { day, mondayOf } from '../domain/week.js';
import { Outcomes, type Hire, type ShownList } from './learning-ports.js';

/** Long enough for people who look at one page together; the figures are of weeks. */
const cacheTime = 10 * 60_000;
const earliest = new Date('2020-01-01T00:00:00Z');
const defaultDays = 8 * 7;
const mostDays = 26 * 7;
/** Fewer people could be recognised, and few accounts could make up a version. */
const smallestGroup = 5;
/** More of one person's lists in one week are left out: nobody shall outweigh the others. */
const mostListsPerWeek = 50;

type WeekFigures = RankingQuality['weeks'][number];

/** The sums over one group of lists with one kind of weights. */
class Figures {
  readonly precision = new RatioOfSums();
  readonly dcg = new RatioOfSums();
  readonly ndcg = new RatioOfSums();

  addPerson(lists: readonly ShownList[], weightOf: (position: number) => number): void {
    let [relevant, slots, dcg, idealDcg] = [0, 0, 0, 0];
    for (const { jobs } of lists) {
      const sums = sumsOfList(jobs, weightOf);
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
    const bias = fitPositionBias(await this.outcomes.repeatedShowings(begin, end));
    const weeks = await this.weeks(begin, end, inversePropensity(bias.eta));
    const large = weeks.filter(({ candidates }) => candidates >= smallestGroup);
    return {
      from,
      to,
      gains: { ...outcomeGains },
      relevantGain,
      positionBias: { ...bias, largestWeight },
      weeks: large,
      smallestGroup,
      groupsLeftOut: weeks.length - large.length,
      timeToHire: timeToHire(await this.outcomes.hires(begin, end)),
    };
  }

  private async weeks(from: Date, to: Date, weightOf: (position: number) => number): Promise<WeekFigures[]> {
    const groups = new Map<string, { lists: number; candidates: number; uncorrected: Figures; corrected: Figures }>();
    for await (const lists of this.outcomes.listsByCandidate(from, to)) {
      for (const [key, own] of grouped(lists, keyOf)) {
        const counted = own.slice(0, mostListsPerWeek);
        const group = groups.get(key) ?? {
          lists: 0,
          candidates: 0,
          uncorrected: new Figures(),
          corrected: new Figures(),
        };
        groups.set(key, group);
        group.lists += counted.length;
        group.candidates += 1;
        group.uncorrected.addPerson(counted, () => 1);
        group.corrected.addPerson(counted, weightOf);
      }
    }
    return [...groups].sort(byKey).map(([key, { lists, candidates, uncorrected, corrected }]) => ({
      week: weekOfKey(key),
      ...versionsOfKey(key),
      lists,
      candidates,
      uncorrected: uncorrected.estimates(),
      corrected: corrected.estimates(),
    }));
  }
}

function timeToHire(hires: readonly Hire[]): RankingQuality['timeToHire'] {
  const groups = grouped(hires, ({ hiredAt, modelVersion }) => `${mondayOf(hiredAt)} ${modelVersion ?? ''}`);
  return [...groups].sort(byKey).map(([key, own]) => ({
    week: weekOfKey(key),
    modelVersion: versionOfKey(key) || null,
    hires: own.length,
    medianDays: medianOf(own.map(({ appliedAt, hiredAt }) => (hiredAt.getTime() - appliedAt.getTime()) / day)),
  }));
}

const keyOf = ({ shownAt, modelVersion, weightsVersion }: ShownList): string =>
  `${mondayOf(shownAt)} ${modelVersion} ${weightsVersion ?? ''}`;
const weekOfKey = (key: string): string => key.slice(0, 10);
const versionOfKey = (key: string): string => key.slice(11);
/** Names of versions have no blanks. */
function versionsOfKey(key: string) {
  const [modelVersion = '', weightsVersion] = versionOfKey(key).split(' ');
  return { modelVersion, weightsVersion: weightsVersion || null };
}
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
