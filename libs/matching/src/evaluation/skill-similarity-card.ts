import { skills } from '@iworkz/contracts';
import { similarityThreshold } from '../domain/skill-similarity.js';
import { byEmbedding, byFeatures } from './contenders.js';
import { compareOnHeldOutAliases, type Contender, type Pairs } from './held-out-aliases.js';

export const skillSimilarityEvaluation = {
  seed: 20_261_121,
  folds: 5,
  /** One in two thousand pairs of an alias and a skill that have nothing to do with each other. */
  comparedAtFalsePositiveRate: 0.0005,
  embedding: { buckets: 4096, dimensions: 64, epochs: 15, learningRate: 0.1, negatives: 8, seed: 7 },
} as const;

/** In the order of what they need: the simplest that nothing clearly beats is used. */
export const contenders = {
  plainNGrams: byFeatures({ words: false, rarity: false }),
  weightedNGrams: byFeatures({ words: false, rarity: true }),
  weightedNGramsAndLexicon: byFeatures({ words: true, rarity: true }),
  trainedEmbedding: byEmbedding(skillSimilarityEvaluation.embedding),
} satisfies Record<string, Contender>;
export const used = 'weightedNGramsAndLexicon' satisfies keyof typeof contenders;

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
const shareAbove = (values: readonly number[], threshold: number, count: number): number =>
  rounded(values.filter((value) => value >= threshold).length / count);

/** Every contender at the threshold that lets the same share of unrelated pairs through, since their scales differ. */
export function compared(name: keyof typeof contenders): {
  readonly recallAt1: number;
  readonly threshold: number;
  readonly recall: number;
  readonly recallBetweenTexts: number;
} {
  const { folds, seed, comparedAtFalsePositiveRate: rate } = skillSimilarityEvaluation;
  const pairs = compareOnHeldOutAliases(contenders[name], folds, seed);
  const sorted = [...pairs.unrelated].sort((a, b) => b - a);
  const threshold = sorted[Math.floor(rate * pairs.unrelatedCount)] ?? 0;
  return {
    recallAt1: rounded(pairs.aliases.filter(({ isRight }) => isRight).length / pairs.aliases.length),
    threshold: rounded(threshold),
    recall: shareAbove(pairs.own, threshold, pairs.aliases.length),
    recallBetweenTexts: shareAbove(pairs.ownTexts, threshold, pairs.ownTextCount),
  };
}

/** The used contender at the product's threshold. */
export function atTheThreshold() {
  const { folds, seed } = skillSimilarityEvaluation;
  const pairs = compareOnHeldOutAliases(contenders[used], folds, seed);
  const threshold = similarityThreshold;
  return {
    threshold,
    recall: shareAbove(pairs.own, threshold, pairs.aliases.length),
    falsePositiveRate: shareAbove(pairs.unrelated, threshold, pairs.unrelatedCount),
    recallBetweenTexts: shareAbove(pairs.ownTexts, threshold, pairs.ownTextCount),
    falsePositiveRateBetweenTexts: shareAbove(pairs.unrelatedTexts, threshold, pairs.unrelatedTextCount),
    counts: {
      aliases: pairs.aliases.length,
      unrelatedPairs: pairs.unrelatedCount,
      pairsOfTexts: pairs.ownTextCount,
      unrelatedPairsOfTexts: pairs.unrelatedTextCount,
    },
    reliability: reliability(pairs, threshold),
  };
}

/** How often the most similar skill is the right one, or at least a related one, by how similar it is. */
function reliability({ aliases }: Pairs, from: number) {
  return Array.from({ length: Math.round((1 - from) * 10) }, (_, step) => {
    const low = rounded(from + step / 10);
    const high = rounded(low + 0.1);
    const inside = aliases.filter(({ best }) => best >= low && (best < high || high >= 1));
    return {
      from: low,
      to: high,
      aliases: inside.length,
      right: rounded(inside.filter(({ isRight }) => isRight).length / inside.length),
      rightOrRelated: rounded(inside.filter(({ isRight, isRelated }) => isRight || isRelated).length / inside.length),
    };
  });
}

export function skillSimilarityCard() {
  return {
    name: 'skill-similarity',
    used,
    measuredOn:
      'Aliases of the skill taxonomy, each held out once in cross-validation: a skill must be found by the spellings that are left. Unrelated are skills more than two steps apart in the taxonomy. Taxonomy and lexicon were written by the same hands, so the lexicon may do worse on names from elsewhere.',
    skills: skills.length,
    seed: skillSimilarityEvaluation.seed,
    folds: skillSimilarityEvaluation.folds,
    atTheThreshold: atTheThreshold(),
    comparedAtFalsePositiveRate: skillSimilarityEvaluation.comparedAtFalsePositiveRate,
    contenders: Object.fromEntries(
      (Object.keys(contenders) as (keyof typeof contenders)[]).map((name) => [name, compared(name)]),
    ),
  };
}
