import { workStyleDimensions } from '@iworkz/contracts';
import { formulas } from '@iworkz/matching/domain/match';
import type { SyntheticMarket } from '@iworkz/matching/testing/synthetic-market';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Job = ReturnType<SyntheticMarket['job']>;
export type Candidate = ReturnType<SyntheticMarket['candidate']>;

/** Kinds of something, numbered as they are met, each with a job that shows it. */
class Kinds {
  readonly examples: Job[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(key: string, example: () => Job): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.examples.length);
    return this.examples.push(example()) - 1;
  }
}

/** docs/matching.md, "Skills". */
const weightOf = ({ required }: Job['skills'][number]): number => (required ? 1 : 0.4);

/**
 * The jobs as anybody else would keep them: a table of numbers. What only takes few values is numbered: asked skills (skill,
 * level, years, whether required), geography (place, way of working), career (level, industry, growth).
 */
export class JobColumns {
  readonly rows: number;
  /** By place in the list of asked skills, then by row; -1 where the job asks for fewer. */
  readonly asked: Int32Array[] = [];
  /** Sum of the weights of all that is asked. */
  readonly askedWeight: Float64Array;
  /** By dimension; 0 where it is not answered. */
  readonly workStyle: readonly Uint8Array[];
  readonly geography: Int32Array;
  readonly career: Int32Array;
  /** Yen a year, scheduled hours and days a year; NaN where no pay is stated. */
  readonly payLow: Float64Array;
  readonly payHigh: Float64Array;
  readonly payHours: Float64Array;
  readonly payDays: Float64Array;
  private readonly askedKinds = new Kinds();
  private readonly geographyKinds = new Kinds();
  private readonly careerKinds = new Kinds();
  private readonly kindsOfSkill = new Map<string, number[]>();
  private filled = 0;

  constructor(rows: number) {
    this.rows = rows;
    const numbers = (): Float64Array => new Float64Array(rows);
    this.askedWeight = numbers();
    this.workStyle = workStyleDimensions.map(() => new Uint8Array(rows));
    this.geography = new Int32Array(rows);
    this.career = new Int32Array(rows);
    [this.payLow, this.payHigh, this.payHours, this.payDays] = [numbers(), numbers(), numbers(), numbers()];
  }

  add(job: Job): void {
    const row = this.filled++;
    for (const [place, asked] of job.skills.entries()) {
      const column = (this.asked[place] ??= new Int32Array(this.rows).fill(-1));
      column[row] = this.kindOf(asked, job);
      this.askedWeight[row]! += weightOf(asked);
    }
    for (const [at, dimension] of workStyleDimensions.entries()) {
      this.workStyle[at]![row] = job.workStyle[dimension] ?? 0;
    }
    const { place, remote, level, industry, growth, pay } = job;
    this.geography[row] = this.geographyKinds.numberOf(`${place?.country} ${place?.subdivision} ${remote}`, () => job);
    this.career[row] = this.careerKinds.numberOf(`${level} ${industry} ${[...growth].sort().join()}`, () => job);
    this.payLow[row] = pay?.low ?? Number.NaN;
    this.payHigh[row] = pay?.high ?? Number.NaN;
    this.payHours[row] = pay?.hoursAYear ?? Number.NaN;
    this.payDays[row] = pay?.daysAYear ?? Number.NaN;
  }

  private kindOf(asked: Job['skills'][number], job: Job): number {
    const key = `${asked.skill} ${asked.level} ${asked.years} ${asked.required}`;
    return this.askedKinds.numberOf(key, () => {
      const kinds = this.kindsOfSkill.get(asked.skill);
      const kind = this.askedKinds.examples.length;
      if (kinds) kinds.push(kind);
      else this.kindsOfSkill.set(asked.skill, [kind]);
      return { ...job, skills: [asked] };
    });
  }

  /** Of a kind of asked skill. */
  skillOf(kind: number): string {
    return this.askedKinds.examples[kind]!.skills[0]!.skill;
  }

  /** Numbers the kinds of (skill, level), which is what a vector can say of an asked skill. By kind of asked skill. */
  get skillLevels(): Int32Array {
    const numbers = new Map<string, number>();
    return Int32Array.from(this.askedKinds.examples, ({ skills: [asked] }) => {
      const key = `${asked!.skill} ${asked!.level}`;
      if (!numbers.has(key)) numbers.set(key, numbers.size);
      return numbers.get(key)!;
    });
  }

  /** By kind of asked skill. */
  get askedWeights(): Float64Array {
    return Float64Array.from(this.askedKinds.examples, ({ skills: [asked] }) => weightOf(asked!));
  }

  /** What the formulas say of each kind for one candidate. A peer gets it with its question, outside of its time. */
  tablesOf(candidate: Candidate): ScoreTables {
    const unlisted = formulas.skills({ ...candidate, skills: [] }, this.askedKinds.examples[0]!).score;
    const gains: { kind: number; gain: number }[] = [];
    for (const kinds of this.kindsOfSkill.values()) {
      const { skills, ...job } = this.askedKinds.examples[kinds[0]!]!;
      const easiest = { ...skills[0]!, level: 1, years: null };
      if (formulas.skills(candidate, { ...job, skills: [easiest] }).score <= unlisted) continue;
      for (const kind of kinds) {
        const example = this.askedKinds.examples[kind]!;
        const gain = formulas.skills(candidate, example).score - unlisted;
        if (gain > 0) gains.push({ kind, gain: gain * weightOf(example.skills[0]!) });
      }
    }
    return {
      unlisted,
      asked: gains.map(({ kind }) => kind),
      gains: gains.map(({ gain }) => gain),
      workStyle: workStyleDimensions.map((dimension) => candidate.workStyle[dimension] ?? 0),
      geography: this.geographyKinds.examples.map((job) => formulas.geography(candidate, job).score),
      career: this.careerKinds.examples.map((job) => formulas.career(candidate, job).score),
      pay: candidate.wishedPay && { yen: candidate.wishedPay.yen, period: candidate.wishedPay.period },
    };
  }

  /** Writes each column into a file of its own, as it lies in memory, little-endian. */
  write(folder: string): void {
    const columns = {
      ...Object.fromEntries(this.asked.map((column, place) => [`asked-${place}`, column])),
      ...Object.fromEntries(this.workStyle.map((column, at) => [`work-style-${at}`, column])),
      'asked-weight': this.askedWeight,
      geography: this.geography,
      career: this.career,
      'pay-low': this.payLow,
      'pay-high': this.payHigh,
      'pay-hours': this.payHours,
      'pay-days': this.payDays,
      'kind-skill-level': this.skillLevels,
      'kind-weight': this.askedWeights,
    };
    for (const [name, column] of Object.entries(columns)) writeFileSync(join(folder, name), column);
  }
}

/** One candidate's question to a peer. Scores are 0 to 1. */
export interface ScoreTables {
  /** Score of a skill that is not listed. */
  readonly unlisted: number;
  /** Kinds of asked skills for which the candidate has more than nothing, and weight x (score - unlisted) of each. */
  readonly asked: readonly number[];
  readonly gains: readonly number[];
  /** By dimension; 0 where it is not answered. */
  readonly workStyle: readonly number[];
  /** By kind. */
  readonly geography: readonly number[];
  readonly career: readonly number[];
  readonly pay: { readonly yen: number; readonly period: 'hour' | 'day' | 'month' | 'year' } | null;
}
