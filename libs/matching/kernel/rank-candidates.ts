import {
  askedBytes,
  blockCold,
  blockLive,
  blockRecords,
  candidateAnyWished,
  candidateCareer,
  candidateCulture,
  candidateGroupBytes,
  candidateHeld,
  candidateIds,
  candidateKnown,
  candidateOffsets,
  candidateWish,
  candidateWished,
  classBytes,
  classKey,
  coveredBytes,
  groupQueueLength,
  payCodeBase,
  planeEntryBytes,
  queryBest,
  queryBounds,
  queryCulture,
  queryDays,
  queryExactCulture,
  queryExactGrowth,
  queryExactIndustry,
  queryExactLevel,
  queryFifteens,
  queryGroupShares,
  queryGrowth,
  queryHasPay,
  queryHours,
  queryIndustry,
  queryIndustryPlane,
  queryLevel,
  queryLossUnit,
  queryMostSkills,
  queryNoSkills,
  queryPayHigh,
  queryPayLow,
  queryPlaneCount,
  queryPlanes,
  queryRowQueue,
  queryScored,
  querySketch,
  querySkillCount,
  querySlotData,
  querySlots,
  querySurvivors,
  queryTradeLosses,
  queryUnlisted,
  queryUnpaid,
  queryUnwished,
  queryVisits,
  queryWeightOfAsked,
  queryWeights,
  queryYearsPrior,
  queuedRowBytes,
  recordByMonth,
  recordHasPay,
  rootAddress,
  rootCandidates,
  visitBytes,
  yearsFollow,
} from '../src/engine/kernel/layout';
import { bytesOf, cultureLoss, groupsInUse, highNibbles, lookUp, roomUnits, slack, spreadBits, within } from './bounds';
import { firstAmounts, lastAmounts, payScore } from './pay';
import { beginRanking, endRanking, rank, threshold } from './ranking';
import { keepTouched, listVisits, touch, visitedBlock, visitedPlan, visitsTogether } from './visits';

// Kinds of pay wishes, one to a class; others are by the month or the year, or there is none.
const byHour: u32 = 1;
const byDay: u32 = 2;

/** Where the record of a row goes on behind its skills. */
let behindSkills: usize = 0;

/** Skills of one row, as `scoreSkills` has it: the best fit of each asked skill first, then their mean in order. */
@inline
function skillsOf(query: usize, record: usize, first: usize, slots: usize, slotData: usize): f64 {
  const asked = load<u32>(query, querySkillCount);
  const unlisted = load<f64>(query, queryUnlisted);
  for (let index: u32 = 0; index < asked; index++) store<f64>(query + (index << 3), unlisted, queryBest);
  let at = first;
  for (let left = <i32>load<u8>(record); left > 0; left--) {
    const held = load<u32>(at);
    at += 4;
    const yearsCode = held >>> 24;
    let years: f64 = yearsCode ? <f64>(yearsCode - 1) * 0.25 : -1;
    if (yearsCode == yearsFollow) {
      years = load<f64>(at);
      at += 8;
    }
    const slot = <usize>load<u16>(slots + ((<usize>held & 0xfffff) << 1));
    if (!slot) continue;
    raiseFits(query, slotData, slot, (held >>> 20) & 7, years);
  }
  behindSkills = at;
  if (asked == 0) return load<f64>(query, queryNoSkills);
  let weights: f64 = 0;
  let fits: f64 = 0;
  for (let index: u32 = 0; index < asked; index++) {
    const weight = load<f64>(query + (index << 3), queryWeightOfAsked);
    weights += weight;
    fits += weight * load<f64>(query + (index << 3), queryBest);
  }
  return fits / weights;
}

/** Groups of asked skills that four held ones cover: well in the low 16 bits, at all in the high ones. */
@inline
function groupsOf(sketch: usize, codes: u64): u32 {
  return (
    load<u32>(sketch + <usize>((codes & 0xffff) << 2)) |
    load<u32>(sketch + <usize>(((codes >>> 16) & 0xffff) << 2)) |
    load<u32>(sketch + <usize>(((codes >>> 32) & 0xffff) << 2)) |
    load<u32>(sketch + <usize>((codes >>> 48) << 2))
  );
}

@inline
function shareOf(query: usize, groups: u32): f32 {
  return (
    load<f32>(query + <usize>((groups & 255) << 2), queryGroupShares) +
    load<f32>(query + <usize>((groups >>> 8) << 2), queryGroupShares + 1024)
  );
}

/** The most that the skills of a row can be: 1 where asked skills are covered well, 0.6 where at all, 0.1 for the rest. */
@inline
function mostSkillsOf(query: usize, cold: usize, row: i32, sketch: usize): f64 {
  const codes = cold + (<usize>row << 5);
  const groups =
    groupsOf(sketch, load<u64>(codes, candidateHeld)) |
    groupsOf(sketch, load<u64>(codes, candidateHeld + 8)) |
    groupsOf(sketch, load<u64>(codes, candidateHeld + 16)) |
    groupsOf(sketch, load<u64>(codes, candidateHeld + 24));
  const well = groups & 0xffff;
  const poorly = (groups >>> 16) & ~well;
  return <f64>(<f32>0.10001 + <f32>0.9 * shareOf(query, well) + <f32>0.5 * shareOf(query, poorly));
}

/** A slot lists which asked skills a held one covers, and how much of them. */
function raiseFits(query: usize, slotData: usize, slot: usize, level: u32, years: f64): void {
  const list = slotData + slot * 8;
  let covered = <usize>load<u32>(list);
  for (let left = load<u32>(list, 4); left > 0; left--) {
    const asked = <usize>load<u32>(covered);
    const need = load<u32>(covered, 4) + <u32>(asked * askedBytes);
    // Level factors by the level held, then the years asked.
    let value = load<f64>(covered, 8) * load<f64>(need + (level << 3));
    const askedYears = load<f64>(need, 48);
    if (askedYears > 0) {
      value *= years < 0 ? load<f64>(query, queryYearsPrior) : 0.5 + 0.5 * min<f64>(1, years / askedYears);
    }
    const best = query + (asked << 3);
    if (value > load<f64>(best, queryBest)) store<f64>(best, value, queryBest);
    covered += coveredBytes;
  }
}

@inline
function timesOf(query: usize, kind: u32): f64 {
  if (kind == byHour) return load<f64>(query, queryHours);
  return kind == byDay ? load<f64>(query, queryDays) : 1;
}

function industryStatus(block: usize, row: i32, plane: u32): u32 {
  if (plane == 255) return 4;
  const byte = block + (row >> 3);
  const bit = 1 << (row & 7);
  if (load<u8>(byte + (plane << 4), candidateWished) & bit) return 0;
  const wishes = load<u8>(byte, candidateAnyWished) & bit;
  if (load<u8>(byte + (plane << 4), candidateKnown) & bit) return wishes ? 1 : 2;
  return wishes ? 3 : 4;
}

/** Where the bytes of a row lie that groups of sixteen have together. */
@inline
function inGroup(block: usize, row: i32): usize {
  return block + <usize>((row >> 4) * candidateGroupBytes + (row & 15));
}

function restOf(query: usize, block: usize, row: i32, flags: u32, kind: u32, skills: f64, geography: f64): f64 {
  const at = inGroup(block, row);
  let total = load<f64>(query, queryWeights) * skills;
  let culture: f64 = 0;
  for (let pair = 0; pair < 3; pair++) {
    const answers = <u32>load<u8>(at + (<usize>pair << 4), candidateCulture);
    const table = query + (pair << 7);
    culture += load<f64>(table + ((answers & 15) << 3), queryExactCulture);
    culture += load<f64>(table + ((answers >>> 4) << 3), queryExactCulture + 64);
  }
  total += load<f64>(query, queryWeights + 8) * (culture / 6.0);
  total += load<f64>(query, queryWeights + 16) * geography;
  let salary = load<f64>(query, queryUnwished);
  if (flags & recordHasPay) {
    salary = load<u32>(query, queryHasPay)
      ? payScore(
          query,
          load<f64>(query, queryPayLow),
          load<f64>(query, queryPayHigh),
          load<f64>(behindSkills) * (flags & recordByMonth ? 12.0 : timesOf(query, kind)),
        )
      : load<f64>(query, queryUnpaid);
  }
  total += load<f64>(query, queryWeights + 24) * salary;
  const way = <usize>load<u8>(at, candidateCareer);
  let career = load<f64>(query + ((way & 15) << 3), queryExactLevel);
  const status = industryStatus(block, row, load<u32>(query, queryIndustryPlane));
  career += load<f64>(query + (status << 3), queryExactIndustry);
  career += load<f64>(query + ((way >>> 4) << 3), queryExactGrowth);
  total += load<f64>(query, queryWeights + 32) * career;
  return min<f64>(100, total);
}

/** Nearest of several wished prefectures: the best of their scores. */
function bestOfAnchors(table: usize, anchors: u64): f64 {
  let best: f64 = 0;
  while (anchors) {
    best = max(best, load<f64>(table + (<usize>ctz(anchors) << 3)));
    anchors &= anchors - 1;
  }
  return best;
}

/** Units that four rows miss of the salary, rounded down. */
@inline
function payLoss(wish: v128, low: v128, high: v128, share: v128, units: v128, unwished: v128): v128 {
  const reached = f32x4.pmin(
    f32x4.splat(1),
    f32x4.add(f32x4.splat(0.6), f32x4.mul(f32x4.sub(high, wish), share)),
  );
  const below = f32x4.pmax(
    f32x4.splat(0),
    f32x4.sub(f32x4.mul(f32x4.div(high, wish), f32x4.splat(2)), f32x4.splat(1.4)),
  );
  let score = v128.bitselect(reached, below, f32x4.ge(high, wish));
  score = v128.bitselect(f32x4.splat(1), score, f32x4.ge(low, wish));
  // What a code of 0 reads as: no wish.
  const missing = f32x4.mul(f32x4.sub(f32x4.splat(1), score), units);
  return i32x4.relaxed_trunc_f32x4_s(v128.bitselect(unwished, missing, i32x4.eq(wish, i32x4.splat(payCodeBase))));
}

/** What four trades of each row bring, for the low and the high ones of a plane. */
@inline
function gainsOf(entry: usize, trades: v128, fifteens: v128): v128 {
  return i8x16.add_sat_u(
    lookUp(v128.load(entry), v128.and(trades, fifteens)),
    lookUp(v128.load(entry, 16), highNibbles(trades, fifteens)),
  );
}

// A row in the queue.
const rowRest: usize = 0;
const rowGeography: usize = 8;
const rowBlock: usize = 16;
const rowNumber: usize = 20;
const rowRecord: usize = 24;
const rowPlan: usize = 28;

let survivors: u32 = 0;
let scored: u32 = 0;

/** Geography where rows have their own, then skills as sketched, then in full, then everything. */
function drainRows(query: usize, queue: usize, end: usize): void {
  // None when the job asks nothing.
  const sketch = <usize>load<u32>(query, querySketch);
  const slots = <usize>load<u32>(query, querySlots);
  const slotData = <usize>load<u32>(query, querySlotData);
  const skillWeight = load<f64>(query, queryWeights);
  const mostSkills = load<f64>(query, queryMostSkills);
  const geographyWeight = load<f64>(query, queryWeights + 16);
  const classTable = <usize>load<u32>(rootAddress, rootCandidates);
  survivors += <u32>((end - queue) / queuedRowBytes);
  // First only what lies far away.
  let seen: u32 = 0;
  for (let entry = queue; entry < end; entry += queuedRowBytes) {
    const block = <usize>load<u32>(entry, rowBlock);
    const row = <usize>load<u32>(entry, rowNumber);
    const cold = <usize>load<u32>(block, blockCold);
    seen += load<u32>(cold + (row << 5), candidateHeld);
    store<u32>(entry, load<u32>(block, blockRecords) + (<u32>load<u16>(cold + (row << 1), candidateOffsets) << 2), rowRecord);
  }
  keepTouched(query, seen);
  let kept = queue;
  for (let entry = queue; entry < end; entry += queuedRowBytes) {
    const row = <usize>load<u32>(entry, rowNumber);
    const plan = <usize>load<u32>(entry, rowPlan);
    const cold = <usize>load<u32>(load<u32>(entry, rowBlock), blockCold);
    const record = <usize>load<u32>(entry, rowRecord);
    const anchorTable = <usize>load<u32>(plan, 4);
    let geography = load<f64>(entry, rowGeography);
    // Where a class holds rows of several wishes its geography is a bound; the row's own stands in its record.
    if (anchorTable) geography = bestOfAnchors(anchorTable, load<u64>(record, 4));
    const rest = load<f64>(entry, rowRest) + geographyWeight * geography;
    const most = sketch ? mostSkillsOf(query, cold, <i32>row, sketch) : mostSkills;
    store<f64>(kept, rest, rowRest);
    store<f64>(kept, geography, rowGeography);
    store<u64>(kept, load<u64>(entry, rowBlock), rowBlock);
    store<u32>(kept, <u32>record, rowRecord);
    store<u32>(kept, <u32>plan, rowPlan);
    // Counted and not jumped over: which rows pass is what a processor cannot foresee.
    kept += select<usize>(queuedRowBytes, 0, skillWeight * most + rest >= threshold);
  }
  for (let entry = queue; entry < kept; entry += queuedRowBytes) {
    const record = <usize>load<u32>(entry, rowRecord);
    const plan = <usize>load<u32>(entry, rowPlan);
    const rest = load<f64>(entry, rowRest);
    const skills = skillsOf(query, record, load<u32>(plan, 4) ? record + 12 : record + 4, slots, slotData);
    if (skillWeight * skills + rest < threshold) continue;
    scored += 1;
    const kind = load<u32>(classTable + <usize>(load<u32>(plan) * classBytes), classKey + 12);
    const block = <usize>load<u32>(entry, rowBlock);
    const row = <i32>load<u32>(entry, rowNumber);
    rank(restOf(query, block, row, load<u32>(record), kind, skills, load<f64>(entry, rowGeography)), block, row);
  }
}

/** What the first test reads of these blocks. */
function touchBlocks(query: usize, visit: usize, end: usize, planes: usize, planesEnd: usize, industry: u32): void {
  let seen: u32 = 0;
  for (; visit < end; visit += visitBytes) {
    const block = visitedBlock(visit);
    const groups = groupsInUse(block);
    seen += touch(block + candidateCulture, block + candidateCulture + groups * candidateGroupBytes);
    for (let plane = planes; plane < planesEnd; plane += planeEntryBytes) {
      const trades = block + <usize>load<u32>(plane, 32);
      seen += touch(trades, trades + (groups << 4));
    }
    if (industry == 255) continue;
    const wishes = block + <usize>(industry << 4);
    seen += load<u32>(block, candidateAnyWished) + load<u32>(wishes, candidateWished) + load<u32>(wishes, candidateKnown);
  }
  keepTouched(query, seen);
}

/**
 * The best candidates for a job.
 * @param query tables made by `CandidateQuery`; @param plan classes with the most that their geography can be, best first,
 * and a table of scores by wished prefecture for classes whose rows wish several
 * @returns how many were found; they lie on the heap, best first
 */
export function rankCandidates(query: usize, plan: usize, classes: i32): i32 {
  if (!beginRanking(query, candidateIds)) return 0;
  const culture0 = v128.load(query, queryCulture);
  const culture1 = v128.load(query, queryCulture + 16);
  const culture2 = v128.load(query, queryCulture + 32);
  const culture3 = v128.load(query, queryCulture + 48);
  const culture4 = v128.load(query, queryCulture + 64);
  const culture5 = v128.load(query, queryCulture + 80);
  const level = v128.load(query, queryLevel);
  const growth = v128.load(query, queryGrowth);
  const fifteens = v128.load(query, queryFifteens);
  const plane = load<u32>(query, queryIndustryPlane);
  const industryWished = v128.load8_splat(query, queryIndustry);
  const industryBoth = v128.load8_splat(query, queryIndustry + 1);
  const industryKnown = v128.load8_splat(query, queryIndustry + 2);
  const industryOther = v128.load8_splat(query, queryIndustry + 3);
  const industryUnknown = v128.load8_splat(query, queryIndustry + 4);
  const geographyWeight = load<f64>(query, queryWeights + 16);
  const salaryWeight = load<f64>(query, queryWeights + 24);
  const mostSkills = load<f64>(query, queryWeights) * load<f64>(query, queryMostSkills);
  // 0: the job states no pay; 1: codes bound it; 3: they do not, and every wish counts as met.
  const payMode = load<u32>(query, queryHasPay);
  const unit = load<f64>(query, queryLossUnit);
  const sure = payMode ? 1.0 : max(load<f64>(query, queryUnwished), load<f64>(query, queryUnpaid));
  const others = load<f64>(query, queryWeights + 8) + salaryWeight * sure + load<f64>(query, queryWeights + 32);
  const payUnits = f32x4.splat(<f32>(salaryWeight / unit));
  const unwishedUnits = f32x4.splat(<f32>((salaryWeight / unit) * (1.0 - load<f64>(query, queryUnwished))));
  const unheld = v128.load8_splat(query, queryTradeLosses);
  const planes = query + queryPlanes;
  const planesEnd = planes + <usize>(load<u32>(query, queryPlaneCount) * planeEntryBytes);
  const payLow = load<f64>(query, queryPayLow);
  const payHigh = load<f64>(query, queryPayHigh);
  const visitsEnd = listVisits(query, rootAddress + rootCandidates, plan, classes, mostSkills + others);
  const classTable = <usize>load<u32>(rootAddress, rootCandidates);
  const queue = query + queryRowQueue;
  // One group more has room.
  const queueEnd = queue + (groupQueueLength - 1) * 16 * queuedRowBytes;
  let queued = queue;
  survivors = 0;
  scored = 0;

  let touched = <usize>load<u32>(query, queryVisits);
  while (touched < visitsEnd) {
    let visit = touched;
    touched = min(visit + visitsTogether * visitBytes, visitsEnd);
    touchBlocks(query, visit, touched, planes, planesEnd, plane);
    for (; visit < touched; visit += visitBytes) {
      const entry = visitedPlan(visit);
      const block = visitedBlock(visit);
      const mostGeography = load<f64>(entry, 8);
      const most = geographyWeight * mostGeography + mostSkills;
      // Classes come by falling geography.
      if (most + others + slack < threshold) {
        touched = visitsEnd;
        break;
      }
      const clas = classTable + <usize>(load<u32>(entry) * classBytes);
      const kind = load<u32>(clas, classKey + 12);
      // Wishes by the hour or the day are compared for the hours and days of this job: the band is brought to theirs.
      const times = timesOf(query, kind);
      const low = f32x4.splat(<f32>((payLow / times) * 1.000001));
      const high = f32x4.splat(<f32>((payHigh / times) * 1.000001));
      const share = f32x4.splat(<f32>((0.4 * times) / (payHigh - payLow)));
      const codesBound = payMode == 1;
      let room = i8x16.splat(roomUnits(most + others - threshold, unit));
      const groups = groupsInUse(block);
      for (let group: usize = 0; group < groups; group++) {
        const at = block + group * candidateGroupBytes;
        // What the trades in which a row holds skills leave of those that are asked.
        let gains = i8x16.splat(0);
        for (let plane = planes; plane < planesEnd; plane += planeEntryBytes) {
          const trades = v128.load(block + (group << 4) + <usize>load<u32>(plane, 32));
          gains = i8x16.add_sat_u(gains, gainsOf(plane, trades, fifteens));
        }
        const skillsLoss = i8x16.sub_sat_u(unheld, gains);
        const culture = cultureLoss(
          culture0,
          culture1,
          culture2,
          culture3,
          culture4,
          culture5,
          v128.load(at, candidateCulture),
          v128.load(at, candidateCulture + 16),
          v128.load(at, candidateCulture + 32),
          fifteens,
        );
        const ways = v128.load(at, candidateCareer);
        let career = i8x16.add_sat_u(lookUp(level, v128.and(ways, fifteens)), lookUp(growth, highNibbles(ways, fifteens)));
        if (plane == 255) career = i8x16.add_sat_u(career, industryUnknown);
        else {
          const bits = block + (group << 1);
          const wishes = spreadBits(v128.load16_splat(bits, candidateAnyWished));
          const wished = spreadBits(v128.load16_splat(bits + (plane << 4), candidateWished));
          const known = spreadBits(v128.load16_splat(bits + (plane << 4), candidateKnown));
          const stranger = v128.bitselect(industryOther, industryUnknown, wishes);
          const insider = v128.bitselect(industryBoth, industryKnown, wishes);
          const unwished = v128.bitselect(insider, stranger, known);
          career = i8x16.add_sat_u(career, v128.bitselect(industryWished, unwished, wished));
        }
        let loss = i8x16.add_sat_u(culture, career);
        let mask =
          within(i8x16.add_sat_u(loss, skillsLoss), room) & <i32>load<u16>(block + (group << 1), blockLive);
        if (!mask) continue;
        if (codesBound) {
          const wishes0 = v128.load(at, candidateWish);
          const wishes1 = v128.load(at, candidateWish + 16);
          loss = i8x16.add_sat_u(
            loss,
            bytesOf(
              payLoss(firstAmounts(wishes0), low, high, share, payUnits, unwishedUnits),
              payLoss(lastAmounts(wishes0), low, high, share, payUnits, unwishedUnits),
              payLoss(firstAmounts(wishes1), low, high, share, payUnits, unwishedUnits),
              payLoss(lastAmounts(wishes1), low, high, share, payUnits, unwishedUnits),
            ),
          );
          mask &= within(i8x16.add_sat_u(loss, skillsLoss), room);
          if (!mask) continue;
        }
        v128.store(query, loss, queryBounds);
        do {
          const lane = ctz(mask);
          mask &= mask - 1;
          store<f64>(queued, others - <f64>load<u8>(query + <usize>lane, queryBounds) * unit + slack, rowRest);
          store<f64>(queued, mostGeography, rowGeography);
          store<u32>(queued, <u32>block, rowBlock);
          store<u32>(queued, (<u32>group << 4) + lane, rowNumber);
          store<u32>(queued, <u32>entry, rowPlan);
          queued += queuedRowBytes;
        } while (mask);
        if (queued >= queueEnd) {
          drainRows(query, queue, queued);
          queued = queue;
          room = i8x16.splat(roomUnits(most + others - threshold, unit));
        }
      }
    }
  }
  drainRows(query, queue, queued);
  store<u32>(query, survivors, querySurvivors);
  store<u32>(query, scored, queryScored);
  return endRanking();
}
