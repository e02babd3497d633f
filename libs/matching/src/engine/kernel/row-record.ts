import type { KernelMemory } from './kernel-memory.js';
import {
  recordWordsShift,
  skillCodeBits,
  skillLevelShift,
  skillRequiredBit,
  skillYearsShift,
  yearsFollow,
} from './layout.js';

const codeMask = 2 ** skillCodeBits - 1;
/** In quarters, so that what people write takes no room; anything else stands behind its entry in full. */
const quarters = 4;
const mostQuarters = 240;

export interface SkillEntry {
  readonly code: number;
  /** 0: not said. */
  readonly level: number;
  readonly years: number | null;
  readonly required?: boolean;
}

/** The part of a row that has no fixed length, while it is written. */
export class RecordWriter {
  private words = new Uint32Array(1024);
  private readonly float = new Float64Array(1);
  private readonly floatWords = new Uint32Array(this.float.buffer);
  private end = 1;
  private head = 0;

  begin(): void {
    this.end = 1;
    this.head = 0;
  }

  flag(bits: number): void {
    this.head |= bits;
  }

  word(value: number): void {
    if (this.end + 2 > this.words.length) {
      const words = new Uint32Array(2 * this.words.length);
      words.set(this.words);
      this.words = words;
    }
    this.words[this.end] = value;
    this.end += 1;
  }

  number(value: number): void {
    this.float[0] = value;
    this.word(this.floatWords[0]!);
    this.word(this.floatWords[1]!);
  }

  skills(entries: readonly SkillEntry[]): void {
    if (entries.length > 255) throw new RangeError('A row of the index holds at most 255 skills');
    this.flag(entries.length);
    for (const { code, level, years, required } of entries) {
      const inQuarters = years === null ? -1 : years * quarters;
      const short = Number.isInteger(inQuarters) && inQuarters <= mostQuarters;
      const bits = code | (level << skillLevelShift) | (required ? skillRequiredBit : 0);
      this.word((bits | ((short ? inQuarters + 1 : yearsFollow) << skillYearsShift)) >>> 0);
      if (!short) this.number(years ?? 0);
    }
  }

  finish(): Uint32Array {
    this.words[0] = (this.head | (this.end << recordWordsShift)) >>> 0;
    return this.words.subarray(0, this.end);
  }
}

export const recordWords = (memory: KernelMemory, record: number): number =>
  memory.u32[record >>> 2]! >>> recordWordsShift;

/** The skills of a record whose entries begin at `first`, and where it goes on behind them. */
export function readSkills(
  { u32, data }: KernelMemory,
  record: number,
  first: number,
): { readonly entries: readonly SkillEntry[]; readonly behind: number } {
  const count = u32[record >>> 2]! & 255;
  const entries: SkillEntry[] = [];
  let at = first;
  for (let index = 0; index < count; index += 1) {
    const entry = u32[at >>> 2]!;
    at += 4;
    const yearsCode = entry >>> skillYearsShift;
    let years = yearsCode === 0 ? null : (yearsCode - 1) / quarters;
    if (yearsCode === yearsFollow) {
      years = data.getFloat64(at, true);
      at += 8;
    }
    const level = (entry >>> skillLevelShift) & 7;
    entries.push({ code: entry & codeMask, level, years, required: (entry & skillRequiredBit) !== 0 });
  }
  return { entries, behind: at };
}
