import {
  payCodeBase,
  payCodeShift,
  queryJustReached,
  queryTolerance,
} from '../src/engine/kernel/layout';

/** Amounts of the first four of eight codes. */
@inline
export function firstAmounts(codes: v128): v128 {
  return i32x4.add(i32x4.shl(i32x4.extend_low_i16x8_u(codes), payCodeShift), i32x4.splat(payCodeBase));
}

@inline
export function lastAmounts(codes: v128): v128 {
  return i32x4.add(i32x4.shl(i32x4.extend_high_i16x8_u(codes), payCodeShift), i32x4.splat(payCodeBase));
}

/** Bounds of the salary score of four bands [low, high] for four wishes, given 2 / wish too; the formula of `domain/salary.ts` in float32. */
@inline
export function payBound(low: v128, high: v128, wish: v128, twiceInverse: v128): v128 {
  const one = f32x4.splat(1);
  const within = f32x4.add(
    f32x4.splat(0.6),
    f32x4.mul(f32x4.splat(0.4), f32x4.div(f32x4.sub(high, wish), f32x4.sub(high, low))),
  );
  // `pmax` is one instruction, `max` is eight; there is no NaN to be minded.
  const below = f32x4.pmax(f32x4.splat(0), f32x4.sub(f32x4.mul(high, twiceInverse), f32x4.splat(1.4)));
  const score = v128.bitselect(within, below, f32x4.ge(high, wish));
  return v128.bitselect(one, score, f32x4.ge(low, wish));
}

/** As the formula says it, operation by operation. */
@inline
export function payScore(query: usize, low: f64, high: f64, wish: f64): f64 {
  const justReached = load<f64>(query, queryJustReached);
  if (low >= wish) return 1;
  if (high >= wish) {
    const share = (high - wish) / (high - low);
    return justReached + (1.0 - justReached) * share;
  }
  return justReached * max<f64>(0, 1.0 - (1.0 - high / wish) / load<f64>(query, queryTolerance));
}
