import { sketchOwnBuckets, sketchSharedBuckets } from './layout.js';

const bucketShift = 4;
const levelShift = 1;

/** Fourteen bits for a skill of a row: enough to bound what it brings, by a table that stays in the processor's nearest cache. */
export function sketchCode(code: number, level: number, required: boolean): number {
  return (bucketOf(code) << bucketShift) | (level << levelShift) | (required ? 1 : 0);
}

const bucketOf = (code: number): number =>
  code < sketchOwnBuckets ? code : sketchOwnBuckets + (code % sketchSharedBuckets);

/** All codes of the skill's bucket lie in this many places from here. */
export const firstSketchCode = (code: number): number => bucketOf(code) << bucketShift;
export const sketchCodesOfBucket = 1 << bucketShift;
