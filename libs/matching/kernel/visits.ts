import {
  blockEntryBytes,
  blockEntryClass,
  classBlockCount,
  classBlocks,
  classBytes,
  kindBlockCount,
  kindBlockTable,
  kindClassCount,
  kindClassTable,
  planBytes,
  queryPlanOf,
  queryTouched,
  queryWeights,
} from '../src/engine/kernel/layout';
import { slack } from './bounds';
import { threshold } from './ranking';

// In which order blocks are visited: those of the classes that promise most until so many have been, which brings the threshold
// near to where it ends; then all others as they lie in memory, since what is read in that order is fetched ahead.

const mostPromising: i32 = 128;
/** Of few blocks one in 32: what a better threshold saves there is less than what waiting for blocks that lie anywhere costs. */
const promisingShift: i32 = 5;

/** Of the present visit: the entry of its class in the plan, the block, and the most that a row of it can have. */
export let visitedPlan: usize = 0;
export let visitedBlock: usize = 0;
export let visitedMost: f64 = 0;

// How far the visits have come. First in the plan, and in the list of blocks of the class that it is at.
let entry: usize = 0;
let planEnd: usize = 0;
let classTable: usize = 0;
let listed: usize = 0;
let listedEnd: usize = 0;
let promisingLeft: i32 = 0;
// Then in the table of all blocks. A class that is left out, or was visited, has no entry of the plan.
let next: usize = 0;
let tableEnd: usize = 0;
let planOf: usize = 0;
let geographyWeight: f64 = 0;
let mostBesides: f64 = 0;

/** @param others the most that a row can have but for geography */
export function beginVisits(query: usize, kind: usize, plan: usize, classes: i32, others: f64): void {
  geographyWeight = load<f64>(query, queryWeights + 16);
  mostBesides = others;
  classTable = load<u32>(kind, kindClassTable);
  planOf = load<u32>(query, queryPlanOf);
  entry = plan;
  planEnd = plan + <usize>(classes * planBytes);
  listed = 0;
  listedEnd = 0;
  const blocks = <i32>load<u32>(kind, kindBlockCount);
  promisingLeft = min(mostPromising, blocks >> promisingShift);
  next = load<u32>(kind, kindBlockTable);
  tableEnd = next + <usize>(blocks * blockEntryBytes);
  memory.fill(planOf, 0, <usize>load<u32>(kind, kindClassCount) << 2);
  for (let planned = plan; planned < planEnd; planned += planBytes) {
    store<u32>(planOf + (<usize>load<u32>(planned) << 2), <u32>planned);
  }
}

/** @returns whether rows of the block may reach the threshold, for all that is known of their class */
@inline
function visit(planned: usize, block: usize): bool {
  visitedPlan = planned;
  visitedBlock = block;
  visitedMost = geographyWeight * load<f64>(planned, 8) + mostBesides;
  return visitedMost + slack >= threshold;
}

/** @returns false when no more classes are to be visited in the order of the plan */
function nextPromising(): bool {
  while (listed != listedEnd || (promisingLeft > 0 && entry != planEnd)) {
    if (listed == listedEnd) {
      const clas = <usize>load<u32>(entry);
      const listing = classTable + clas * classBytes;
      entry += planBytes;
      listed = load<u32>(listing, classBlocks);
      listedEnd = listed + (<usize>load<u32>(listing, classBlockCount) << 2);
      store<u32>(planOf + (clas << 2), 0);
      continue;
    }
    const block = load<u32>(listed);
    listed += 4;
    promisingLeft -= 1;
    if (visit(entry - planBytes, block)) return true;
  }
  return false;
}

function nextInOrder(): bool {
  while (next < tableEnd) {
    const block = load<u32>(next);
    const planned = load<u32>(planOf + (<usize>load<u32>(next, blockEntryClass) << 2));
    next += blockEntryBytes;
    if (planned && visit(planned, block)) return true;
  }
  return false;
}

/** @returns false when all blocks that may matter were visited */
export function nextVisit(): bool {
  return nextPromising() || nextInOrder();
}

/**
 * Touching is reading a word of a cache line and nothing else, in loops so short, and without a jump, that many lines are waited for
 * at a time.
 * @param seen what was touched; written where nobody reads it, so that no compiler leaves the reading out
 */
@inline
export function keepTouched(query: usize, seen: u32): void {
  store<u32>(query, seen, queryTouched);
}

/** Touches all lines of a block's hot part. */
@inline
export function touchBlock(query: usize, block: usize, bytes: usize): void {
  let seen: u32 = 0;
  for (let line: usize = 0; line < bytes; line += 64) seen += load<u32>(block + line);
  keepTouched(query, seen);
}
