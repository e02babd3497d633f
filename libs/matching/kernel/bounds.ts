// Sums of a criterion's parts for sixteen rows, and what they make of a total in 1/256 of a point.

@inline
export function lowNibbles(x: v128): v128 {
  return v128.and(x, i8x16.splat(15));
}

@inline
export function highNibbles(x: v128): v128 {
  return i8x16.shr_u(x, 4);
}

/** A table of 32 bytes, read at sixteen places. */
@inline
export function lookUp32(low: v128, high: v128, places: v128): v128 {
  return v128.or(i8x16.swizzle(low, places), i8x16.swizzle(high, i8x16.sub(places, i8x16.splat(16))));
}

/** What six answers of each row are worth, two to a byte: a look-up in the table of each, summed. */
@inline
export function cultureOf(
  table0: v128,
  table1: v128,
  table2: v128,
  table3: v128,
  table4: v128,
  table5: v128,
  answers01: v128,
  answers23: v128,
  answers45: v128,
): v128 {
  return i8x16.add(
    i8x16.add(
      i8x16.add(i8x16.swizzle(table0, lowNibbles(answers01)), i8x16.swizzle(table1, highNibbles(answers01))),
      i8x16.add(i8x16.swizzle(table2, lowNibbles(answers23)), i8x16.swizzle(table3, highNibbles(answers23))),
    ),
    i8x16.add(i8x16.swizzle(table4, lowNibbles(answers45)), i8x16.swizzle(table5, highNibbles(answers45))),
  );
}

@inline
function timesHigh(parts: v128, factor: v128): v128 {
  return i16x8.q15mulr_sat_s(parts, factor);
}

/** Bytes become the upper halves of 16 bits, so that the rounding product keeps all that a factor of 15 bits says. */
@inline
export function weightedLow(culture: v128, career: v128, cultureFactor: v128, careerFactor: v128): v128 {
  return i16x8.add(
    timesHigh(i16x8.shl(i16x8.extend_low_i8x16_u(culture), 8), cultureFactor),
    timesHigh(i16x8.shl(i16x8.extend_low_i8x16_u(career), 8), careerFactor),
  );
}

@inline
export function weightedHigh(culture: v128, career: v128, cultureFactor: v128, careerFactor: v128): v128 {
  return i16x8.add(
    timesHigh(i16x8.shl(i16x8.extend_high_i8x16_u(culture), 8), cultureFactor),
    timesHigh(i16x8.shl(i16x8.extend_high_i8x16_u(career), 8), careerFactor),
  );
}

/** Which of sixteen rows reach their thresholds, a bit each. */
@inline
export function reaching(low: v128, high: v128, lowThreshold: v128, highThreshold: v128): i32 {
  return i8x16.bitmask(i8x16.narrow_i16x8_s(i16x8.ge_s(low, lowThreshold), i16x8.ge_s(high, highThreshold)));
}

/** Units of 1/256 of a point by which rounding may put a bound below the real one: half a unit for each product, and more. */
const slackUnits: f64 = 4;
/** The same in points, for comparisons in float64. */
export const slack: f64 = 8.0 / 256.0;

/** The threshold for a sum of culture, salary and career when everything else brings `rest` points. */
@inline
export function thresholdUnits(threshold: f64, rest: f64): i32 {
  return <i32>max(-32768.0, min(32767.0, Math.floor((threshold - rest) * 256.0) - slackUnits));
}

/** A bit a row, spread to bytes of ones and zeros. */
@inline
export function spreadBits(bits: v128): v128 {
  const each = v128(1, 2, 4, 8, 16, 32, 64, -128, 1, 2, 4, 8, 16, 32, 64, -128);
  const pair = i8x16.swizzle(bits, v128(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1));
  return i8x16.eq(v128.and(pair, each), each);
}
