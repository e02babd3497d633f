import fc from 'fast-check';
import { foldText, findSkill, skills } from '@iworkz/contracts';
import { describe, expect, it } from 'vitest';
import { findSkills } from './find-skills.js';

const named = (text: string) => findSkills(text).map(({ skill, from, to }) => `${skill}:${text.slice(from, to)}`);

describe('findSkills', () => {
  it.each([
    ['TypeScriptとReactの開発経験5年', ['typescript:TypeScript', 'react:React']],
    ['Node.js、ＰｙｔｈｏｎおよびGoを使用', ['nodejs:Node.js', 'python:Ｐｙｔｈｏｎ', 'go:Go']],
    ['C, C++, C#, R', ['c:C', 'cpp:C++', 'csharp:C#', 'r:R']],
    ['Experience in Go and R.', ['go:Go', 'r:R']],
    ['JavaScript / Java', ['javascript:JavaScript', 'java:Java']],
    ['회계'.normalize('NFD'), [`accounting:${'회계'.normalize('NFD')}`]],
  ])('finds in "%s" what it names', (text, expected) => {
    const found = named(text);
    for (const entry of expected) expect(found).toContain(entry);
  });

  it.each([
    ['Good Governance at Google', ['go', 'r']],
    ['R&D in HR, R-18, Mr. R Smith', ['r']],
    ['(Go Sooners and Cardinal!) Go to market, let us go', ['go']],
    ["I react to change, excel at access control and can't express it", ['react', 'excel', 'access', 'express']],
    ['Javanese Scalable Rubyist', ['java', 'scala', 'ruby']],
    ['ジャバラ', ['java']],
    // One character for ブッシェル, the bushel.
    ['㌴', ['bash']],
    ['Java, Script', ['javascript']],
  ])('does not find in "%s"', (text, absent) => {
    const found = findSkills(text).map(({ skill }) => skill);
    for (const skill of absent) expect(found).not.toContain(skill);
  });

  it('finds every spelling of the taxonomy that stands alone in a list, exactly where it stands', () => {
    const missed: string[] = [];
    for (const { id, ja, en, ko, aliases } of skills) {
      for (const spelling of [ja, en, ko, ...aliases]) {
        const text = `・${spelling}、`;
        const hit = findSkills(text).find(({ from, to }) => foldText(text.slice(from, to)) === foldText(spelling));
        if (hit?.skill !== findSkill(spelling)) missed.push(`${id}: ${spelling}`);
      }
    }
    expect(missed).toEqual([]);
  });

  it('gives places inside the text, in order and not overlapping, whose text names the skill', () => {
    const word = fc.constantFrom(
      'Go',
      'R',
      'C++',
      'ﾃﾞｰﾀ分析',
      'React',
      'Node.js',
      '開発',
      '、',
      ' ',
      '\n',
      '𠮷',
      'ガ',
      '.',
      'e',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.string({ maxLength: 3, unit: 'grapheme' })), { maxLength: 30 }),
        (words) => {
          const text = words.join('');
          let end = 0;
          for (const { skill, from, to, confidence } of findSkills(text)) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            expect(findSkill(text.slice(from, to))).toBe(skill);
            expect(confidence).toBeGreaterThan(0);
            end = to;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
