import { blockLive, queryBitBytes, queryBits } from '../src/engine/kernel/layout';

// Sums of what sixteen rows miss, in units of loss: bytes that stop at 255 and are never more than what is really missing.

@inline
export function highNibbles(x: v128, fifteens: v128): v128 {
  return v128.and(i16x8.shr_u(x, 4), fifteens);
}

/** A table of 32 bytes, read at sixteen places. */
@inline
export function lookUp32(low: v128, high: v128, places: v128, sixteens: v128): v128 {
  return v128.or(i8x16.swizzle(low, places), i8x16.relaxed_swizzle(high, i8x16.sub(places, sixteens)));
}

/** The same at coded places: where the highest bit is set the relaxed instruction answers 0 everywhere. */
@inline
export function lookUpCoded(low: v128, high: v128, places: v128, fifths: v128): v128 {
  return v128.or(i8x16.relaxed_swizzle(low, places), i8x16.relaxed_swizzle(high, v128.xor(places, fifths)));
}

/** A table of 16 bytes read at places that are all below 16, for which the relaxed instruction says the same everywhere. */
@inline
export function lookUp(table: v128, places: v128): v128 {
  return i8x16.relaxed_swizzle(table, places);
}

/** What six answers of each row miss, two to a byte: a look-up in the table of each, summed. */
@inline
export function cultureLoss(
  table0: v128,
  table1: v128,
  table2: v128,
  table3: v128,
  table4: v128,
  table5: v128,
  answers01: v128,
  answers23: v128,
  answers45: v128,
  fifteens: v128,
): v128 {
  return i8x16.add_sat_u(
    i8x16.add_sat_u(
      i8x16.add_sat_u(lookUp(table0, v128.and(answers01, fifteens)), lookUp(table1, highNibbles(answers01, fifteens))),
      i8x16.add_sat_u(lookUp(table2, v128.and(answers23, fifteens)), lookUp(table3, highNibbles(answers23, fifteens))),
    ),
    i8x16.add_sat_u(lookUp(table4, v128.and(answers45, fifteens)), lookUp(table5, highNibbles(answers45, fifteens))),
  );
}

/** Which of sixteen rows miss no more than there is room for, a bit each. */
@inline
export function within(loss: v128, room: v128): i32 {
  return i8x16.bitmask(i8x16.le_u(loss, room));
}

/** Points by which rounding in float32 and float64 may put a bound below the real one, and more. */
export const slack: f64 = 8.0 / 256.0;

/** How many units may be missing where so many points may, sixteen times. @param scale units to a point */
@inline
export function roomFor(points: f64, scale: f64): v128 {
  // Within 0 and 255 the relaxed instruction says the same everywhere, and it is one; `<u8>` of a number are twenty.
  const units = f64x2.pmax(f64x2.splat(0), f64x2.pmin(f64x2.splat(255), f64x2.splat((points + slack) * scale)));
  return i8x16.splat(<i8>i32x4.extract_lane(i32x4.relaxed_trunc_f64x2_s_zero(units), 0));
}

/** How many of the eight groups of a block are up to the last in which a row lives; a new row takes the first free place. */
@inline
export function groupsInUse(block: usize): usize {
  const high = load<u64>(block, blockLive + 8);
  const low = load<u64>(block, blockLive);
  return high ? 8 - <usize>(clz(high) >> 4) : 4 - <usize>(clz(low) >> 4);
}

/** Bits of sixteen rows, which lie at an address, as bytes of ones and zeros. */
@inline
export function spreadBits(query: usize, bits: usize): v128 {
  const each = v128.load(query, queryBits);
  return i8x16.eq(v128.and(lookUp(v128.load16_splat(bits), v128.load(query, queryBitBytes)), each), each);
}
