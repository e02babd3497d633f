import { orderSteps, orderStepsAPoint, placeBytes, planBytes } from '../src/engine/kernel/layout';

/**
 * How many classes each step holds, then where in the plan its next one goes. What lies within one step may come in any order,
 * so sorting is counting.
 */
@inline
function countSteps(
  count: i32,
  places: usize,
  trades: usize,
  scores: usize,
  weight: f64,
  ofTrades: usize,
  ends: usize,
  steps: usize,
): i32 {
  memory.fill(ends, 0, <usize>(orderSteps + 1) << 2);
  for (let clas = 0; clas < count; clas++) {
    const score = load<f64>(scores + (<usize>load<u16>(places + (<usize>clas << 1)) << 3));
    let step = orderSteps;
    if (score >= 0) {
      const promise = weight * score + load<f64>(ofTrades + (<usize>load<u8>(trades + <usize>clas) << 3));
      step = max(0, orderSteps - 1 - <i32>(promise * orderStepsAPoint));
      const end = ends + (<usize>(step + 1) << 2);
      store<u32>(end, load<u32>(end) + 1);
    }
    store<u16>(steps + (<usize>clas << 1), step);
  }
  for (let step = 0; step < orderSteps; step++) {
    const end = ends + (<usize>(step + 1) << 2);
    store<u32>(end, load<u32>(end) + load<u32>(end - 4));
  }
  return load<u32>(ends + (<usize>orderSteps << 2));
}

/**
 * The classes of a kind in the order of what they promise: `weight` times the score of their place and the points of their
 * trade, best first. The sooner good rows are found, the more of the others are passed over.
 * @param places of each class the number of its place (16 bits); @param trades of each class its trade (8 bits);
 * @param scores of each place, below none where its classes are left out; @param ofTrades points of each trade;
 * @param ends room for `orderSteps + 1` words; @param steps room for 16 bits a class; @param plan where it is written;
 * @param tables of places of candidates, which a class is planned with, or 0: it is planned with its trade
 * @returns how many classes are in the plan
 */
export function planClasses(
  count: i32,
  places: usize,
  trades: usize,
  scores: usize,
  weight: f64,
  ofTrades: usize,
  ends: usize,
  steps: usize,
  plan: usize,
  tables: usize,
): i32 {
  const planned = countSteps(count, places, trades, scores, weight, ofTrades, ends, steps);
  for (let clas = 0; clas < count; clas++) {
    const step = <usize>load<u16>(steps + (<usize>clas << 1));
    if (step == <usize>orderSteps) continue;
    const next = ends + (step << 2);
    const at = <usize>load<u32>(next);
    store<u32>(next, <u32>at + 1);
    const place = <usize>load<u16>(places + (<usize>clas << 1));
    const entry = plan + at * <usize>planBytes;
    store<u32>(entry, clas);
    store<u32>(entry, tables ? <u32>(tables + place * <usize>placeBytes) : <u32>load<u8>(trades + <usize>clas), 4);
    store<f64>(entry, load<f64>(scores + (place << 3)), 8);
  }
  return planned;
}
