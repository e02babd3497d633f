import {
  blockCold,
  blockNumber,
  heapEntryBytes,
  heapIdAt,
  heapSlot,
  queryFloor,
  queryHeap,
  queryHeapSize,
} from '../src/engine/kernel/layout';

// The best rows so far: a heap whose root is the one that the next better row drives out. Entries are total, block, row.
let heap: usize = 0;
let held: i32 = 0;
let size: i32 = 0;
let idsAt: usize = 0;
/** What a row's total must reach to be of interest. */
export let threshold: f64 = 0;

/** @returns false when nothing is asked for. */
export function beginRanking(query: usize, ids: usize): bool {
  heap = load<u32>(query, queryHeap);
  size = load<u32>(query, queryHeapSize);
  threshold = load<f64>(query, queryFloor);
  idsAt = ids;
  held = 0;
  return size > 0;
}

@inline
function entryAt(index: i32): usize {
  return heap + <usize>(index * heapEntryBytes);
}

@inline
function idOf(block: usize, row: i32): usize {
  return <usize>load<u32>(block, blockCold) + idsAt + (<usize>row << 4);
}

/** Ids lie in memory as they are written, so their order is that of big-endian numbers. */
function isIdBehind(a: usize, b: usize): bool {
  const high = bswap(load<u64>(a));
  const otherHigh = bswap(load<u64>(b));
  if (high != otherHigh) return high > otherHigh;
  return bswap(load<u64>(a, 8)) > bswap(load<u64>(b, 8));
}

@inline
function isBehind(entry: usize, other: usize): bool {
  const total = load<f64>(entry);
  const otherTotal = load<f64>(other);
  if (total != otherTotal) return total < otherTotal;
  return isIdBehind(
    idOf(load<u32>(entry, 8), load<u32>(entry, 12)),
    idOf(load<u32>(other, 8), load<u32>(other, 12)),
  );
}

@inline
function set(entry: usize, total: f64, block: usize, row: i32): void {
  store<f64>(entry, total);
  store<u32>(entry, <u32>block, 8);
  store<u32>(entry, row, 12);
}

function swap(a: usize, b: usize): void {
  const total = load<f64>(a);
  const place = load<u64>(a, 8);
  store<f64>(a, load<f64>(b));
  store<u64>(a, load<u64>(b, 8), 8);
  store<f64>(b, total);
  store<u64>(b, place, 8);
}

function siftDown(end: i32): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= end) return;
    if (child + 1 < end && isBehind(entryAt(child + 1), entryAt(child))) child += 1;
    if (!isBehind(entryAt(child), entryAt(at))) return;
    swap(entryAt(child), entryAt(at));
    at = child;
  }
}

export function rank(total: f64, block: usize, row: i32): void {
  if (total < threshold) return;
  if (held < size) {
    let at = held;
    held += 1;
    set(entryAt(at), total, block, row);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBehind(entryAt(at), entryAt(parent))) break;
      swap(entryAt(at), entryAt(parent));
      at = parent;
    }
  } else {
    if (total == load<f64>(heap)) {
      if (!isIdBehind(idOf(load<u32>(heap, 8), load<u32>(heap, 12)), idOf(block, row))) return;
    }
    set(heap, total, block, row);
    siftDown(size);
  }
  if (held == size) threshold = load<f64>(heap);
}

/** Sorts what was found, best first, and names each row by its slot where its block stood. */
export function endRanking(): i32 {
  for (let last = held - 1; last > 0; last--) {
    swap(heap, entryAt(last));
    siftDown(last);
  }
  for (let index = 0; index < held; index++) {
    const entry = entryAt(index);
    const block = load<u32>(entry, 8);
    const row = load<u32>(entry, 12);
    store<u32>(entry, load<u32>(block, blockNumber) * 128 + row, heapSlot);
    store<u32>(entry, <u32>idOf(block, row), heapIdAt);
  }
  return held;
}
