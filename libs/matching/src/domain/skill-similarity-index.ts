import { cosine, similarityThreshold, type NameVector } from './skill-similarity.js';

interface Entry<Key> {
  readonly key: Key;
  readonly squaredLength: number;
}

/**
 * Finds the names similar to one among many, with the very numbers that comparing pairs gives: sums of whole numbers do not
 * depend on their order. Reads only names that share a feature. All
 * vectors must come from one `NameVectors`.
 */
export class SimilarityIndex<Key> {
  private readonly entries: (Entry<Key> | undefined)[] = [];
  private readonly free: number[] = [];
  private readonly placesWith = new Map<string, number[]>();
  private dots = new Float64Array(0);

  /** How many names are in it. */
  get size(): number {
    return this.entries.length - this.free.length;
  }

  /** @returns the place to remove it by. A key may stand under several names. */
  add(key: Key, vector: NameVector): number {
    const place = this.free.pop() ?? this.entries.length;
    this.entries[place] = { key, squaredLength: vector.squaredLength };
    for (const feature of vector.weights.keys()) {
      const places = this.placesWith.get(feature);
      if (places) places.push(place);
      else this.placesWith.set(feature, [place]);
    }
    return place;
  }

  /** @param vector the one it was added with; it is not kept, since features are most of what a name takes. */
  remove(place: number, vector: NameVector): void {
    for (const feature of vector.weights.keys()) {
      const places = this.placesWith.get(feature)!;
      if (places.length === 1) this.placesWith.delete(feature);
      else places.splice(places.indexOf(place), 1);
    }
    this.entries[place] = undefined;
    this.free.push(place);
  }

  /** The keys with a name at least `threshold` similar, each with its most similar name's figure. */
  similarTo(vector: NameVector, threshold = similarityThreshold): Map<Key, number> {
    if (this.dots.length < this.entries.length) this.dots = new Float64Array(2 * this.entries.length);
    const { dots } = this;
    const touched: number[] = [];
    for (const [feature, weight] of vector.weights) {
      for (const place of this.placesWith.get(feature) ?? []) {
        if (dots[place] === 0) touched.push(place);
        // Vectors of one NameVectors give a feature the same weight wherever it stands.
        dots[place]! += weight * weight;
      }
    }
    const similar = new Map<Key, number>();
    for (const place of touched) {
      const { key, squaredLength } = this.entries[place]!;
      const similarity = cosine(dots[place]!, vector.squaredLength, squaredLength);
      dots[place] = 0;
      if (similarity >= threshold && similarity > (similar.get(key) ?? 0)) similar.set(key, similarity);
    }
    return similar;
  }
}
