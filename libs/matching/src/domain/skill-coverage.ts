import { foldText, skills } from '@iworkz/contracts';
import type { SkillKey } from './facts.js';
import { NameVectors, shareOfSimilarity, similarityOf, type NameVector } from './skill-similarity.js';
import { SimilarityIndex } from './skill-similarity-index.js';

/** Who has React has most of the JavaScript that a job asks for. Per step of the taxonomy. */
const narrowerCounts = 0.85;
/** Who has JavaScript has some of the React that a job asks for. Per step. */
const broaderCounts = 0.4;

interface Neighbours {
  readonly broader: readonly string[];
  readonly narrower: string[];
  readonly related: (readonly [string, number])[];
}

const neighbours = new Map<string, Neighbours>(
  skills.map(({ id, broader }) => [id, { broader, narrower: [], related: [] }]),
);
for (const { id, broader, related } of skills) {
  for (const wider of broader) neighbours.get(wider)?.narrower.push(id);
  for (const [other, share] of related) {
    neighbours.get(id)?.related.push([other, share]);
    neighbours.get(other)?.related.push([id, share]);
  }
}

const graphCoverage = new Map<SkillKey, ReadonlyMap<SkillKey, number>>();
const nothing: ReadonlyMap<SkillKey, number> = new Map();

/**
 * How much of the asked skill each other skill of the taxonomy brings, 0 to 1: itself 1, narrower and broader skills by their
 * distance, related ones by their stated share (one step only: shares are judged for pairs, not for chains). Empty for text
 * that the taxonomy does not know.
 */
function taxonomyCoverage(asked: SkillKey): ReadonlyMap<SkillKey, number> {
  if (!neighbours.has(asked)) return nothing;
  const before = graphCoverage.get(asked);
  if (before) return before;
  const found = new Map<SkillKey, number>([[asked, 1]]);
  const raise = (skill: SkillKey, share: number): boolean => {
    if ((found.get(skill) ?? 0) >= share) return false;
    found.set(skill, share);
    return true;
  };
  const walk = (from: SkillKey, share: number, direction: 'broader' | 'narrower', factor: number): void => {
    for (const next of neighbours.get(from)?.[direction] ?? []) {
      if (raise(next, share * factor)) walk(next, share * factor, direction, factor);
    }
  };
  walk(asked, 1, 'narrower', narrowerCounts);
  walk(asked, 1, 'broader', broaderCounts);
  for (const [other, share] of neighbours.get(asked)?.related ?? []) raise(other, share);
  graphCoverage.set(asked, found);
  return found;
}

let coveredByTaxonomy: Map<SkillKey, Map<SkillKey, number>> | undefined;

/** `taxonomyCoverage` read the other way: the skills that `held` brings something of. */
function taxonomyCoveredBy(held: SkillKey): ReadonlyMap<SkillKey, number> {
  if (!coveredByTaxonomy) {
    coveredByTaxonomy = new Map([...neighbours.keys()].map((id) => [id, new Map<SkillKey, number>()]));
    for (const asked of neighbours.keys()) {
      for (const [by, share] of taxonomyCoverage(asked)) coveredByTaxonomy.get(by)!.set(asked, share);
    }
  }
  return coveredByTaxonomy.get(held) ?? nothing;
}

const spellingsOf = new Map<SkillKey, readonly string[]>(
  skills.map(({ id, ja, en, ko, aliases }) => [id, [...new Set([ja, en, ko, ...aliases].map(foldText))]]),
);

interface Names {
  readonly vectors: NameVectors;
  readonly taxonomy: SimilarityIndex<SkillKey>;
  readonly ofSkill: ReadonlyMap<SkillKey, readonly NameVector[]>;
}
let namesOnce: Names | undefined;

/** Made at the first text that the taxonomy does not know: it takes some 60 ms, which no start should wait for. */
function names(): Names {
  if (namesOnce) return namesOnce;
  const vectors = new NameVectors([...spellingsOf.values()]);
  const taxonomy = new SimilarityIndex<SkillKey>();
  const ofSkill = new Map([...spellingsOf].map(([id, spellings]) => [id, spellings.map((name) => vectors.of(name))]));
  for (const [id, own] of ofSkill) for (const vector of own) taxonomy.add(id, vector);
  return (namesOnce = { vectors, taxonomy, ofSkill });
}

const textPrefix = 'text:';
const isText = (skill: SkillKey): boolean => skill.startsWith(textPrefix);
const vectorOfText = (text: SkillKey): NameVector => names().vectors.of(text.slice(textPrefix.length));

interface ComparedText {
  readonly vector: NameVector;
  /** Shares of the taxonomy's skills that are similar by name. */
  readonly shares: ReadonlyMap<SkillKey, number>;
}

/** Free text has no bound, so what is kept of it has one: about 1 KB each, the oldest goes first. */
const mostKeptTexts = 4096;
const keptTexts = new Map<SkillKey, ComparedText>();

function compared(text: SkillKey): ComparedText {
  const before = keptTexts.get(text);
  if (before) return before;
  const vector = vectorOfText(text);
  const shares = sharesOf(names().taxonomy.similarTo(vector));
  if (keptTexts.size >= mostKeptTexts) keptTexts.delete(keptTexts.keys().next().value!);
  const made = { vector, shares };
  keptTexts.set(text, made);
  return made;
}

function sharesOf(similarities: Map<SkillKey, number>): Map<SkillKey, number> {
  for (const [skill, similarity] of similarities) similarities.set(skill, shareOfSimilarity(similarity));
  return similarities;
}

/**
 * How much of the asked skill the held one brings, 0 to 1: by the taxonomy where it knows both; else 1 for the same folded
 * text, and a share for similar names (`shareOfSimilarity`), the same both ways.
 */
export function coverageOf(asked: SkillKey, held: SkillKey): number {
  if (asked === held) return 1;
  if (!isText(asked)) return (isText(held) ? compared(held).shares.get(asked) : taxonomyCoverage(asked).get(held)) ?? 0;
  if (!isText(held)) return compared(asked).shares.get(held) ?? 0;
  return shareOfSimilarity(similarityOf(compared(asked).vector, compared(held).vector));
}

/** The skills in use somewhere, so that those near to one are found without trying all. Counts how often each is in use. */
export class SkillsInUse {
  private readonly uses = new Map<SkillKey, { count: number; readonly place: number | undefined }>();
  private readonly texts = new SimilarityIndex<SkillKey>();

  /** How many different skills are in use. */
  get size(): number {
    return this.uses.size;
  }

  /** @returns whether the skill was not in use before. */
  add(skill: SkillKey): boolean {
    const use = this.uses.get(skill);
    if (use) {
      use.count += 1;
      return false;
    }
    const place = isText(skill) ? this.texts.add(skill, vectorOfText(skill)) : undefined;
    this.uses.set(skill, { count: 1, place });
    return true;
  }

  /** @returns whether this was the last use. */
  remove(skill: SkillKey): boolean {
    const use = this.uses.get(skill);
    if (!use) return false;
    use.count -= 1;
    if (use.count > 0) return false;
    if (use.place !== undefined) this.texts.remove(use.place, vectorOfText(skill));
    this.uses.delete(skill);
    return true;
  }

  /** The skills in use that `held` brings something of: asked -> `coverageOf(asked, held)`, all that are above 0. */
  askedNear(held: SkillKey): Map<SkillKey, number> {
    return this.near(held, taxonomyCoveredBy(held));
  }

  /** The skills in use that bring something of `asked`: held -> `coverageOf(asked, held)`, all that are above 0. */
  heldNear(asked: SkillKey): Map<SkillKey, number> {
    return this.near(asked, taxonomyCoverage(asked));
  }

  private near(skill: SkillKey, byTaxonomy: ReadonlyMap<SkillKey, number>): Map<SkillKey, number> {
    const found = new Map<SkillKey, number>();
    const put = (shares: ReadonlyMap<SkillKey, number>): void => {
      for (const [other, share] of shares) {
        if (share > (found.get(other) ?? 0) && this.uses.has(other)) found.set(other, share);
      }
    };
    if (isText(skill)) {
      const { vector, shares } = compared(skill);
      put(shares);
      put(sharesOf(this.texts.similarTo(vector)));
      // The same text is the same skill, even one too long to be compared.
      if (this.uses.has(skill)) found.set(skill, 1);
      return found;
    }
    put(byTaxonomy);
    if (this.texts.size === 0) return found;
    for (const vector of names().ofSkill.get(skill) ?? []) put(sharesOf(this.texts.similarTo(vector)));
    return found;
  }
}
