import {
  betweenShift,
  blockCold,
  blockLive,
  blockRecords,
  fifthBitShift,
  filterFields,
  filterLanguages,
  filterMinPay,
  jobAsked,
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
  queryAllowIndustry,
  queryAllowLevel,
  queryCoded,
  queryCulture,
  queryExactCulture,
  queryExactGrowth,
  queryExactIndustry,
  queryExactLevel,
  queryFifteens,
  queryFifths,
  queryFilters,
  queryFirstTrades,
  queryHasPay,
  queryIndustry,
  queryLanes,
  queryLanguageCount,
  queryLanguages,
  queryLevel,
  queryLossUnit,
  queryMinPay,
  queryMostCareer,
  queryMostGrowth,
  queryMostSkills,
  queryNoSkills,
  queryPayLow,
  queryPaySteps,
  queryPeriod,
  queryReciprocals,
  queryRowQueue,
  queryScored,
  querySevens,
  querySketch,
  querySlotData,
  querySlots,
  querySurvivors,
  queryTradeLosses,
  queryUnlisted,
  queryUnpaid,
  queryUnwished,
  queryWeights,
  queryYearsPrior,
  queuedRowBytes,
  recordHasOddSchedule,
  recordHasPay,
  recordLanguagesShift,
  rootAddress,
  rootJobs,
  rootSchedules,
  rowsTogether,
  skillRequiredBit,
  slotBytes,
  slotEntryBytes,
  yearsFollow,
} from '../src/engine/kernel/layout';
import { cultureLoss, groupsInUse, highNibbles, lookUp, lookUpCoded, roomFor, slack, within } from './bounds';
import { payScore } from './pay';
import { beginRanking, endRanking, rank, threshold } from './ranking';
import { beginVisits, keepTouched, nextVisit, touchBlock, visitedBlock, visitedMost, visitedPlan } from './visits';

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

/** The most that the skills of a row can be, whatever years they ask; 1 where it asks more than was sketched. */
@inline
function mostSkillsOf(query: usize, at: usize, weight: usize, sketch: usize): f64 {
  const sum = sketched(sketch, load<u64>(at, jobAsked)) + sketched(sketch, load<u64>(at, jobAsked + 8));
  const share = <f32>sum * load<f32>(query + (weight << 2), queryReciprocals);
  return weight ? <f64>share : 1.0;
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
        : <usize>load<u32>(rootAddress, rootSchedules) + (<usize>load<u8>(load<u32>(block, blockCold) + row, jobSchedule) << 4);
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

/** What a row's growth is worth, of the weight of its career. @param at where its skills are sketched */
@inline
function growthOf(query: usize, at: usize): f64 {
  return load<f64>(query + (<usize>load<u8>(at, jobGrowth) << 3), queryExactGrowth);
}

function restOf(query: usize, block: usize, row: i32, flags: u32, skills: f64, geography: f64): f64 {
  const at = inGroup(block, row);
  const standing = <u32>load<u8>(at, jobStanding);
  const industry = (standing & 15) | ((standing >>> fifthBitShift) << 4);
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
  let career = load<f64>(query + <usize>(((standing >>> betweenShift) & 7) << 3), queryExactLevel);
  career += load<f64>(query + <usize>(industry << 3), queryExactIndustry);
  career += growthOf(query, <usize>load<u32>(block, blockCold) + jobRows + <usize>(row * jobRowBytes));
  total += load<f64>(query, queryWeights + 32) * career;
  return min<f64>(100, total);
}

// A row in the queue.
const rowRest: usize = 0;
const rowGeography: usize = 8;
const rowBlock: usize = 16;
const rowNumber: usize = 20;
const rowRecord: usize = 24;
const rowFlags: usize = 28;

let survivors: u32 = 0;
let scored: u32 = 0;

/** The most that a job can have but for skills and geography, before anything of it is known. */
@inline
function othersOf(query: usize): f64 {
  const salary = load<u32>(query, queryHasPay) ? 1.0 : load<f64>(query, queryUnwished);
  return (
    load<f64>(query, queryWeights + 8) +
    load<f64>(query, queryWeights + 24) * salary +
    load<f64>(query, queryWeights + 32) * load<f64>(query, queryMostCareer)
  );
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
  const tradesLow = v128.load(query, queryTradeLosses);
  const tradesHigh = v128.load(query, queryTradeLosses + 16);
  const sevens = v128.load(query, querySevens);
  const fifteens = v128.load(query, queryFifteens);
  const coded = v128.load(query, queryCoded);
  const fifths = v128.load(query, queryFifths);
  const filters = load<u32>(query, queryFilters);
  const mostSkills = load<f64>(query, queryWeights) * load<f64>(query, queryMostSkills);
  const geographyWeight = load<f64>(query, queryWeights + 16);
  const others = othersOf(query);
  const othersWithoutGrowth = others - load<f64>(query, queryWeights + 32) * load<f64>(query, queryMostGrowth);
  const unit = load<f64>(query, queryLossUnit);
  const scale = 1.0 / unit;
  beginVisits(query, rootAddress + rootJobs, plan, classes, mostSkills + others);
  const paySteps = v128.load(query, queryPaySteps);
  const queue = query + queryRowQueue;
  const queueEnd = queue + rowsTogether * queuedRowBytes;
  let queued = queue;
  survivors = 0;
  scored = 0;

  while (nextVisit()) {
    const entry = visitedPlan;
    const block = visitedBlock;
    const geography = geographyWeight * load<f64>(entry, 8);
    const most = visitedMost;
    touchBlock(query, block, jobHotBytes);
    const firstTrade = v128.load(query + (<usize>load<u32>(entry, 4) << 4), queryFirstTrades);
    let room = roomFor(most - threshold, scale);
    const groups = groupsInUse(block);
    for (let group: usize = 0; group < groups; group++) {
      const at = block + group * jobGroupBytes;
      const shares = v128.load(at, jobFirstShare);
      // What the other trades of the row cannot bring, and the first one, which the block shares.
      const tradeLoss = i8x16.add_sat_u(
        lookUp(firstTrade, v128.and(shares, fifteens)),
        i8x16.narrow_i16x8_u(
          otherTradesLoss(tradesLow, tradesHigh, v128.load(at, jobOtherTrades), coded, fifths, sevens),
          otherTradesLoss(tradesLow, tradesHigh, v128.load(at, jobOtherTrades + 16), coded, fifths, sevens),
        ),
      );
      const culture = cultureLoss(
        culture0,
        culture1,
        culture2,
        culture3,
        culture4,
        culture5,
        v128.load(at, jobCulture),
        v128.load(at, jobCulture + 16),
        v128.load(at, jobCulture + 32),
        fifteens,
      );
      const standings = v128.load(at, jobStanding);
      const levels = v128.and(i16x8.shr_u(standings, betweenShift), sevens);
      const industries = v128.and(standings, coded);
      const career = i8x16.add_sat_u(lookUp(level, levels), lookUpCoded(industryLow, industryHigh, industries, fifths));
      const loss = i8x16.add_sat_u(i8x16.add_sat_u(culture, career), lookUp(paySteps, highNibbles(shares, fifteens)));
      let mask = within(i8x16.add_sat_u(loss, tradeLoss), room) & <i32>load<u16>(block + (group << 1), blockLive);
      if (!mask) continue;
      if (filters & filterFields) {
        mask &= i8x16.bitmask(
          v128.and(
            lookUp(v128.load(query, queryAllowLevel), levels),
            lookUpCoded(v128.load(query, queryAllowIndustry), v128.load(query, queryAllowIndustry + 16), industries, fifths),
          ),
        );
        if (!mask) continue;
      }
      v128.store(query, loss, queryLanes);
      do {
        const lane = ctz(mask);
        mask &= mask - 1;
        store<f64>(queued, geography + othersWithoutGrowth + slack - <f64>load<u8>(query + <usize>lane, queryLanes) * unit, rowRest);
        store<f64>(queued, geography, rowGeography);
        store<u32>(queued, <u32>block, rowBlock);
        store<u32>(queued, (<u32>group << 4) + lane, rowNumber);
        queued += queuedRowBytes;
      } while (mask);
      if (queued >= queueEnd) {
        drainRows(query, queue, queued);
        queued = queue;
        room = roomFor(most - threshold, scale);
      }
    }
  }
  drainRows(query, queue, queued);
  store<u32>(query, survivors, querySurvivors);
  store<u32>(query, scored, queryScored);
  return endRanking();
}

/** Skills as sketched, then in full, then everything. */
function drainRows(query: usize, queue: usize, end: usize): void {
  const sketch = <usize>load<u32>(query, querySketch);
  const slots = <usize>load<u32>(query, querySlots);
  const slotData = <usize>load<u32>(query, querySlotData);
  const skillWeight = load<f64>(query, queryWeights);
  const careerWeight = load<f64>(query, queryWeights + 32);
  const filters = load<u32>(query, queryFilters);
  // First only what lies far away.
  for (let entry = queue; entry < end; entry += queuedRowBytes) {
    const cold = <usize>load<u32>(load<u32>(entry, rowBlock), blockCold);
    const row = cold + jobRows + <usize>(load<u32>(entry, rowNumber) * jobRowBytes);
    store<u32>(entry, <u32>row, rowRecord);
    store<u32>(entry, load<u32>(row, jobOffset), rowFlags);
  }
  let kept = queue;
  for (let entry = queue; entry < end; entry += queuedRowBytes) {
    const block = <usize>load<u32>(entry, rowBlock);
    const places = load<u32>(entry, rowFlags);
    const at = <usize>load<u32>(entry, rowRecord);
    const rest = load<f64>(entry, rowRest) + careerWeight * growthOf(query, at);
    const skills = mostSkillsOf(query, at, (places >>> 16) & 255, sketch);
    store<f64>(kept, rest, rowRest);
    store<f64>(kept, load<f64>(entry, rowGeography), rowGeography);
    store<u64>(kept, load<u64>(entry, rowBlock), rowBlock);
    store<u32>(kept, load<u32>(block, blockRecords) + ((places & 0xffff) << 2), rowRecord);
    // Counted and not jumped over: which rows pass is what a processor cannot foresee.
    kept += select<usize>(queuedRowBytes, 0, skillWeight * skills + rest >= threshold);
  }
  survivors += <u32>((end - queue) / queuedRowBytes);
  for (let entry = queue; entry < kept; entry += queuedRowBytes) {
    store<u32>(entry, load<u32>(load<u32>(entry, rowRecord)), rowFlags);
  }
  for (let entry = queue; entry < kept; entry += queuedRowBytes) {
    const record = <usize>load<u32>(entry, rowRecord);
    const rest = load<f64>(entry, rowRest);
    const skills = skillsOf(query, record, slots, slotData);
    if (skillWeight * skills + rest < threshold) continue;
    if (filters & ~(<u32>filterFields) && !passes(query, filters, record)) continue;
    scored += 1;
    const block = <usize>load<u32>(entry, rowBlock);
    const row = <i32>load<u32>(entry, rowNumber);
    rank(restOf(query, block, row, load<u32>(entry, rowFlags), skills, load<f64>(entry, rowGeography)), block, row);
  }
}

/** What two trades of each of eight rows cannot bring. Every factor is below 128, so the relaxed product is exact. */
@inline
function otherTradesLoss(
  low: v128,
  high: v128,
  trades: v128,
  coded: v128,
  fifths: v128,
  sevens: v128,
): v128 {
  const losses = lookUpCoded(low, high, v128.and(trades, coded), fifths);
  const parts = v128.and(i16x8.shr_u(trades, betweenShift), sevens);
  return i16x8.shr_u(i16x8.relaxed_dot_i8x16_i7x16_s(losses, parts), 2);
}
