import { payCodeBase, payCodeMost, payCodeShift } from './layout.js';

const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);
const most = 65535;
const least = 1;

/** The code of an amount of yen, rounded away from zero (`up`) or towards it, for bounds of the salary score. */
export function payCode(yen: number, up: boolean): number {
  float[0] = yen;
  // Rounding to float32 may go either way; one step of a code is far more.
  const code = (bits[0]! - payCodeBase) / 2 ** payCodeShift;
  const rounded = up ? Math.ceil(code + 0.001) : Math.floor(code - 0.001);
  return Math.min(most, Math.max(least, rounded));
}

/** Codes of a band that bound its score. One that codes do not reach counts as above every wish. */
export function bandCodes({ low, high }: { readonly low: number; readonly high: number }): readonly [number, number] {
  return high > payCodeMost ? [most, most] : [payCode(low, true), payCode(high, true)];
}
