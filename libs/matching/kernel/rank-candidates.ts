import {
  askedBytes,
  blockLive,
  blockNext,
  blockRecords,
  candidateAnyKnown,
  candidateAnyWished,
  candidateCareer,
  candidateCulture,
  candidateHeld,
  candidateIds,
  candidateKnown,
  candidateOffsets,
  candidateWish,
  candidateWished,
  classBytes,
  classHead,
  classKey,
  coveredBytes,
  payCodeBase,
  planBytes,
  queryBest,
  queryBounds,
  queryCareerFactor,
  queryCulture,
  queryCultureFactor,
  queryDays,
  queryExactCulture,
  queryExactGrowth,
  queryExactIndustry,
  queryExactLevel,
  queryGroupShares,
  queryGrowth,
  queryHasPay,
  queryHours,
  queryIndustry,
  queryIndustryPlane,
  queryLevel,
  queryMostSkills,
  queryNoSkills,
  queryPayHigh,
  queryPayLow,
  queryScored,
  querySkillCount,
  querySketch,
  querySlotData,
  querySlots,
  querySurvivors,
  queryUnlisted,
  queryUnpaid,
  queryUnwished,
  queryWeightOfAsked,
  queryWeights,
  queryYearsPrior,
  recordByMonth,
  recordHasPay,
  rootAddress,
  rootCandidates,
  rowsPerBlock,
  yearsFollow,
} from '../src/engine/kernel/layout';
import {
  cultureOf,
  highNibbles,
  lowNibbles,
  reaching,
  slack,
  spreadBits,
  thresholdUnits,
  weightedHigh,
  weightedLow,
} from './bounds';
import { firstAmounts, lastAmounts, payScore } from './pay';
import { beginRanking, endRanking, rank, threshold } from './ranking';

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
function mostSkillsOf(query: usize, block: usize, row: i32, sketch: usize): f64 {
  const codes = block + (<usize>row << 5);
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

function restOf(query: usize, block: usize, row: i32, flags: u32, kind: u32, skills: f64, geography: f64): f64 {
  let total = load<f64>(query, queryWeights) * skills;
  let culture: f64 = 0;
  for (let pair = 0; pair < 3; pair++) {
    const answers = <u32>load<u8>(block + (pair << 7) + row, candidateCulture);
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
  const way = <usize>load<u8>(block + row, candidateCareer);
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

/** Upper bounds of the salary points of four wishes, in units of 1/256. */
@inline
function payOf(wish: v128, low: v128, high: v128, share: v128, units: v128, unwished: v128): v128 {
  const within = f32x4.pmin(
    f32x4.splat(1),
    f32x4.add(f32x4.splat(0.6), f32x4.mul(f32x4.sub(high, wish), share)),
  );
  const below = f32x4.pmax(
    f32x4.splat(0),
    f32x4.sub(f32x4.mul(f32x4.div(high, wish), f32x4.splat(2)), f32x4.splat(1.4)),
  );
  let score = v128.bitselect(within, below, f32x4.ge(high, wish));
  score = v128.bitselect(f32x4.splat(1), score, f32x4.ge(low, wish));
  // What a code of 0 reads as: no wish.
  const points = v128.bitselect(unwished, f32x4.mul(score, units), i32x4.eq(wish, i32x4.splat(payCodeBase)));
  return i32x4.add(i32x4.trunc_sat_f32x4_s(points), i32x4.splat(1));
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
  const plane = load<u32>(query, queryIndustryPlane);
  const industryWished = v128.load8_splat(query, queryIndustry);
  const industryBoth = v128.load8_splat(query, queryIndustry + 1);
  const industryKnown = v128.load8_splat(query, queryIndustry + 2);
  const industryOther = v128.load8_splat(query, queryIndustry + 3);
  const industryUnknown = v128.load8_splat(query, queryIndustry + 4);
  const cultureFactor = i16x8.splat(load<i16>(query, queryCultureFactor));
  const careerFactor = i16x8.splat(load<i16>(query, queryCareerFactor));
  // None when the job asks nothing.
  const sketch = <usize>load<u32>(query, querySketch);
  const slots = <usize>load<u32>(query, querySlots);
  const slotData = <usize>load<u32>(query, querySlotData);
  const skillWeight = load<f64>(query, queryWeights);
  const geographyWeight = load<f64>(query, queryWeights + 16);
  const salaryWeight = load<f64>(query, queryWeights + 24);
  const others = load<f64>(query, queryWeights + 8) + salaryWeight + load<f64>(query, queryWeights + 32);
  const mostSkills = skillWeight * load<f64>(query, queryMostSkills);
  // 0: the job states no pay; 1: codes bound it; 3: they do not, and every wish counts as met.
  const payMode = load<u32>(query, queryHasPay);
  const payUnits = f32x4.splat(<f32>(256.0 * salaryWeight));
  const unwishedUnits = f32x4.splat(<f32>(256.0 * salaryWeight * load<f64>(query, queryUnwished)));
  const payLow = load<f64>(query, queryPayLow);
  const payHigh = load<f64>(query, queryPayHigh);
  const classTable = <usize>load<u32>(rootAddress, rootCandidates);
  const zero = i8x16.splat(0);
  let survivors: u32 = 0;
  let scored: u32 = 0;

  for (let entry = plan, end = plan + <usize>(classes * planBytes); entry < end; entry += planBytes) {
    const mostGeography = load<f64>(entry, 8);
    const anchorTable = <usize>load<u32>(entry, 4);
    const most = geographyWeight * mostGeography + mostSkills;
    // Classes come by falling geography.
    if (most + others + slack < threshold) break;
    const clas = classTable + <usize>(load<u32>(entry) * classBytes);
    const kind = load<u32>(clas, classKey + 12);
    // Wishes by the hour or the day are compared for the hours and days of this job: the band is brought to theirs.
    const times = timesOf(query, kind);
    const low = f32x4.splat(<f32>((payLow / times) * 1.000001));
    const high = f32x4.splat(<f32>((payHigh / times) * 1.000001));
    const share = f32x4.splat(<f32>((0.4 * times) / (payHigh - payLow)));
    const sure = payMode == 0 ? max(load<f64>(query, queryUnwished), load<f64>(query, queryUnpaid)) : 1.0;
    const mostPay = i16x8.splat(<i16>Math.ceil(256.0 * salaryWeight * sure));
    const codesBound = payMode == 1;
    let block = <usize>load<u32>(clas, classHead);
    for (; block; block = load<u32>(block, blockNext)) {
      if (most + others + slack < threshold) break;
      let limit = i16x8.splat(<i16>thresholdUnits(threshold, most));
      for (let group: usize = 0; group < 8; group++) {
        let mask = <i32>load<u16>(block + (group << 1), blockLive);
        if (!mask) continue;
        const at = block + (group << 4);
        const culture = cultureOf(
          culture0,
          culture1,
          culture2,
          culture3,
          culture4,
          culture5,
          v128.load(at, candidateCulture),
          v128.load(at, candidateCulture + rowsPerBlock),
          v128.load(at, candidateCulture + 2 * rowsPerBlock),
        );
        const ways = v128.load(at, candidateCareer);
        let career = i8x16.add(i8x16.swizzle(level, lowNibbles(ways)), i8x16.swizzle(growth, highNibbles(ways)));
        if (plane == 255) career = i8x16.add(career, industryUnknown);
        else {
          const bits = block + (group << 1);
          const wishes = spreadBits(v128.load16_splat(bits, candidateAnyWished));
          const wished = spreadBits(v128.load16_splat(bits + (plane << 4), candidateWished));
          const known = spreadBits(v128.load16_splat(bits + (plane << 4), candidateKnown));
          const stranger = v128.bitselect(industryOther, industryUnknown, wishes);
          const insider = v128.bitselect(industryBoth, industryKnown, wishes);
          const unwished = v128.bitselect(insider, stranger, known);
          career = i8x16.add(career, v128.bitselect(industryWished, unwished, wished));
        }
        let first = weightedLow(culture, career, cultureFactor, careerFactor);
        let last = weightedHigh(culture, career, cultureFactor, careerFactor);
        mask &= reaching(i16x8.add(first, mostPay), i16x8.add(last, mostPay), limit, limit);
        if (!mask) continue;
        if (codesBound) {
          const codes = block + (group << 5);
          const wishes0 = v128.load(codes, candidateWish);
          const wishes1 = v128.load(codes, candidateWish + 16);
          first = i16x8.add(
            first,
            i16x8.narrow_i32x4_s(
              payOf(firstAmounts(wishes0), low, high, share, payUnits, unwishedUnits),
              payOf(lastAmounts(wishes0), low, high, share, payUnits, unwishedUnits),
            ),
          );
          last = i16x8.add(
            last,
            i16x8.narrow_i32x4_s(
              payOf(firstAmounts(wishes1), low, high, share, payUnits, unwishedUnits),
              payOf(lastAmounts(wishes1), low, high, share, payUnits, unwishedUnits),
            ),
          );
          mask &= reaching(first, last, limit, limit);
          if (!mask) continue;
        } else {
          first = i16x8.add(first, mostPay);
          last = i16x8.add(last, mostPay);
        }
        v128.store(query, first, queryBounds);
        v128.store(query, last, queryBounds + 16);
        do {
          const lane = ctz(mask);
          mask &= mask - 1;
          survivors += 1;
          const row = (<i32>group << 4) + lane;
          const record =
            <usize>load<u32>(block, blockRecords) + (<usize>load<u16>(block + (row << 1), candidateOffsets) << 2);
          const bound = <f64>load<i16>(query + (<usize>lane << 1), queryBounds) / 256.0;
          let geography = mostGeography;
          // Where a class holds rows of several wishes its geography is a bound; the row's own stands in its record.
          if (anchorTable) {
            geography = bestOfAnchors(anchorTable, load<u64>(record, 4));
            if (geographyWeight * geography + mostSkills + bound + slack < threshold) continue;
          }
          const rest = geographyWeight * geography + bound + slack;
          if (sketch && skillWeight * mostSkillsOf(query, block, row, sketch) + rest < threshold) continue;
          const skills = skillsOf(query, record, anchorTable ? record + 12 : record + 4, slots, slotData);
          if (skillWeight * skills + rest < threshold) continue;
          scored += 1;
          rank(restOf(query, block, row, load<u32>(record), kind, skills, geography), block, row);
        } while (mask);
        limit = i16x8.splat(<i16>thresholdUnits(threshold, most));
      }
    }
  }
  store<u32>(query, survivors, querySurvivors);
  store<u32>(query, scored, queryScored);
  return endRanking();
}
