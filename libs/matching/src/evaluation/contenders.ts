import { NameVectors, similarityOf, type Cutting, type NameVector } from '../domain/skill-similarity.js';
import { SimilarityIndex } from '../domain/skill-similarity-index.js';
import type { Contender } from './held-out-aliases.js';
import { trainEmbedding, type EmbeddingPlan } from './train-embedding.js';

/** Cosine of features, nothing trained but how rare they are. */
export const byFeatures =
  (cutting: Cutting): Contender =>
  (known) => {
    const vectors = new NameVectors(known, cutting);
    const index = new SimilarityIndex<number>();
    for (const [skill, spellings] of known.entries()) for (const name of spellings) index.add(skill, vectors.of(name));
    const kept = new Map<string, NameVector>();
    const vectorOf = (name: string): NameVector => {
      const before = kept.get(name);
      if (before) return before;
      const vector = vectors.of(name);
      kept.set(name, vector);
      return vector;
    };
    return {
      toSkills: (name) => index.similarTo(vectorOf(name), Number.MIN_VALUE),
      between: (one, other) => similarityOf(vectorOf(one), vectorOf(other)),
    };
  };

/** Cosine of trained embeddings of hashed n-grams. */
export const byEmbedding =
  (plan: EmbeddingPlan): Contender =>
  (known) => {
    const embed = trainEmbedding(known, plan);
    const spellings = known.map((names) => names.map(embed));
    const dot = (a: Float64Array, b: Float64Array): number => {
      let sum = 0;
      for (let at = 0; at < a.length; at += 1) sum += a[at]! * b[at]!;
      return sum;
    };
    const kept = new Map<string, Float64Array>();
    const embedded = (name: string): Float64Array => {
      const before = kept.get(name);
      if (before) return before;
      const vector = embed(name);
      kept.set(name, vector);
      return vector;
    };
    return {
      toSkills: (name) =>
        new Map(
          spellings.map((names, skill) => [skill, Math.max(...names.map((other) => dot(embedded(name), other)))]),
        ),
      between: (one, other) => dot(embedded(one), embedded(other)),
    };
  };
