import {
  anchorBytes,
  askedBytes,
  blockCold,
  blockLive,
  blockPlanes,
  blockPlaneStep,
  blockRecords,
  candidateAnyWished,
  candidateByDay,
  candidateByHour,
  candidateCareer,
  candidateCulture,
  candidateGroupBytes,
  candidateIds,
  candidateKnown,
  candidateOffsets,
  candidateRowBytes,
  candidateRows,
  candidateTermsShift,
  candidateWayShift,
  candidateWish,
  candidateWished,
  candidateWishGroupBytes,
  coveredBytes,
  groupQueueLength,
  groupsPerBlock,
  industryPlaneBytes,
  placeAnchors,
  placeLosses,
  placeScores,
  planeEntryBytes,
  planeNumber,
  queryBest,
  queryCulture,
  queryDays,
  queryExactCulture,
  queryExactGrowth,
  queryExactIndustry,
  queryExactLevel,
  queryFifteens,
  queryGains,
  queryGroupQueue,
  queryGroupShares,
  queryHasPay,
  queryHours,
  queryIndustry,
  queryIndustryPlane,
  queryLevel,
  queryLossUnit,
  queryMostCareer,
  queryMostGrowth,
  queryMostSkills,
  queryNoSkills,
  queryPayHigh,
  queryPayLow,
  queryPlaneCount,
  queryPlanes,
  queryRowQueue,
  queryScored,
  querySevens,
  querySixteens,
  querySketch,
  querySkillCount,
  querySlotData,
  querySlots,
  querySurvivors,
  queryThirtyOnes,
  queryTradeLosses,
  queryUnlisted,
  queryUnpaid,
  queryUnwished,
  queryWeightOfAsked,
  queryWeights,
  queryWishLosses,
  queryWishStarts,
  queryYearsPrior,
  queuedGroupBytes,
  queuedRowBytes,
  recordByMonth,
  recordHasPay,
  rootAddress,
  rootCandidates,
  yearsFollow,
} from '../src/engine/kernel/layout';
import { cultureLoss, groupsInUse, highNibbles, lookUp, lookUp32, roomFor, slack, spreadBits, within } from './bounds';
import { payScore } from './pay';
import { beginRanking, endRanking, rank, threshold } from './ranking';
import { beginVisits, keepTouched, nextVisit, visitedBlock, visitedMost, visitedPlan } from './visits';

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

/** Groups of asked skills that four held ones cover: well in the low byte, at all in the high one. */
@inline
function groupsOf(sketch: usize, codes: u64): u32 {
  return (
    <u32>load<u16>(sketch + <usize>((codes & 0xffff) << 1)) |
    <u32>load<u16>(sketch + <usize>(((codes >>> 16) & 0xffff) << 1)) |
    <u32>load<u16>(sketch + <usize>(((codes >>> 32) & 0xffff) << 1)) |
    <u32>load<u16>(sketch + <usize>((codes >>> 48) << 1))
  );
}

/** The most that the skills of a row can be: 1 where asked skills are covered well, 0.6 where at all, 0.1 for the rest. */
@inline
function mostSkillsOf(query: usize, codes: usize, sketch: usize): f64 {
  const groups =
    groupsOf(sketch, load<u64>(codes) & ~(<u64>3 << candidateWayShift)) |
    groupsOf(sketch, load<u64>(codes, 8)) |
    groupsOf(sketch, load<u64>(codes, 16)) |
    groupsOf(sketch, load<u64>(codes, 24));
  const well = groups & 0xff;
  const poorly = (groups >>> 8) & ~well;
  const wellShare = load<f32>(query + <usize>(well << 2), queryGroupShares);
  const poorShare = load<f32>(query + <usize>(poorly << 2), queryGroupShares);
  return <f64>(<f32>0.10001 + <f32>0.9 * wellShare + <f32>0.5 * poorShare);
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
function isSet(plane: usize, row: i32): bool {
  return ((load<u8>(plane + <usize>(row >> 3)) >>> (row & 7)) & 1) != 0;
}

function industryStatus(cold: usize, wishes: usize, row: i32, industry: u32): u32 {
  if (industry == 255) return 4;
  const planes = cold + <usize>(industry * industryPlaneBytes);
  if (isSet(planes + candidateWished, row)) return 0;
  const any = isSet(wishes + candidateAnyWished, row & 15);
  if (isSet(planes + candidateKnown, row)) return any ? 1 : 2;
  return any ? 3 : 4;
}

/** What turns a wish that is not by the month into one by the year, with the hours and days of this job. */
function timesOf(query: usize, wishes: usize, row: i32): f64 {
  if (isSet(wishes + candidateByHour, row & 15)) return load<f64>(query, queryHours);
  return isSet(wishes + candidateByDay, row & 15) ? load<f64>(query, queryDays) : 1;
}

/** Where the bytes of a row lie that groups of sixteen have together. */
@inline
function inGroup(block: usize, row: i32): usize {
  return block + <usize>((row >> 4) * candidateGroupBytes + (row & 15));
}

/** What a row's growth is worth, of the weight of its career. @param at where it is sketched */
@inline
function growthOf(query: usize, at: usize): f64 {
  return load<f64>(query + <usize>((load<u16>(at) >>> candidateWayShift) << 3), queryExactGrowth);
}

function restOf(query: usize, block: usize, row: i32, flags: u32, skills: f64, geography: f64): f64 {
  const at = inGroup(block, row);
  const cold = <usize>load<u32>(block, blockCold);
  const wishes = cold + <usize>(row >> 4) * candidateWishGroupBytes;
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
          load<f64>(behindSkills) * (flags & recordByMonth ? 12.0 : timesOf(query, wishes, row)),
        )
      : load<f64>(query, queryUnpaid);
  }
  total += load<f64>(query, queryWeights + 24) * salary;
  let career = load<f64>(query + <usize>((load<u8>(at, candidateCareer) & 7) << 3), queryExactLevel);
  const status = industryStatus(cold, wishes, row, load<u32>(query, queryIndustryPlane));
  career += load<f64>(query + (status << 3), queryExactIndustry);
  career += growthOf(query, cold + candidateRows + <usize>row * candidateRowBytes);
  total += load<f64>(query, queryWeights + 32) * career;
  return min<f64>(100, total);
}

/** Nearest of several wished subdivisions: the best of their scores. @param scores of the row's terms at each, first to last */
function bestOfAnchors(scores: usize, anchors: u64): f64 {
  let best: f64 = 0;
  while (anchors) {
    best = max(best, load<f64>(scores + <usize>ctz(anchors) * anchorBytes));
    anchors &= anchors - 1;
  }
  return best;
}

/** Units that sixteen rows miss of the salary. @param wishes where their wishes lie */
@inline
function payLoss(query: usize, wishes: usize, sixteens: v128, thirtyOnes: v128): v128 {
  const codes = v128.load(wishes, candidateWish);
  const ofHours = v128.load8_splat(query, queryWishStarts);
  const ofDays = v128.load8_splat(query, queryWishStarts + 1);
  const ofYears = v128.load8_splat(query, queryWishStarts + 2);
  const byHour = spreadBits(query, wishes + candidateByHour);
  const byDay = spreadBits(query, wishes + candidateByDay);
  const starts = v128.bitselect(ofHours, v128.bitselect(ofDays, ofYears, byDay), byHour);
  const steps = i8x16.min_u(i8x16.sub_sat_u(codes, starts), thirtyOnes);
  const losses = lookUp32(
    v128.load(query, queryWishLosses),
    v128.load(query, queryWishLosses + 16),
    steps,
    sixteens,
  );
  const unwished = v128.load8_splat(query, queryWishStarts + 3);
  return v128.bitselect(unwished, losses, i8x16.eq(codes, i8x16.splat(0)));
}

/** Where a block's part of a plane lies. @param plane its entry in the query */
@inline
function planeOf(block: usize, plane: usize): usize {
  return <usize>load<u32>(block, blockPlanes) + <usize>(load<u32>(plane, planeNumber) * load<u32>(block, blockPlaneStep));
}

/**
 * What the trades in which rows hold skills bring of those that are asked, of half a block: plane by plane, written out for its
 * four groups, so that they stay in registers. @param second which half
 */
@inline
function sumGains(query: usize, block: usize, planes: usize, planesEnd: usize, fifteens: v128, second: bool): void {
  let gains0 = i8x16.splat(0);
  let gains1 = gains0;
  let gains2 = gains0;
  let gains3 = gains0;
  for (let plane = planes; plane < planesEnd; plane += planeEntryBytes) {
    const table = v128.load(plane);
    const at = planeOf(block, plane);
    gains0 = i8x16.add_sat_u(gains0, lookUp(table, tradesOfHalf(v128.load(at), fifteens, second)));
    gains1 = i8x16.add_sat_u(gains1, lookUp(table, tradesOfHalf(v128.load(at, 16), fifteens, second)));
    gains2 = i8x16.add_sat_u(gains2, lookUp(table, tradesOfHalf(v128.load(at, 32), fifteens, second)));
    gains3 = i8x16.add_sat_u(gains3, lookUp(table, tradesOfHalf(v128.load(at, 48), fifteens, second)));
  }
  const at = query + (second ? 64 : 0);
  v128.store(at, gains0, queryGains);
  v128.store(at, gains1, queryGains + 16);
  v128.store(at, gains2, queryGains + 32);
  v128.store(at, gains3, queryGains + 48);
}

@inline
function tradesOfHalf(trades: v128, fifteens: v128, second: bool): v128 {
  return second ? highNibbles(trades, fifteens) : v128.and(trades, fifteens);
}

/** The queue holds so many groups at first and so many more each time: the rows of the first ones raise the threshold for the next. */
const groupsMore: usize = 4;
// A group in the queue: its rows' losses of culture and career, those of skills and geography, their terms, then these.
const groupFarLoss: usize = 16;
const groupTerms: usize = 32;
const groupBlock: usize = 48;
const groupPlan: usize = 52;
const groupNumber: usize = 56;
const groupMask: usize = 60;
// A row in the queue. Its terms stand above its number.
const rowRest: usize = 0;
const rowGeography: usize = 8;
const rowBlock: usize = 16;
const rowNumber: usize = 20;
const rowRecord: usize = 24;
const rowPlace: usize = 28;
const rowTermsShift: u32 = 8;

let survivors: u32 = 0;
let scored: u32 = 0;

/** The most that a candidate can have but for skills and geography, before anything of them is known. */
@inline
function othersOf(query: usize): f64 {
  const salary = load<u32>(query, queryHasPay) ? 1.0 : max(load<f64>(query, queryUnwished), load<f64>(query, queryUnpaid));
  return (
    load<f64>(query, queryWeights + 8) +
    load<f64>(query, queryWeights + 24) * salary +
    load<f64>(query, queryWeights + 32) * load<f64>(query, queryMostCareer)
  );
}

/** @param wishes where the wishes of these rows lie, @param planes and their bits in the industry's planes */
@inline
function industryLoss(query: usize, wishes: usize, planes: usize): v128 {
  const any = spreadBits(query, wishes + candidateAnyWished);
  const wished = spreadBits(query, planes + candidateWished);
  const known = spreadBits(query, planes + candidateKnown);
  const insider = v128.bitselect(v128.load8_splat(query, queryIndustry + 1), v128.load8_splat(query, queryIndustry + 2), any);
  const stranger = v128.bitselect(v128.load8_splat(query, queryIndustry + 3), v128.load8_splat(query, queryIndustry + 4), any);
  return v128.bitselect(v128.load8_splat(query, queryIndustry), v128.bitselect(insider, stranger, known), wished);
}

/** Industry and pay of each group; then what is left, row by row. */
function drainGroups(query: usize, queue: usize, end: usize): void {
  const geographyWeight = load<f64>(query, queryWeights + 16);
  const mostSkills = load<f64>(query, queryWeights) * load<f64>(query, queryMostSkills);
  const others = othersOf(query);
  const othersWithoutGrowth = others - load<f64>(query, queryWeights + 32) * load<f64>(query, queryMostGrowth);
  const unit = load<f64>(query, queryLossUnit);
  const scale = 1.0 / unit;
  const sixteens = v128.load(query, querySixteens);
  const thirtyOnes = v128.load(query, queryThirtyOnes);
  const hasPay = load<u32>(query, queryHasPay);
  // One that says nothing makes no difference.
  const industry = load<u32>(query, queryIndustryPlane);
  const industryPlace = industry == 255 ? 0 : <usize>(industry * industryPlaneBytes);
  const rows = query + queryRowQueue;
  let queued = rows;
  // First only what lies far away.
  let seen: u32 = 0;
  for (let entry = queue; entry < end; entry += queuedGroupBytes) {
    const cold = <usize>load<u32>(load<u32>(entry, groupBlock), blockCold);
    seen += load<u32>(cold + <usize>load<u32>(entry, groupNumber) * candidateWishGroupBytes, candidateWish);
    seen += load<u32>(cold + industryPlace, candidateWished);
  }
  keepTouched(query, seen);
  for (let entry = queue; entry < end; entry += queuedGroupBytes) {
    const block = <usize>load<u32>(entry, groupBlock);
    const group = <usize>load<u32>(entry, groupNumber);
    const plan = <usize>load<u32>(entry, groupPlan);
    let loss = v128.load(entry);
    let mask = load<u32>(entry, groupMask);
    const cold = <usize>load<u32>(block, blockCold);
    const wishes = cold + group * candidateWishGroupBytes;
    if (industry != 255) {
      loss = i8x16.add_sat_u(loss, industryLoss(query, wishes, cold + industryPlace + (group << 1)));
    }
    if (hasPay) loss = i8x16.add_sat_u(loss, payLoss(query, wishes, sixteens, thirtyOnes));
    v128.store(entry, loss);
    const most = geographyWeight * load<f64>(plan, 8) + mostSkills + others;
    const room = roomFor(most - threshold, scale);
    mask &= within(i8x16.add_sat_u(loss, v128.load(entry, groupFarLoss)), room);
    const place = load<u32>(plan, 4);
    while (mask) {
      const lane = ctz(mask);
      mask &= mask - 1;
      const terms = <u32>load<u8>(entry + <usize>lane, groupTerms);
      store<f64>(queued, othersWithoutGrowth - <f64>load<u8>(entry + <usize>lane) * unit + slack, rowRest);
      store<f64>(queued, load<f64>(<usize>place + <usize>(terms << 3), placeScores), rowGeography);
      store<u32>(queued, <u32>block, rowBlock);
      store<u32>(queued, ((<u32>group << 4) + lane) | (terms << rowTermsShift), rowNumber);
      store<u32>(queued, place, rowPlace);
      queued += queuedRowBytes;
    }
  }
  drainRows(query, rows, queued);
}

/** Skills as sketched, then geography where rows have their own, then skills in full, then everything. */
function drainRows(query: usize, queue: usize, end: usize): void {
  // None when the job asks nothing.
  const sketch = <usize>load<u32>(query, querySketch);
  const slots = <usize>load<u32>(query, querySlots);
  const slotData = <usize>load<u32>(query, querySlotData);
  const skillWeight = load<f64>(query, queryWeights);
  const mostSkills = load<f64>(query, queryMostSkills);
  const geographyWeight = load<f64>(query, queryWeights + 16);
  const careerWeight = load<f64>(query, queryWeights + 32);
  survivors += <u32>((end - queue) / queuedRowBytes);
  // First only what lies far away.
  let seen: u32 = 0;
  for (let entry = queue; entry < end; entry += queuedRowBytes) {
    const cold = <usize>load<u32>(load<u32>(entry, rowBlock), blockCold);
    const row = cold + candidateRows + <usize>load<u8>(entry, rowNumber) * candidateRowBytes;
    seen += load<u32>(row);
    store<u32>(entry, <u32>row, rowRecord);
  }
  keepTouched(query, seen);
  let kept = queue;
  for (let entry = queue; entry < end; entry += queuedRowBytes) {
    const row = <usize>load<u32>(entry, rowRecord);
    const rest = load<f64>(entry, rowRest) + careerWeight * growthOf(query, row);
    const geography = load<f64>(entry, rowGeography);
    const most = sketch ? mostSkillsOf(query, row, sketch) : mostSkills;
    store<f64>(kept, rest, rowRest);
    store<f64>(kept, geography, rowGeography);
    const block = <usize>load<u32>(entry, rowBlock);
    store<u64>(kept, load<u64>(entry, rowBlock), rowBlock);
    store<u32>(kept, load<u32>(block, blockRecords), rowRecord);
    store<u32>(kept, load<u32>(entry, rowPlace), rowPlace);
    // Counted and not jumped over: which rows pass is what a processor cannot foresee.
    kept += select<usize>(queuedRowBytes, 0, skillWeight * most + rest + geographyWeight * geography >= threshold);
  }
  seen = 0;
  for (let entry = queue; entry < kept; entry += queuedRowBytes) {
    const offsets = <usize>load<u32>(load<u32>(entry, rowBlock), blockCold) + candidateOffsets;
    const offset = <u32>load<u16>(offsets + (<usize>load<u8>(entry, rowNumber) << 1));
    const record = load<u32>(entry, rowRecord) + (offset << 2);
    store<u32>(entry, record, rowRecord);
    seen += load<u32>(record);
  }
  keepTouched(query, seen);
  for (let entry = queue; entry < kept; entry += queuedRowBytes) {
    const record = <usize>load<u32>(entry, rowRecord);
    const number = load<u32>(entry, rowNumber);
    const place = <usize>load<u32>(entry, rowPlace);
    const anchors = <usize>load<u32>(place, placeAnchors);
    let geography = load<f64>(entry, rowGeography);
    let first = record + 4;
    if (anchors) {
      // Where a class holds rows of several wishes its geography is a bound; the row's own stands in its record.
      geography = bestOfAnchors(place + anchors + <usize>((number >>> rowTermsShift) << 3), load<u64>(first));
      first += 8;
    }
    const skills = skillsOf(query, record, first, slots, slotData);
    if (skillWeight * skills + load<f64>(entry, rowRest) + geographyWeight * geography < threshold) continue;
    scored += 1;
    const block = <usize>load<u32>(entry, rowBlock);
    const row = <i32>(number & 255);
    rank(restOf(query, block, row, load<u32>(record), skills, geography), block, row);
  }
}

/**
 * The best candidates for a job.
 * @param query tables made by `CandidateQuery`; @param plan classes, those that promise most first, each with its place and
 * the most that geography can be there
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
  const sevens = v128.load(query, querySevens);
  const fifteens = v128.load(query, queryFifteens);
  const mostSkills = load<f64>(query, queryWeights) * load<f64>(query, queryMostSkills);
  const others = othersOf(query);
  const unit = load<f64>(query, queryLossUnit);
  const scale = 1.0 / unit;
  const unheld = v128.load8_splat(query, queryTradeLosses);
  const planes = query + queryPlanes;
  const planesEnd = planes + <usize>(load<u32>(query, queryPlaneCount) * planeEntryBytes);
  beginVisits(query, rootAddress + rootCandidates, plan, classes, mostSkills + others);
  const queue = query + queryGroupQueue;
  const queueLast = queue + groupQueueLength * queuedGroupBytes;
  let queueEnd = queue + groupsMore * queuedGroupBytes;
  let queued = queue;
  survivors = 0;
  scored = 0;

  while (nextVisit()) {
    const entry = visitedPlan;
    const block = visitedBlock;
    const most = visitedMost;
    const terms = v128.load(load<u32>(entry, 4), placeLosses);
    let room = roomFor(most - threshold, scale);
    const groups = groupsInUse(block);
    sumGains(query, block, planes, planesEnd, fifteens, false);
    if (groups > <usize>groupsPerBlock / 2) sumGains(query, block, planes, planesEnd, fifteens, true);
    for (let group: usize = 0; group < groups; group++) {
      const at = block + group * candidateGroupBytes;
      const gains = v128.load(query + (group << 4), queryGains);
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
      const careers = v128.load(at, candidateCareer);
      const termsOfRows = v128.and(i16x8.shr_u(careers, candidateTermsShift), fifteens);
      const farLoss = i8x16.add_sat_u(i8x16.sub_sat_u(unheld, gains), lookUp(terms, termsOfRows));
      const loss = i8x16.add_sat_u(culture, lookUp(level, v128.and(careers, sevens)));
      const mask = within(i8x16.add_sat_u(loss, farLoss), room) & <i32>load<u16>(block + (group << 1), blockLive);
      if (!mask) continue;
      v128.store(queued, loss);
      v128.store(queued, farLoss, groupFarLoss);
      v128.store(queued, termsOfRows, groupTerms);
      store<u32>(queued, <u32>block, groupBlock);
      store<u32>(queued, <u32>entry, groupPlan);
      store<u32>(queued, <u32>group, groupNumber);
      store<u32>(queued, mask, groupMask);
      queued += queuedGroupBytes;
      if (queued == queueEnd) {
        drainGroups(query, queue, queued);
        queued = queue;
        queueEnd = min(queueLast, queueEnd + groupsMore * queuedGroupBytes);
        room = roomFor(most - threshold, scale);
      }
    }
  }
  drainGroups(query, queue, queued);
  store<u32>(query, survivors, querySurvivors);
  store<u32>(query, scored, queryScored);
  return endRanking();
}
