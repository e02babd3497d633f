import {
  blockLive,
  blockNext,
  blockRecords,
  classHead,
  classBytes,
  filterFields,
  filterLanguages,
  filterMinPay,
  jobAsked,
  jobAskedWeight,
  jobCulture,
  jobGrowth,
  jobIds,
  jobGroupBytes,
  jobOffsets,
  jobPayHigh,
  jobPayLow,
  jobSchedule,
  jobStanding,
  jobTradeShares,
  jobTrades,
  payCodeBase,
  planBytes,
  queryAllowIndustry,
  queryAllowLevel,
  queryBounds,
  queryCareerFactor,
  queryCulture,
  queryCultureFactor,
  queryExactCulture,
  queryExactGrowth,
  queryExactIndustry,
  queryExactLevel,
  queryFilters,
  queryGrowth,
  queryHasPay,
  queryIndustry,
  queryLanguageCount,
  queryLanguages,
  queryLevel,
  queryMinPay,
  queryMostSkills,
  queryNoSkills,
  queryPayLow,
  queryPeriod,
  queryReciprocals,
  queryRowWishes,
  querySchedules,
  queryScored,
  querySketch,
  querySlotData,
  querySlots,
  querySurvivors,
  queryTradeFactor,
  queryTradeLosses,
  queryUnlisted,
  queryUnpaid,
  queryUnwished,
  queryWeights,
  queryYearsPrior,
  recordHasOddSchedule,
  recordHasPay,
  recordLanguagesShift,
  rootAddress,
  rootJobs,
  rootSchedules,
  rowsPerBlock,
  skillRequiredBit,
  slotBytes,
  slotEntryBytes,
  yearsFollow,
} from '../src/engine/kernel/layout';
import {
  cultureOf,
  highNibbles,
  lookUp32,
  lowNibbles,
  reaching,
  slack,
  thresholdUnits,
  weightedHigh,
  weightedLow,
} from './bounds';
import { firstAmounts, lastAmounts, payBound, payScore } from './pay';
import { beginRanking, endRanking, rank, threshold } from './ranking';

/** Where the record of a row goes on behind its skills. */
let behindSkills: usize = 0;

/** Skills of one row, as `scoreSkills` has it. */
@inline
function skillsOf(query: usize, record: usize, slots: usize, slotData: usize): f64 {
  const count = <i32>load<u8>(record);
  let at = record + 4;
  if (count == 0) {
    behindSkills = at;
    return load<f64>(query, queryNoSkills);
  }
  const unlisted = load<f64>(query, queryUnlisted);
  let weights: f64 = 0;
  let fits: f64 = 0;
  for (let left = count; left > 0; left--) {
    const asked = load<u32>(at);
    at += 4;
    const slot = <usize>load<u16>(slots + ((<usize>asked & 0xfffff) << 1));
    const yearsCode = asked >>> 24;
    let need = <f64>(yearsCode - 1) * 0.25;
    if (yearsCode == yearsFollow) {
      need = load<f64>(at);
      at += 8;
    }
    const weight: f64 = asked & skillRequiredBit ? 1.0 : 0.4;
    let value = unlisted;
    if (slot) {
      const covered = slotData + slot * slotBytes;
      const level = (asked >>> 20) & 7;
      // Neither nothing nor no years move the fit.
      if (yearsCode <= 1) value = load<f64>(covered + (level << 3));
      else value = max(unlisted, bestWithYears(query, covered, level, need));
    }
    weights += weight;
    fits += weight * value;
  }
  behindSkills = at;
  return fits / weights;
}

@inline
function sketched(sketch: usize, codes: u64): i32 {
  return (
    <i32>load<u8>(sketch + <usize>(codes & 0xffff)) +
    <i32>load<u8>(sketch + <usize>((codes >>> 16) & 0xffff)) +
    <i32>load<u8>(sketch + <usize>((codes >>> 32) & 0xffff)) +
    <i32>load<u8>(sketch + <usize>(codes >>> 48))
  );
}

/** The most that the skills of a row can be, whatever years they ask. */
@inline
function mostSkillsOf(query: usize, block: usize, row: i32, sketch: usize, weight: u32): f64 {
  const codes = block + (<usize>row << 4);
  const sum = sketched(sketch, load<u64>(codes, jobAsked)) + sketched(sketch, load<u64>(codes, jobAsked + 8));
  return <f64>(<f32>sum * load<f32>(query + (<usize>weight << 2), queryReciprocals));
}

function bestWithYears(query: usize, covered: usize, level: u32, need: f64): f64 {
  let best: f64 = 0;
  let entry = <usize>load<u32>(covered, 52);
  for (let left = load<u32>(covered, 48); left > 0; left--) {
    const years = load<f64>(entry, 40);
    const factor = years < 0 ? load<f64>(query, queryYearsPrior) : 0.5 + 0.5 * min<f64>(1, years / need);
    best = max(best, load<f64>(entry + ((level - 1) << 3)) * factor);
    entry += slotEntryBytes;
  }
  return best;
}

function salaryOf(query: usize, block: usize, row: i32, flags: u32): f64 {
  if (!load<u32>(query, queryHasPay)) return load<f64>(query, queryUnwished);
  if (!(flags & recordHasPay)) return load<f64>(query, queryUnpaid);
  const low = load<f64>(behindSkills);
  const high = load<f64>(behindSkills, 8);
  const period = load<u32>(query, queryPeriod);
  let times: f64 = 1;
  if (period == 2) times = 12;
  else if (period < 2) {
    const at =
      flags & recordHasOddSchedule
        ? behindSkills + 16
        : <usize>load<u32>(rootAddress, rootSchedules) + (<usize>load<u8>(block + row, jobSchedule) << 4);
    times = load<f64>(at + (<usize>period << 3));
  }
  return payScore(query, low, high, load<f64>(query, queryPayLow) * times);
}

function passes(query: usize, filters: u32, record: usize): bool {
  const counts = load<u32>(record);
  let at = behindSkills;
  if (counts & recordHasPay) {
    if (filters & filterMinPay && !(load<f64>(at, 8) >= load<f64>(query, queryMinPay))) return false;
    at += 16;
  } else if (filters & filterMinPay) return false;
  if (counts & recordHasOddSchedule) at += 16;
  if (!(filters & filterLanguages)) return true;
  const known = <i32>load<u32>(query, queryLanguageCount);
  if (known == 0) return true;
  const languages = load<u32>(query, queryLanguages);
  for (let left = (counts >>> recordLanguagesShift) & 15; left > 0; left--) {
    const asked = load<u32>(at);
    at += 4;
    let met = false;
    for (let index = 0; index < known; index++) {
      const have = load<u32>(languages + (index << 2));
      if ((have & 0xffff) == (asked & 0xffff)) met = have >= asked;
    }
    if (!met) return false;
  }
  return true;
}

/** Where the bytes of a row lie that groups of sixteen have together. */
@inline
function inGroup(block: usize, row: i32): usize {
  return block + <usize>((row >> 4) * jobGroupBytes + (row & 15));
}

function restOf(query: usize, block: usize, row: i32, flags: u32, skills: f64, geography: f64): f64 {
  const at = inGroup(block, row);
  const standing = <usize>load<u8>(at, jobStanding);
  let total = load<f64>(query, queryWeights) * skills;
  let culture: f64 = 0;
  for (let pair = 0; pair < 3; pair++) {
    const answers = <u32>load<u8>(at + (<usize>pair << 4), jobCulture);
    const table = query + (pair << 7);
    culture += load<f64>(table + ((answers & 15) << 3), queryExactCulture);
    culture += load<f64>(table + ((answers >>> 4) << 3), queryExactCulture + 64);
  }
  total += load<f64>(query, queryWeights + 8) * (culture / 6.0);
  total += geography;
  total += load<f64>(query, queryWeights + 24) * salaryOf(query, block, row, flags);
  let career = load<f64>(query + ((standing & 7) << 3), queryExactLevel);
  career += load<f64>(query + ((standing >>> 3) << 3), queryExactIndustry);
  career += load<f64>(query + (<usize>load<u8>(at, jobGrowth) << 3), queryExactGrowth);
  total += load<f64>(query, queryWeights + 32) * career;
  return min<f64>(100, total);
}

/**
 * The best jobs for a candidate.
 * @param query tables made by `JobQuery`; @param plan classes with their geography score, best first
 * @returns how many were found; they lie on the heap, best first
 */
export function rankJobs(query: usize, plan: usize, classes: i32): i32 {
  if (!beginRanking(query, jobIds)) return 0;
  const culture0 = v128.load(query, queryCulture);
  const culture1 = v128.load(query, queryCulture + 16);
  const culture2 = v128.load(query, queryCulture + 32);
  const culture3 = v128.load(query, queryCulture + 48);
  const culture4 = v128.load(query, queryCulture + 64);
  const culture5 = v128.load(query, queryCulture + 80);
  const level = v128.load(query, queryLevel);
  const industryLow = v128.load(query, queryIndustry);
  const industryHigh = v128.load(query, queryIndustry + 16);
  const growthLow = v128.load(query, queryGrowth);
  const growthHigh = v128.load(query, queryGrowth + 16);
  const cultureFactor = i16x8.splat(load<i16>(query, queryCultureFactor));
  const careerFactor = i16x8.splat(load<i16>(query, queryCareerFactor));
  const tradeLosses = v128.load(query, queryTradeLosses);
  const factor = load<i16>(query, queryTradeFactor);
  const tradeFactor = i16x8.splat(factor);
  const filters = load<u32>(query, queryFilters);
  const sketch = <usize>load<u32>(query, querySketch);
  const slots = <usize>load<u32>(query, querySlots);
  const slotData = <usize>load<u32>(query, querySlotData);
  const skillWeight = load<f64>(query, queryWeights);
  const geographyWeight = load<f64>(query, queryWeights + 16);
  const salaryWeight = load<f64>(query, queryWeights + 24);
  const others = load<f64>(query, queryWeights + 8) + salaryWeight + load<f64>(query, queryWeights + 32);
  const mostSkills = skillWeight * load<f64>(query, queryMostSkills);
  // A wish that codes do not bound counts as met; none counts the same for all rows.
  const payMode = load<u32>(query, queryHasPay);
  const wish = f32x4.splat(load<f32>(query, queryRowWishes));
  const inverse = f32x4.div(f32x4.splat(2), wish);
  const mostPay = i16x8.splat(<i16>Math.ceil(256.0 * salaryWeight * (payMode ? 1.0 : load<f64>(query, queryUnwished))));
  const payUnits = f32x4.splat(<f32>(256.0 * salaryWeight));
  const unpaidUnits = f32x4.splat(<f32>(256.0 * salaryWeight * load<f64>(query, queryUnpaid)));
  // What a code of 0 reads as: the posting states no pay.
  const nothing = i32x4.splat(payCodeBase);
  const classTable = <usize>load<u32>(rootAddress, rootJobs);
  let survivors: u32 = 0;
  let scored: u32 = 0;

  for (let entry = plan, end = plan + <usize>(classes * planBytes); entry < end; entry += planBytes) {
    const geography = geographyWeight * load<f64>(entry, 8);
    const most = geography + mostSkills;
    if (most + others + slack < threshold) continue;
    let block = <usize>load<u32>(classTable + <usize>(load<u32>(entry) * classBytes), classHead);
    for (; block; block = load<u32>(block, blockNext)) {
      if (most + others + slack < threshold) break;
      let limit = i16x8.splat(<i16>thresholdUnits(threshold, most));
      let mostLoss = i16x8.splat(lossUnits(most + others - threshold, factor));
      let rowWishes = payMode == 2;
      for (let group: usize = 0; group < 8; group++) {
        let mask = <i32>load<u16>(block + (group << 1), blockLive);
        if (!mask) continue;
        const at = block + group * jobGroupBytes;
        // What the trades of the row cannot bring. The first test, since rows of a block share the first trade.
        const trades = v128.load(at, jobTrades);
        const shares = v128.load(at, jobTradeShares);
        const firstLoss = i8x16.swizzle(tradeLosses, lowNibbles(trades));
        const secondLoss = i8x16.swizzle(tradeLosses, highNibbles(trades));
        const lossLow = i16x8.add(
          i16x8.extmul_low_i8x16_u(firstLoss, lowNibbles(shares)),
          i16x8.extmul_low_i8x16_u(secondLoss, highNibbles(shares)),
        );
        const lossHigh = i16x8.add(
          i16x8.extmul_high_i8x16_u(firstLoss, lowNibbles(shares)),
          i16x8.extmul_high_i8x16_u(secondLoss, highNibbles(shares)),
        );
        mask &= i8x16.bitmask(
          i8x16.narrow_i16x8_s(i16x8.le_s(lossLow, mostLoss), i16x8.le_s(lossHigh, mostLoss)),
        );
        if (!mask) continue;
        const culture = cultureOf(
          culture0,
          culture1,
          culture2,
          culture3,
          culture4,
          culture5,
          v128.load(at, jobCulture),
          v128.load(at, jobCulture + 16),
          v128.load(at, jobCulture + 32),
        );
        const standings = v128.load(at, jobStanding);
        const levels = v128.and(standings, i8x16.splat(7));
        const industries = i8x16.shr_u(standings, 3);
        const career = i8x16.add(
          i8x16.add(i8x16.swizzle(level, levels), lookUp32(industryLow, industryHigh, industries)),
          lookUp32(growthLow, growthHigh, v128.load(at, jobGrowth)),
        );
        let low = weightedLow(culture, career, cultureFactor, careerFactor);
        let high = weightedHigh(culture, career, cultureFactor, careerFactor);
        const limitLow = i16x8.add(limit, i16x8.mul(lossLow, tradeFactor));
        const limitHigh = i16x8.add(limit, i16x8.mul(lossHigh, tradeFactor));
        mask &= reaching(i16x8.add(low, mostPay), i16x8.add(high, mostPay), limitLow, limitHigh);
        if (!mask) continue;
        if (filters & filterFields) {
          mask &= i8x16.bitmask(
            v128.and(
              i8x16.swizzle(v128.load(query, queryAllowLevel), levels),
              lookUp32(v128.load(query, queryAllowIndustry), v128.load(query, queryAllowIndustry + 16), industries),
            ),
          );
          if (!mask) continue;
        }
        if (payMode == 0) {
          low = i16x8.add(low, mostPay);
          high = i16x8.add(high, mostPay);
        } else {
          if (rowWishes) {
            setRowWishes(query, block);
            rowWishes = false;
          }
          const low0 = v128.load(at, jobPayLow);
          const low1 = v128.load(at, jobPayLow + 16);
          const high0 = v128.load(at, jobPayHigh);
          const high1 = v128.load(at, jobPayHigh + 16);
          let wish0 = wish;
          let wish1 = wish;
          let wish2 = wish;
          let wish3 = wish;
          let inverse0 = inverse;
          let inverse1 = inverse;
          let inverse2 = inverse;
          let inverse3 = inverse;
          if (payMode == 2) {
            const wishes = query + (group << 6);
            wish0 = v128.load(wishes, queryRowWishes);
            wish1 = v128.load(wishes, queryRowWishes + 16);
            wish2 = v128.load(wishes, queryRowWishes + 32);
            wish3 = v128.load(wishes, queryRowWishes + 48);
            inverse0 = f32x4.div(f32x4.splat(2), wish0);
            inverse1 = f32x4.div(f32x4.splat(2), wish1);
            inverse2 = f32x4.div(f32x4.splat(2), wish2);
            inverse3 = f32x4.div(f32x4.splat(2), wish3);
          }
          const pay0 = payOf(firstAmounts(low0), firstAmounts(high0), wish0, inverse0, payUnits, unpaidUnits, nothing);
          const pay1 = payOf(lastAmounts(low0), lastAmounts(high0), wish1, inverse1, payUnits, unpaidUnits, nothing);
          const pay2 = payOf(firstAmounts(low1), firstAmounts(high1), wish2, inverse2, payUnits, unpaidUnits, nothing);
          const pay3 = payOf(lastAmounts(low1), lastAmounts(high1), wish3, inverse3, payUnits, unpaidUnits, nothing);
          low = i16x8.add(low, i16x8.narrow_i32x4_s(pay0, pay1));
          high = i16x8.add(high, i16x8.narrow_i32x4_s(pay2, pay3));
          mask &= reaching(low, high, limitLow, limitHigh);
          if (!mask) continue;
        }
        v128.store(query, low, queryBounds);
        v128.store(query, high, queryBounds + 16);
        do {
          const lane = ctz(mask);
          mask &= mask - 1;
          survivors += 1;
          const row = (<i32>group << 4) + lane;
          const bound = <f64>load<i16>(query + (<usize>lane << 1), queryBounds) / 256.0;
          const rest = geography + bound + slack;
          const weight = <u32>load<u8>(inGroup(block, row), jobAskedWeight);
          if (weight && skillWeight * mostSkillsOf(query, block, row, sketch, weight) + rest < threshold) continue;
          const record =
            <usize>load<u32>(block, blockRecords) + (<usize>load<u16>(block + (row << 1), jobOffsets) << 2);
          const skills = skillsOf(query, record, slots, slotData);
          if (skillWeight * skills + rest < threshold) continue;
          if (filters & ~(<u32>filterFields) && !passes(query, filters, record)) continue;
          scored += 1;
          rank(restOf(query, block, row, load<u32>(record), skills, geography), block, row);
        } while (mask);
        limit = i16x8.splat(<i16>thresholdUnits(threshold, most));
        mostLoss = i16x8.splat(lossUnits(most + others - threshold, factor));
      }
    }
  }
  store<u32>(query, survivors, querySurvivors);
  store<u32>(query, scored, queryScored);
  return endRanking();
}

/** How much may be missing, in 1/225 of the skills, for a row that is at its best in all else. */
@inline
function lossUnits(room: f64, factor: i16): i16 {
  return <i16>max(-1.0, min(32767.0, Math.floor(((room + slack) * 256.0) / <f64>factor)));
}

@inline
function payOf(low: v128, high: v128, wish: v128, twiceInverse: v128, units: v128, unpaid: v128, nothing: v128): v128 {
  const points = f32x4.mul(payBound(low, high, wish, twiceInverse), units);
  return i32x4.add(
    i32x4.trunc_sat_f32x4_s(v128.bitselect(unpaid, points, i32x4.eq(high, nothing))),
    i32x4.splat(1),
  );
}

function setRowWishes(query: usize, block: usize): void {
  for (let row: usize = 0; row < <usize>rowsPerBlock; row++) {
    const schedule = <usize>load<u8>(block + row, jobSchedule);
    store<f32>(query + (row << 2), load<f32>(query + (schedule << 2), querySchedules), queryRowWishes);
  }
}
