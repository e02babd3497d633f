import { SeededRandom } from '@iworkz/kernel';
import { NameVectors } from '../domain/skill-similarity.js';

export interface EmbeddingPlan {
  readonly buckets: number;
  readonly dimensions: number;
  readonly epochs: number;
  readonly learningRate: number;
  readonly negatives: number;
  readonly seed: number;
}

/** Two spellings of a skill are drawn together up to here, and the hardest sampled stranger is pushed below there. */
const together = 0.8;
const apart = 0.2;

/**
 * Learns a vector for every hashed feature, so that spellings of one skill lie close and those of others apart: squared hinge
 * on cosines with sampled negatives, by AdaGrad (Duchi, Hazan and Singer 2011, JMLR 12, 2121-2159). Only + - * / and square
 * roots, so that the same seed gives the same bits. A contender of the evaluation; the product does not use it.
 * @returns the unit vector of a name.
 */
export function trainEmbedding(
  known: readonly (readonly string[])[],
  plan: EmbeddingPlan,
): (name: string) => Float64Array {
  const { buckets, dimensions, epochs, learningRate, negatives, seed } = plan;
  const random = new SeededRandom(seed);
  const vectors = new NameVectors(known, { words: true, rarity: false });
  const bucketsOf = (name: string) => [...vectors.of(name).weights.keys()].map((feature) => hash(feature) % buckets);
  const table = Float64Array.from({ length: buckets * dimensions }, () => random.next() * 2 - 1);
  const squares = new Float64Array(table.length).fill(1e-3);
  const names = known.flatMap((spellings, skill) =>
    spellings.map((name) => ({ skill, features: bucketsOf(name) })).filter(({ features }) => features.length > 0),
  );
  const ofSkill = known.map((_, skill) => names.filter((name) => name.skill === skill));

  const encode = (features: readonly number[]): { unit: Float64Array; length: number } => {
    const unit = new Float64Array(dimensions);
    for (const bucket of features) {
      for (let d = 0; d < dimensions; d += 1) unit[d]! += table[bucket * dimensions + d]!;
    }
    const length = Math.sqrt(dot(unit, unit)) || 1;
    for (let d = 0; d < dimensions; d += 1) unit[d]! /= length;
    return { unit, length };
  };
  /** A step against the gradient of `slope` x cos(name, towards). */
  const step = (
    features: readonly number[],
    { unit, length }: { unit: Float64Array; length: number },
    towards: Float64Array,
    slope: number,
    rate: number,
  ): void => {
    const along = dot(unit, towards);
    for (const bucket of features) {
      for (let d = 0; d < dimensions; d += 1) {
        const gradient = (slope * (towards[d]! - along * unit[d]!)) / length;
        const at = bucket * dimensions + d;
        squares[at]! += gradient * gradient;
        table[at]! -= (rate * gradient) / Math.sqrt(squares[at]!);
      }
    }
  };

  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const rate = learningRate * (1 - epoch / epochs);
    for (let drawn = 0; drawn < names.length; drawn += 1) {
      const name = random.pick(names);
      const mate = random.pick(ofSkill[name.skill]!);
      const here = encode(name.features);
      const there = encode(mate.features);
      const close = dot(here.unit, there.unit);
      if (mate !== name && close < together) {
        step(name.features, here, there.unit, close - together, rate);
        step(mate.features, there, here.unit, close - together, rate);
      }
      let hardest: { features: readonly number[]; at: ReturnType<typeof encode>; close: number } | undefined;
      for (let count = 0; count < negatives; count += 1) {
        const stranger = random.pick(names);
        if (stranger.skill === name.skill) continue;
        const at = encode(stranger.features);
        const like = dot(here.unit, at.unit);
        if (!hardest || like > hardest.close) hardest = { features: stranger.features, at, close: like };
      }
      if (hardest && hardest.close > apart) {
        step(name.features, here, hardest.at.unit, hardest.close - apart, rate);
        step(hardest.features, hardest.at, here.unit, hardest.close - apart, rate);
      }
    }
  }
  return (name) => encode(bucketsOf(name)).unit;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += a[at]! * b[at]!;
  return sum;
}

/** FNV-1a, mixed so that its low bits can be used. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 12)) >>> 0;
}
