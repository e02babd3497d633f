import { subdivisionNames, subdivisions, subdivisionsOf } from '@iworkz/contracts';

export const addressLabel = /^(?:現?\s*住\s*所|所在地|address|location|현?\s*주\s*소|거\s*주\s*지)\s*:?\s*(.*)$/iu;
/**
 * Where somebody was born or is registered says nothing of where they live, and must not come near a score; nor does where they
 * would work say it.
 */
export const elsewhere =
  /本\s*籍|出\s*身|出\s*生|生まれ|\bborn\b|birth|home\s?town|native of|nationality|国\s*籍|본\s*적|출\s*생|출\s*신|고\s*향|국\s*적|籍贯|籍貫|nơi sinh|quê quán|希\s*望\s*(?:勤務|就業|地)|희\s*망\s*(?:근무|지역)|\bdesired\b|\bpreferred\b|\bwilling to\b/iu;

const anyOf = (names: readonly string[]) => [...names].sort((a, b) => b.length - a.length).join('|');
const hangulNames = subdivisions.flatMap(subdivisionNames).filter((name) => /\p{Script=Hangul}/u.test(name));

/** 大田市 is in 島根県: what ideographs name is read only in full. */
export const nameInKanji = new RegExp(anyOf([...subdivisions.map(({ ja }) => ja), '江原道', '全羅北道']), 'u');
/** 서울특별시, 경기도, 도쿄도, but neither 서울시립대학교 nor the government itself, where somebody may have worked. */
export const nameInHangul = new RegExp(
  String.raw`(?<!\p{Script=Hangul})(?<name>${anyOf(hangulNames.filter((name) => /[시도부현]$/u.test(name)))})` +
    String.raw`(?=[\s,)]|$|\p{Script=Hangul}{1,5}?[시군구])(?!\s*\p{Script=Hangul}{0,3}(?:청|의회|공사|공단)(?!\p{Script=Hangul}))`,
  'u',
);
const shortInHangul = String.raw`(?<!\p{Script=Hangul})(?<name>${anyOf(hangulNames)})(?!\p{Script=Hangul})`;
export const labelledInHangul = new RegExp(shortInHangul, 'u');
/** 서울 강남구, alone or before a street, a neighbourhood or a number. */
export const addressInHangul = new RegExp(
  String.raw`^(?:대한민국\s*)?(?:우?\W{0,2}\d{5}\W{0,2}\s*)?${shortInHangul}` +
    String.raw`(?=\s+\p{Script=Hangul}{1,4}[시군구](?:\s+\p{Script=Hangul}{1,4}구)?(?:$|\s.*(?:[로길동읍면리가](?!\p{Script=Hangul})|\d)))`,
  'u',
);

export const countryInEnglish = /\b(?<!North )(?:Japan|Korea)\b/giu;
export const nameInJapan = new RegExp(String.raw`\b(?:${anyOf(subdivisionsOf('JP').map(({ en }) => en))})\b`, 'iu');
const latinNames = subdivisionsOf('KR')
  .flatMap(subdivisionNames)
  .filter((name) => /^[A-Z]/u.test(name));
/** Streets are named after places: Sejong-daero is in Seoul. */
export const nameInKorea = new RegExp(
  String.raw`\b(?<name>${anyOf(latinNames.map((name) => name.replace(/-do$/u, '')))})(?<kind>-do|\s+province)?(?:-si)?(?![-\w])`,
  'giu',
);
