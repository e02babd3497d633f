import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldForSearch, placesOf, termsOf } from './search-text.js';

/** Folds to several characters, so a text that ends with it is looked at grapheme by grapheme. */
const unfolded = '㍿';
const simple = fc.string({
  unit: fc.constantFrom(...'東京都開発者がガはパぱーカかABc xyz.3、。한국어\n'),
  maxLength: 40,
});

it('finds the same places in a text of simple characters as it finds grapheme by grapheme', () => {
  const law = fc.property(
    simple,
    fc.string({ unit: fc.constantFrom(...'東京がカAcx3한'), minLength: 1, maxLength: 3 }),
    (text, query) => {
      const terms = termsOf(query);
      const slowly = placesOf(`${text} ${unfolded}`, terms).filter(([from]) => from < text.length);
      expect(placesOf(text, terms)).toEqual(slowly);
    },
  );
  fc.assert(law, {
    numRuns: 2_000,
    examples: [
      ['が', 'か'],
      ['Java 開発', 'jav'],
    ],
  });
});

it('folds each character that is taken for simple to one character', () => {
  const ranges = [
    [0x00, 0x7f],
    [0x3041, 0x3096],
    [0x30a1, 0x30fa],
    [0x4e00, 0x9fff],
    [0xac00, 0xd7a3],
  ] as const;
  const others = [0x3001, 0x3002, 0x30fc];
  const all = [...others, ...ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, n) => from + n))];
  expect(
    all.map((code) => String.fromCharCode(code)).filter((character) => foldForSearch(character).length !== 1),
  ).toEqual([]);
});
