export type FieldValue = string | number | boolean;

/** What a collection holds. A changed definition empties the collection: `count()` is 0 and the owner fills it again. */
export interface SearchDefinition {
  /** Lower case letters, digits and hyphens, e.g. `jobs`. */
  readonly name: string;
  /** Fields that are searched, with the weight of a match in each. */
  readonly text: Readonly<Record<string, number>>;
  /** Fields that can be filtered, counted and sorted by. */
  readonly fields: readonly string[];
}

export interface SearchDocument {
  readonly id: string;
  readonly text: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly fields: Readonly<Record<string, FieldValue | readonly FieldValue[] | undefined>>;
}

export type SearchFilter =
  | { readonly field: string; readonly anyOf: readonly FieldValue[] }
  | { readonly field: string; readonly noneOf: readonly FieldValue[] }
  /** Bounds included; numbers. A document without the field does not pass. */
  | { readonly field: string; readonly atLeast?: number; readonly atMost?: number };

export interface SearchQuery {
  /** As a person typed it, in any language. Never an expression: every character is only text. */
  readonly text?: string;
  /** Must a document hold all the words, or is one enough? `all` unless told. */
  readonly match?: 'all' | 'any';
  /** All must hold. */
  readonly filters?: readonly SearchFilter[];
  /** Counts per value among the documents found. A facet disregards filters on its own field, so that its other values can be chosen. */
  readonly facets?: readonly { readonly field: string; readonly limit?: number }[];
  /** By relevance unless told. Documents without the field come last; equal ones are ordered by id. */
  readonly sort?: 'relevance' | { readonly field: string; readonly direction: 'ascending' | 'descending' };
  /** 20 unless told, at most 100. */
  readonly limit?: number;
  readonly offset?: number;
  /** Return the places of the words in the text. */
  readonly highlight?: boolean;
}

/** Text cut where a match begins or ends, so that a page can mark it without parsing HTML. */
export interface HighlightPart {
  readonly text: string;
  readonly match: boolean;
}

export interface SearchHit {
  readonly id: string;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  /** By field; fields without a match are absent. */
  readonly highlights: Readonly<Record<string, readonly HighlightPart[]>>;
}

export interface SearchAnswer {
  readonly total: number;
  readonly hits: readonly SearchHit[];
  readonly facets: Readonly<Record<string, readonly { readonly value: FieldValue; readonly count: number }[]>>;
}

/**
 * One kind of documents. What must hold in every engine: width and kana forms are equal (ｶﾅ = カナ, Ａ = a), Japanese
 * words of two characters are found inside longer ones, Latin words are found by their beginning, accents do not matter.
 */
export abstract class SearchCollection {
  /** Adds or replaces by id. Found by searches that start after it resolves. */
  abstract upsert(documents: readonly SearchDocument[]): Promise<void>;
  abstract delete(ids: readonly string[]): Promise<void>;
  abstract clear(): Promise<void>;
  abstract count(): Promise<number>;
  /** @throws RangeError for a field that the definition does not have. */
  abstract search(query: SearchQuery): Promise<SearchAnswer>;
}

/** Full-text search in Japanese, English and Korean. A projection: it can be emptied and filled again from events. */
export abstract class SearchIndex {
  /** Opens a collection, making it when there is none of that definition. */
  abstract collection(definition: SearchDefinition): Promise<SearchCollection>;
  abstract close(): Promise<void>;
}
