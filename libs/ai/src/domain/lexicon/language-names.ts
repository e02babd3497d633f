import { locales } from '@iworkz/kernel';

/** BCP 47 codes of the languages that are recognised. */
export const languageCodes =
  'ja en ko zh yue vi id ms th tl my km ne hi bn si ta ur pt es fr de it nl ru uk pl cs sv da fi no tr ar fa he mn lo el hu ro'.split(
    ' ',
  );

/** Names of languages in Japanese, English and Korean, and in the language itself. */
export const codeByName = new Map<string, string>();
for (const code of languageCodes) {
  for (const reader of [...locales, code]) {
    const name = new Intl.DisplayNames([reader], { type: 'language' }).of(code);
    if (name && name !== code) codeByName.set(name.toLowerCase(), code);
  }
}
for (const [name, code] of [
  ['mandarin', 'zh'],
  ['北京語', 'zh'],
  ['中国語(北京語)', 'zh'],
  ['cantonese', 'yue'],
  ['tagalog', 'tl'],
  ['タガログ語', 'tl'],
  ['burmese', 'my'],
  ['ミャンマー語', 'my'],
] as const) {
  codeByName.set(name, code);
}
