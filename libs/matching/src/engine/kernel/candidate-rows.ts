import { industries } from '@iworkz/contracts';
import type { CandidateFacts, Industry } from '../../domain/facts.js';
import { unknownCandidate } from '../../domain/unknown-facts.js';
import type { KernelMemory, KernelSpace } from './kernel-memory.js';
import {
  anyWideTrade,
  blockPlanes,
  blockPlaneStep,
  candidateAnyWished,
  candidateByDay,
  candidateByHour,
  candidateCareer,
  candidateColdBytes,
  candidateCulture,
  candidateGroupBytes,
  candidateHotBytes,
  candidateIds,
  candidateKnown,
  candidateOffsets,
  candidateRowBytes,
  candidateRows,
  candidateTermsShift,
  candidateWayShift,
  candidateWish,
  candidateWishGroupBytes,
  candidateWished,
  heldTradeCount,
  industryPlaneBytes,
  industryPlanes,
  recordByMonth,
  recordHasPay,
  rootAddress,
  rootCandidates,
  rowsPerBlock,
  sketchAny,
  sketchNone,
  sketchedHeld,
  termsCount,
  tradePlaneBytes,
  tradesPerPlane,
} from './layout.js';
import { wishCode } from './pay-steps.js';
import { RowBlocks, type PutRow, type RowPlace } from './row-blocks.js';
import {
  answerCodes,
  answersOf,
  candidateClassKey,
  candidatePlaceOf,
  candidateTerms,
  industryCode,
  levelCode,
  levelOf,
  severalAnchors,
  wishBits,
  wishesOf,
  wayCode,
  wayPairs,
} from './row-codes.js';
import { RecordWriter, readSkills, type SkillEntry } from './row-record.js';
import { sketchCode } from './skill-sketch.js';
import type { SkillCodes, WritableSkillCodes } from './skill-codes.js';
import { heldTradeOf, mainWideTrade } from './trades.js';

if (industries.length > industryPlanes) throw new RangeError('There are more industries than the index has planes');

function codeOfWish({ wishedPay }: CandidateFacts): number {
  if (!wishedPay) return 0;
  const { yen, period } = wishedPay;
  return period === 'month' ? wishCode(12 * yen, 'year') : wishCode(yen, period);
}

const sketchOf = (cold: number, row: number): number => cold + candidateRows + candidateRowBytes * row;

const candidateShape = {
  kind: rootAddress + rootCandidates,
  hotBytes: candidateHotBytes,
  coldBytes: candidateColdBytes,
  planes: heldTradeCount / tradesPerPlane,
  planeBytes: tradePlaneBytes,
  offsets: candidateOffsets,
  offsetStep: 2,
  ids: candidateIds,
} as const;

export class CandidateRows {
  readonly blocks: RowBlocks;
  private readonly record = new RecordWriter();

  constructor(
    private readonly memory: KernelMemory,
    space: KernelSpace,
    private readonly codes: WritableSkillCodes,
    fewRows: number,
  ) {
    this.blocks = new RowBlocks(memory, space, { ...candidateShape, fewRows });
  }

  put(id: string, candidate: CandidateFacts): PutRow {
    const before = this.remove(id);
    const held = candidate.skills.map(({ skill, level, years }) => ({
      code: this.codes.take(skill),
      level: level ?? 0,
      years,
    }));
    const shared = candidateClassKey(candidate, anyWideTrade);
    const key = this.blocks.hasFew(shared) ? shared : candidateClassKey(candidate, mainWideTrade(held));
    const place = this.blocks.add(id, key, this.write(candidate, held, key[1] === severalAnchors));
    const { block, row } = place;
    const cold = this.blocks.coldOf(block);
    this.sketch(cold, row, held, wayCode(candidate));
    this.writeTrades(block, row, held);
    const { u8 } = this.memory;
    const group = block + candidateGroupBytes * (row >>> 4);
    const inGroup = row & 15;
    answerCodes(candidate.workStyle).forEach((answer, dimension) => {
      const at = group + candidateCulture + 16 * (dimension >>> 1) + inGroup;
      u8[at] = dimension % 2 === 0 ? answer : u8[at]! | (answer << 4);
    });
    u8[group + candidateCareer + inGroup] =
      levelCode(candidate.wishedLevel ?? candidate.level) | (candidateTerms(candidate) << candidateTermsShift);
    const { wishedPay, wishedIndustries, knownIndustries } = candidate;
    const wishes = cold + candidateWishGroupBytes * (row >>> 4);
    u8[wishes + candidateWish + inGroup] = codeOfWish(candidate);
    const set = (plane: number, on: boolean, index = row): void => {
      const at = plane + (index >>> 3);
      const bit = 1 << (index & 7);
      u8[at] = on ? u8[at]! | bit : u8[at]! & ~bit;
    };
    set(wishes + candidateAnyWished, wishedIndustries.length > 0, inGroup);
    set(wishes + candidateByHour, wishedPay?.period === 'hour', inGroup);
    set(wishes + candidateByDay, wishedPay?.period === 'day', inGroup);
    for (const industry of industries) {
      const plane = cold + industryPlaneBytes * industryCode(industry);
      set(candidateWished + plane, wishedIndustries.includes(industry));
      set(candidateKnown + plane, knownIndustries.includes(industry));
    }
    return { before, slot: this.blocks.slotOf(place) };
  }

  private writeTrades(block: number, row: number, held: readonly SkillEntry[]): void {
    const { u8, u32 } = this.memory;
    const half = rowsPerBlock / 2;
    const shift = row < half ? 0 : 4;
    const at = u32[(block + blockPlanes) >>> 2]! + (row % half);
    const step = u32[(block + blockPlaneStep) >>> 2]!;
    for (let plane = 0; plane < candidateShape.planes; plane += 1) {
      u8[at + step * plane]! &= ~(15 << shift);
    }
    for (const { code } of held) {
      const trade = heldTradeOf(code);
      const plane = Math.floor(trade / tradesPerPlane);
      u8[at + step * plane]! |= 1 << (shift + (trade % tradesPerPlane));
    }
  }

  private sketch(cold: number, row: number, held: readonly SkillEntry[], way: number): void {
    const codes = sketchOf(cold, row) >>> 1;
    for (let index = 0; index < sketchedHeld; index += 1) {
      const skill = held[index];
      this.memory.u16[codes + index] = skill ? sketchCode(skill.code, skill.level, false) : sketchNone;
    }
    // What finds no place may cover anything.
    if (held.length > sketchedHeld) this.memory.u16[codes + sketchedHeld - 1] = sketchAny;
    this.memory.u16[codes]! |= way << candidateWayShift;
  }

  /** @returns the slot in which it lay. */
  remove(id: string): number | undefined {
    const place = this.blocks.find(id);
    if (!place) return undefined;
    const several = this.blocks.classKeyOf(place.block)[1] === severalAnchors;
    const record = this.blocks.recordOf(place);
    for (const { code } of readSkills(this.memory, record, record + (several ? 12 : 4)).entries) {
      this.codes.release(code);
    }
    this.blocks.remove(id, place);
    return this.blocks.slotOf(place);
  }

  private write(candidate: CandidateFacts, held: readonly SkillEntry[], several: boolean): Uint32Array {
    const { record } = this;
    record.begin();
    if (several) {
      const bits = wishBits(candidate.wishedSubdivisions);
      record.word(Number(bits & 0xffffffffn));
      record.word(Number(bits >> 32n));
    }
    record.skills(held);
    if (candidate.wishedPay) {
      record.flag(recordHasPay | (candidate.wishedPay.period === 'month' ? recordByMonth : 0));
      record.number(candidate.wishedPay.yen);
    }
    return record.finish();
  }
}

/**
 * A candidate as its row has it: equal in every score to the one that was put, though not in what no formula reads, and
 * without languages, which rows of candidates do not hold.
 */
export function candidateOfRow(
  memory: KernelMemory,
  blocks: RowBlocks,
  codes: SkillCodes,
  place: RowPlace,
): CandidateFacts {
  const { block, row } = place;
  const { u8, u16, u32, data } = memory;
  const key = blocks.classKeyOf(block);
  const record = blocks.recordOf(place);
  const several = key[1] === severalAnchors;
  const { entries, behind } = readSkills(memory, record, record + (several ? 12 : 4));
  const cold = blocks.coldOf(block);
  const bit = (plane: number, index = row): boolean => (u8[plane + (index >>> 3)]! & (1 << (index & 7))) !== 0;
  const anchors = (BigInt(u32[(record + 8) >>> 2]!) << 32n) | BigInt(u32[(record + 4) >>> 2]!);
  const planesOf = (industry: Industry): number => cold + industryPlaneBytes * industryCode(industry);
  const group = block + candidateGroupBytes * (row >>> 4);
  const wishes = cold + candidateWishGroupBytes * (row >>> 4);
  const inGroup = row & 15;
  const career = u8[group + candidateCareer + inGroup]!;
  const wished = levelOf(career & 7);
  const way = u16[sketchOf(cold, row) >>> 1]! >>> candidateWayShift;
  const terms = (career >>> candidateTermsShift) & (termsCount - 1);
  const flags = u32[record >>> 2]!;
  const byTheHourOrDay = bit(wishes + candidateByHour, inGroup)
    ? 'hour'
    : bit(wishes + candidateByDay, inGroup) && 'day';
  const period = flags & recordByMonth ? 'month' : byTheHourOrDay || 'year';
  const answers = [0, 1, 2, 3, 4, 5].map(
    (dimension) =>
      (u8[group + candidateCulture + 16 * (dimension >>> 1) + inGroup]! >>> (dimension % 2 === 0 ? 0 : 4)) & 15,
  );
  return {
    ...unknownCandidate,
    ...candidatePlaceOf(key, several ? 0 : key[1], terms),
    ...(several && { wishedSubdivisions: wishesOf(anchors) }),
    skills: entries.map(({ code, level, years }) => ({
      skill: codes.keyOf(code),
      name: '',
      level: level || null,
      years,
    })),
    workStyle: answersOf(answers),
    wishedPay: flags & recordHasPay ? { yen: data.getFloat64(behind, true), period, converted: false } : null,
    // With no way known one of the two levels is; which one makes no difference.
    level: way === 0 ? wished : way === 1 ? wished : wayPairs[way]!.level,
    wishedLevel: way === 0 ? null : wished,
    wishedIndustries: industries.filter((industry) => bit(candidateWished + planesOf(industry))),
    knownIndustries: industries.filter((industry) => bit(candidateKnown + planesOf(industry))),
  };
}
