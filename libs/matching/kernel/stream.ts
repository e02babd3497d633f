/** The sum of all bytes of a stretch as 64-bit words: what merely reading the memory costs. @param bytes a multiple of 64 */
export function sumOf(start: usize, bytes: usize): i64 {
  let a = i64x2.splat(0);
  let b = a;
  let c = a;
  let d = a;
  for (let at = start, end = start + bytes; at < end; at += 64) {
    a = i64x2.add(a, v128.load(at));
    b = i64x2.add(b, v128.load(at, 16));
    c = i64x2.add(c, v128.load(at, 32));
    d = i64x2.add(d, v128.load(at, 48));
  }
  a = i64x2.add(i64x2.add(a, b), i64x2.add(c, d));
  return i64x2.extract_lane(a, 0) + i64x2.extract_lane(a, 1);
}
