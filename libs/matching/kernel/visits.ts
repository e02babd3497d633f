import {
  classBlockCount,
  classBlocks,
  classBytes,
  kindClassTable,
  planBytes,
  queryTouched,
  queryVisits,
  queryWeights,
  visitBytes,
} from '../src/engine/kernel/layout';
import { slack } from './bounds';
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
  let visit = <usize>load<u32>(query, queryVisits);
  for (let entry = plan, end = plan + <usize>(classes * planBytes); entry < end; entry += planBytes) {
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

/** Reads a word of each cache line and nothing else: so short that many lines are waited for at a time. */
@inline
export function touch(start: usize, end: usize): u32 {
  let seen: u32 = 0;
  for (let line = start; line < end; line += 64) seen += load<u32>(line);
  return seen;
}

/** First, since how much of a block is touched stands in its header: a loop whose end is waited for is not run ahead of. */
@inline
export function touchHeaders(visit: usize, end: usize): u32 {
  let seen: u32 = 0;
  for (; visit < end; visit += visitBytes) seen += load<u32>(visitedBlock(visit));
  return seen;
}

/** @param seen what was touched; written where nobody reads it, so that no compiler leaves the reading out */
@inline
export function keepTouched(query: usize, seen: u32): void {
  store<u32>(query, seen, queryTouched);
}
