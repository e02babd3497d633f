import { languageLevels } from '@iworkz/contracts';
import type { JobFacts } from '../../domain/facts.js';
import type { KernelMemory, KernelSpace } from './kernel-memory.js';
import {
  anyTrade,
  jobAsked,
  jobAskedWeight,
  jobColdBytes,
  jobCulture,
  jobFirstShare,
  jobGroupBytes,
  jobGrowth,
  jobHotBytes,
  jobIds,
  jobOffset,
  jobOtherTrades,
  jobRowBytes,
  jobRows,
  jobSchedule,
  jobStanding,
  oddSchedule,
  otherTradeParts,
  payStepShift,
  recordHasOddSchedule,
  recordHasPay,
  recordLanguagesShift,
  rootAddress,
  rootJobs,
  rootScheduleCount,
  rootSchedules,
  scheduleBytes,
  sketchNone,
  sketchedAsked,
  tradeParts,
} from './layout.js';
import { payStep } from './pay-steps.js';
import { RowBlocks, type PutRow } from './row-blocks.js';
import { answerCodes, codedWith, growthMask, industryCode, jobClassKey, languageCode, levelCode } from './row-codes.js';
import { RecordWriter, readSkills, type SkillEntry } from './row-record.js';
import { sketchCode } from './skill-sketch.js';
import type { WritableSkillCodes } from './skill-codes.js';
import { mainTrades, type TradeShare } from './trades.js';

/** Four bits of the record's first word. */
const mostLanguages = 15;
/** The weights of `scoreSkills`, 1 and 0.4, as whole numbers. */
export const requiredWeight = 5;
export const desiredWeight = 2;
const weightOf = (required: boolean): number => (required ? requiredWeight : desiredWeight);
const mostSchedules = oddSchedule;

type AskedEntry = SkillEntry & { readonly required: boolean };

/** 0 where the row has no room for all that is asked. */
function askedWeight(asked: readonly AskedEntry[]): number {
  return asked.length > sketchedAsked ? 0 : asked.reduce((sum, { required }) => sum + weightOf(required), 0);
}

/** Three bits: half of the weights. Behind the first trade none has more. */
const mostOtherParts = otherTradeParts / 2;
const otherTradeCode = ({ trade, share }: TradeShare): number =>
  codedWith(trade, Math.min(mostOtherParts, Math.floor(share * otherTradeParts)));

export class JobRows {
  readonly blocks: RowBlocks;
  private readonly record = new RecordWriter();
  private readonly schedules = new Map<string, number>();

  constructor(
    private readonly memory: KernelMemory,
    private readonly space: KernelSpace,
    private readonly codes: WritableSkillCodes,
    fewRows: number,
  ) {
    const kind = rootAddress + rootJobs;
    this.blocks = new RowBlocks(memory, space, {
      kind,
      hotBytes: jobHotBytes,
      coldBytes: jobColdBytes,
      planes: 0,
      planeBytes: 0,
      offsets: jobRows + jobOffset,
      offsetStep: jobRowBytes,
      ids: jobIds,
      fewRows,
    });
    this.readSchedules();
  }

  put(id: string, job: JobFacts): PutRow {
    const before = this.remove(id);
    const asked = job.skills.map(({ skill, level, years, required }) => ({
      code: this.codes.take(skill),
      level,
      years,
      required,
    }));
    const trades = mainTrades(asked.map(({ code, required }) => ({ code, weight: weightOf(required) })));
    const any = { trade: anyTrade, share: 0 };
    const [first, ...others] = this.blocks.hasFew(jobClassKey(job, anyTrade)) ? [any, ...trades.slice(0, 2)] : trades;
    const schedule = job.pay ? this.scheduleOf(job.pay) : 0;
    const place = this.blocks.add(id, jobClassKey(job, first.trade), this.write(job, asked, schedule));
    const { block, row } = place;
    const { u8 } = this.memory;
    const group = block + jobGroupBytes * (row >>> 4);
    const inGroup = row & 15;
    const answers = answerCodes(job.workStyle);
    for (let pair = 0; pair < 3; pair += 1) {
      u8[group + jobCulture + 16 * pair + inGroup] = answers[2 * pair]! | (answers[2 * pair + 1]! << 4);
    }
    u8[group + jobFirstShare + inGroup] =
      Math.floor(first.share * tradeParts) | ((job.pay ? payStep(job.pay) : 0) << payStepShift);
    others.forEach((other, index) => (u8[group + jobOtherTrades + 2 * inGroup + index] = otherTradeCode(other)));
    u8[group + jobStanding + inGroup] = codedWith(industryCode(job.industry), levelCode(job.level));
    const cold = this.blocks.coldOf(block);
    const own = cold + jobRows + jobRowBytes * row;
    u8[own + jobAskedWeight] = askedWeight(asked);
    u8[own + jobGrowth] = growthMask(job.growth);
    u8[cold + jobSchedule + row] = schedule;
    this.sketch(cold, row, asked);
    return { before, slot: this.blocks.slotOf(place) };
  }

  private sketch(cold: number, row: number, asked: readonly AskedEntry[]): void {
    const { u16 } = this.memory;
    const codes = (cold + jobRows + jobRowBytes * row + jobAsked) >>> 1;
    for (let index = 0; index < sketchedAsked; index += 1) {
      const skill = asked[index];
      u16[codes + index] = skill ? sketchCode(skill.code, skill.level, skill.required) : sketchNone;
    }
  }

  /** @returns the slot in which it lay. */
  remove(id: string): number | undefined {
    const place = this.blocks.find(id);
    if (!place) return undefined;
    const record = this.blocks.recordOf(place);
    for (const { code } of readSkills(this.memory, record, record + 4).entries) this.codes.release(code);
    this.blocks.remove(id, place);
    return this.blocks.slotOf(place);
  }

  private write(job: JobFacts, asked: readonly SkillEntry[], schedule: number): Uint32Array {
    const { record } = this;
    const languages = job.languages.filter(({ required }) => required);
    if (languages.length > mostLanguages) throw new RangeError('A job in the index requires at most 15 languages');
    record.begin();
    record.skills(asked);
    if (job.pay) {
      record.flag(recordHasPay);
      record.number(job.pay.low);
      record.number(job.pay.high);
      if (schedule === oddSchedule) {
        record.flag(recordHasOddSchedule);
        record.number(job.pay.hoursAYear);
        record.number(job.pay.daysAYear);
      }
    }
    record.flag(languages.length << recordLanguagesShift);
    for (const { language, level } of languages) {
      record.word(languageCode(language) | (languageLevels.indexOf(level) << 16));
    }
    return record.finish();
  }

  /** Hours and days a year come in few pairs: 254 of them are kept once, others with their row. */
  private scheduleOf({ hoursAYear, daysAYear }: NonNullable<JobFacts['pay']>): number {
    const key = `${hoursAYear}/${daysAYear}`;
    const known = this.schedules.get(key);
    if (known !== undefined) return known;
    const countAt = (rootAddress + rootScheduleCount) >>> 2;
    const count = this.memory.u32[countAt]!;
    if (count === mostSchedules) return oddSchedule;
    const tableAt = (rootAddress + rootSchedules) >>> 2;
    if (count === 0) {
      const table = this.space.take(mostSchedules * scheduleBytes + scheduleBytes);
      this.memory.u32[tableAt] = table;
    }
    const { u32, f64 } = this.memory;
    f64.set([hoursAYear, daysAYear], (u32[tableAt]! + count * scheduleBytes) >>> 3);
    u32[countAt] = count + 1;
    this.schedules.set(key, count);
    return count;
  }

  private readSchedules(): void {
    const { u32, f64 } = this.memory;
    const table = u32[(rootAddress + rootSchedules) >>> 2]! >>> 3;
    const count = u32[(rootAddress + rootScheduleCount) >>> 2]!;
    for (let index = 0; index < count; index += 1) {
      this.schedules.set(`${f64[table + 2 * index]}/${f64[table + 2 * index + 1]}`, index);
    }
  }
}
