import { describe, expect, it } from 'vitest';
import { foldText } from './fold-text.js';
import { findSkill, skills } from './skills.js';

describe('skills', () => {
  it('have unique ids in kebab case', () => {
    expect(new Set(skills.map((entry) => entry.id)).size).toBe(skills.length);
    for (const { id } of skills) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('have no spelling that belongs to two of them', () => {
    const owners = new Map<string, string>();
    const disputed: string[] = [];
    for (const { id, ja, en, ko, aliases } of skills) {
      for (const spelling of [id, ja, en, ko, ...aliases]) {
        const key = foldText(spelling);
        if ((owners.get(key) ?? id) !== id) disputed.push(`${spelling}: ${owners.get(key)} and ${id}`);
        owners.set(key, id);
      }
    }
    expect(disputed).toEqual([]);
  });

  it('point only to skills that exist, never in a circle, with shares between 0 and 1', () => {
    const known = new Map<string, readonly string[]>(skills.map((entry) => [entry.id, entry.broader]));
    const ancestors = (id: string, path: readonly string[]): void => {
      expect(path).not.toContain(id);
      for (const broader of known.get(id) ?? []) ancestors(broader, [...path, id]);
    };
    for (const { id, broader, related } of skills) {
      for (const other of [...broader, ...related.map(([to]) => to)])
        expect(known.has(other), `${id} -> ${other}`).toBe(true);
      for (const [to, share] of related) {
        expect(to).not.toBe(id);
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThan(1);
      }
      ancestors(id, []);
    }
  });

  it.each([
    ['TS', 'typescript'],
    ['ｔｙｐｅｓｃｒｉｐｔ', 'typescript'],
    ['node.js', 'nodejs'],
    ['NodeJS', 'nodejs'],
    ['ｴｸｾﾙ', 'excel'],
    ['エクセル', 'excel'],
    ['C', 'c'],
    ['C++', 'cpp'],
    ['Ｃ＃', 'csharp'],
    ['.NET', 'dotnet'],
    ['ci / cd', 'ci-cd'],
    ['쿠버네티스', 'kubernetes'],
    ['介護福祉士', 'body-care'],
    ['요양보호사', 'body-care'],
    ['とび職', 'scaffolding'],
    ['玉掛け技能講習', 'slinging'],
    ['飲食料品製造', 'food-manufacturing'],
    ['수산 양식', 'aquaculture'],
    ['양식', 'western-cuisine'],
    ['受付', 'reception'],
    ['品質保証', 'quality-control'],
  ])('finds %s as %s', (text, id) => expect(findSkill(text)).toBe(id));

  it.each(['', '日本語', 'I know TypeScript well', 'net', '__proto__'])('guesses nothing for "%s"', (text) =>
    expect(findSkill(text)).toBeUndefined(),
  );
});
