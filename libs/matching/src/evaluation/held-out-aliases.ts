import { foldText, skills } from '@iworkz/contracts';
import { SeededRandom } from '@iworkz/kernel';

/** A way of telling how similar a name is to each of some skills, made from the spellings that it may know. */
export type Contender = (known: readonly (readonly string[])[]) => {
  /** The similarity of the name to each skill's nearest spelling, by the skill's number; left out when 0. */
  toSkills(name: string): ReadonlyMap<number, number>;
  between(one: string, other: string): number;
};

export interface Pairs {
  /** Held-out aliases with what the contender finds for them, best first. */
  readonly aliases: readonly { readonly best: number; readonly isRight: boolean; readonly isRelated: boolean }[];
  /** Similarities above 0 of an alias to its own skill, and to skills that have nothing to do with it; and how many there are. */
  readonly own: readonly number[];
  readonly unrelated: readonly number[];
  readonly unrelatedCount: number;
  /** The same between two held-out aliases: two texts that the taxonomy knows neither of. */
  readonly ownTexts: readonly number[];
  readonly ownTextCount: number;
  readonly unrelatedTexts: readonly number[];
  readonly unrelatedTextCount: number;
}

const numberOf = new Map<string, number>(skills.map(({ id }, index) => [id, index]));
const linked = skills.map(() => new Set<number>());
for (const [index, { broader, related }] of skills.entries()) {
  for (const other of [...broader, ...related.map(([id]) => id)]) {
    linked[index]!.add(numberOf.get(other)!);
    linked[numberOf.get(other)!]!.add(index);
  }
}
/** One or two steps apart in the taxonomy: what is found there is no error, even if it is not the best. */
const areRelated = (a: number, b: number): boolean =>
  linked[a]!.has(b) || [...linked[a]!].some((between) => linked[between]!.has(b));

/** Cross-validation: every alias is held out once, in one of the folds that the seed deals them to; names are always known. */
export function compareOnHeldOutAliases(contender: Contender, folds: number, seed: number): Pairs {
  const random = new SeededRandom(seed);
  const dealt = skills.map(({ ja, en, ko, aliases }) => {
    const names = new Set([ja, en, ko].map(foldText));
    const others = [...new Set(aliases.map(foldText))].filter((alias) => !names.has(alias));
    return { names: [...names], others: others.map((alias) => ({ alias, fold: random.integer(0, folds - 1) })) };
  });
  const aliases: Pairs['aliases'][number][] = [];
  const own: number[] = [];
  const unrelated: number[] = [];
  const ownTexts: number[] = [];
  const unrelatedTexts: number[] = [];
  let unrelatedCount = 0;
  let ownTextCount = 0;
  let unrelatedTextCount = 0;
  for (let fold = 0; fold < folds; fold += 1) {
    const { toSkills, between } = contender(
      dealt.map(({ names, others }) => [
        ...names,
        ...others.filter((entry) => entry.fold !== fold).map(({ alias }) => alias),
      ]),
    );
    const heldOut = dealt.flatMap(({ others }, skill) =>
      others.filter((entry) => entry.fold === fold).map(({ alias }) => ({ alias, skill })),
    );
    for (const [at, { alias, skill }] of heldOut.entries()) {
      let best = 0;
      let found = -1;
      for (const [other, similarity] of toSkills(alias)) {
        if (similarity > best || (similarity === best && other < found)) {
          best = similarity;
          found = other;
        }
        if (other === skill) own.push(similarity);
        else if (!areRelated(skill, other)) unrelated.push(similarity);
      }
      aliases.push({ best, isRight: found === skill, isRelated: found >= 0 && areRelated(skill, found) });
      unrelatedCount += skills.filter((_, other) => other !== skill && !areRelated(skill, other)).length;
      for (const other of heldOut.slice(at + 1)) {
        if (other.skill !== skill && areRelated(skill, other.skill)) continue;
        const similarity = between(alias, other.alias);
        if (other.skill === skill) {
          ownTextCount += 1;
          if (similarity > 0) ownTexts.push(similarity);
        } else {
          unrelatedTextCount += 1;
          if (similarity > 0) unrelatedTexts.push(similarity);
        }
      }
    }
  }
  return {
    aliases,
    own,
    unrelated,
    unrelatedCount,
    ownTexts,
    ownTextCount,
    unrelatedTexts,
    unrelatedTextCount,
  };
}
