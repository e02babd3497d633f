import {
  classBlockCount,
  classBlocks,
  classBytes,
  kindClassTable,
  planBytes,
  queryLastGroups,
  queryTouched,
  queryVisits,
  queryWeights,
  visitBytes,
} from '../src/engine/kernel/layout';
import { groupsInUse, slack } from './bounds';
import { threshold } from './ranking';

/** What is read of so many blocks is asked of the memory at once: 16 KiB, which the nearest cache holds. */
export const visitsTogether: usize = 16;

/**
 * Lists the blocks of all classes that may reach the threshold, in the order of the plan.
 * @param others the most that a row can have but for geography @returns where the list ends
 */
export function listVisits(query: usize, kind: usize, plan: usize, classes: i32, others: f64): usize {
  const classTable = <usize>load<u32>(kind, kindClassTable);
  const geographyWeight = load<f64>(query, queryWeights + 16);
  const end = plan + <usize>(classes * planBytes);
  let seen: u32 = 0;
  for (let entry = plan; entry < end; entry += planBytes) {
    seen += load<u32>(<usize>load<u32>(classTable + <usize>(load<u32>(entry) * classBytes), classBlocks));
  }
  keepTouched(query, seen);
  let visit = <usize>load<u32>(query, queryVisits);
  for (let entry = plan; entry < end; entry += planBytes) {
    if (geographyWeight * load<f64>(entry, 8) + others + slack < threshold) continue;
    const clas = classTable + <usize>(load<u32>(entry) * classBytes);
    let block = <usize>load<u32>(clas, classBlocks);
    for (const last = block + (<usize>load<u32>(clas, classBlockCount) << 2); block < last; block += 4) {
      store<u32>(visit, <u32>entry);
      store<u32>(visit, load<u32>(block), 4);
      visit += visitBytes;
    }
  }
  return visit;
}

@inline
export function visitedPlan(visit: usize): usize {
  return <usize>load<u32>(visit);
}

@inline
export function visitedBlock(visit: usize): usize {
  return <usize>load<u32>(visit, 4);
}

/**
 * Touching is reading a word of a cache line and nothing else, in loops so short, and without a jump, that many lines are waited for
 * at a time. It goes from block to block and not along each: their lines are few and side by side, and pages are waited for too.
 * Headers come first, since where a block ends stands there: a loop whose end is waited for is not run ahead of.
 */
export function touchHeaders(query: usize, visit: usize, end: usize): u32 {
  let seen: u32 = 0;
  for (let each = visit; each < end; each += visitBytes) seen += load<u32>(visitedBlock(each));
  for (let each = visit; each < end; each += visitBytes) {
    const groups = <i32>groupsInUse(visitedBlock(each));
    store<u32>(query + (each - visit) / 2, max(1, groups) - 1, queryLastGroups);
  }
  return seen;
}

/** Of a block that was touched: behind it no row lives. @param visit where touching began */
@inline
export function lastGroup(query: usize, visit: usize, each: usize): usize {
  return <usize>load<u32>(query + (each - visit) / 2, queryLastGroups);
}

/** @param seen what was touched; written where nobody reads it, so that no compiler leaves the reading out */
@inline
export function keepTouched(query: usize, seen: u32): void {
  store<u32>(query, seen, queryTouched);
}
