import type { PersonNameModel } from '@iworkz/contracts';
import { longKoreanFamilyNames } from './lexicon/korean-family-names.js';

/**
 * A written name in its parts. 山田 太郎, 김민준 and "Yamada, Taro" are family first, "YAMADA Taro" too, "Taro Yamada" is not.
 * Nothing is guessed: kanji without a space stay whole, as the family name.
 */
export function splitName(written: string): PersonNameModel | undefined {
  const name = written.trim().replace(/\s+/gu, ' ');
  if (name === '') return undefined;
  const whole = { family: name.slice(0, 80).trim(), given: '' };
  if (/^\p{Script=Hangul}{2,5}$/u.test(name)) {
    const length = longKoreanFamilyNames.some((family) => name.startsWith(family) && name.length > 2) ? 2 : 1;
    return { family: name.slice(0, length), given: name.slice(length) };
  }
  const words = name.split(' ');
  if (words.length === 1) return whole;
  const parts = (family: string, given: string) => ({
    family: family.slice(0, 80).trim(),
    given: given.slice(0, 80).trim(),
  });
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name)) {
    return parts(words[0]!, words.slice(1).join(' '));
  }
  const comma = /^([^,]+),\s*(.+)$/u.exec(name);
  if (comma) return parts(comma[1]!, comma[2]!);
  const [first = '', ...rest] = words;
  const shouted = /^[\p{Lu}'-]{2,}$/u;
  if (shouted.test(first) && !shouted.test(rest.at(-1)!)) return parts(first, rest.join(' '));
  return parts(words.at(-1)!, words.slice(0, -1).join(' '));
}
