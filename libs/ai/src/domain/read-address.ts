import { findSubdivision, type Subdivision } from '@iworkz/contracts';
import type { DraftUnderConstruction } from './draft.js';
import {
  addressInHangul,
  addressLabel,
  countryInEnglish,
  elsewhere,
  labelledInHangul,
  nameInHangul,
  nameInJapan,
  nameInKanji,
  nameInKorea,
} from './lexicon/address-forms.js';
import { placeOf } from './pdf-source.js';
import type { Line } from './text-lines.js';

interface WrittenAddress {
  readonly subdivision: Subdivision;
  readonly city?: string | undefined;
  readonly confidence: number;
}

/** Where somebody lives, in Japan or Korea. An address that names neither prefecture nor province is left unread. */
export function readAddress(result: DraftUnderConstruction, line: Line): void {
  const labelled = addressLabel.exec(line.text)?.[1];
  if (labelled === undefined && elsewhere.test(line.text)) return;
  const text = labelled ?? line.text;
  const isLabelled = labelled !== undefined;
  const found = inKanji(text, isLabelled) ?? inHangul(text, isLabelled) ?? inEnglish(text, isLabelled);
  if (!found) return;
  const { subdivision, city, confidence } = found;
  const source = placeOf(line, text.trim());
  result.draft.place = { country: subdivision.country, subdivision: subdivision.code, city: city ?? null };
  result.read('/place/country', source, confidence);
  result.read('/place/subdivision', source, confidence);
  if (city) result.read('/place/city', source, confidence - 0.1);
}

const behind = (found: RegExpExecArray): string => found.input.slice(found.index + found[0].length);

function inKanji(text: string, labelled: boolean): WrittenAddress | undefined {
  const found = nameInKanji.exec(text);
  const subdivision = found && findSubdivision(found[0]);
  if (!subdivision) return undefined;
  return { subdivision, city: cityIn(behind(found)), confidence: labelled || text.includes('〒') ? 0.95 : 0.8 };
}

/** Without a label 서울 alone may be a word of anything, so that a municipality has to follow. */
function inHangul(text: string, labelled: boolean): WrittenAddress | undefined {
  const parts = labelled ? [] : text.split(/[|·・,/]|\s{2,}/u);
  const short = parts.map((part) => addressInHangul.exec(part.trim())).find((match) => match !== null);
  const found = nameInHangul.exec(text) ?? (labelled ? labelledInHangul.exec(text) : short);
  const subdivision = found && findSubdivision(found.groups!['name']!);
  if (!subdivision) return undefined;
  return { subdivision, city: koreanCityIn(behind(found), subdivision), confidence: labelled ? 0.95 : 0.8 };
}

/** In English a region's name is also that of companies and universities, so only an address counts. */
function inEnglish(text: string, labelled: boolean): WrittenAddress | undefined {
  const subdivision = addressedInEnglish(text, labelled);
  return subdivision && { subdivision, confidence: 0.75 };
}

function addressedInEnglish(text: string, labelled: boolean): Subdivision | undefined {
  for (const country of text.matchAll(countryInEnglish)) {
    const find = country[0].toLowerCase() === 'japan' ? prefectureIn : provinceIn;
    // The country comes last; where it is said first, the name is behind it.
    const found = find(text.slice(0, country.index)) ?? find(text);
    if (found) return found;
  }
  if (!labelled) return provinceIn(text, { inFull: true });
  return provinceIn(text.slice(0, nameInJapan.exec(text)?.index)) ?? prefectureIn(text);
}

function prefectureIn(text: string): Subdivision | undefined {
  const found = nameInJapan.exec(text);
  return found ? findSubdivision(found[0]) : undefined;
}

/** The last one named, for addresses go from small to large: "Gwangju-si, Gyeonggi-do". @param inFull only Gyeonggi-do, not Gyeonggi */
function provinceIn(text: string, { inFull = false } = {}): Subdivision | undefined {
  const found = [...text.matchAll(nameInKorea)].findLast(({ groups }) => !inFull || groups!['kind']);
  const name = found?.groups!['name'];
  return name === undefined ? undefined : (findSubdivision(name) ?? findSubdivision(`${name}-do`));
}

/** The municipality that an address goes on with after its prefecture. */
function cityIn(rest: string): string | undefined {
  const address = rest.replace(/\s+/gu, '');
  return (
    /^.{1,5}?郡[^市]{1,5}?[町村]/u.exec(address)?.[0] ??
    // 四日市市 and 廿日市市 do not end at their first 市.
    /^[^\d]{1,6}?(?:市(?!市)(?:[^\d市町]{1,4}?区)?|区)/u.exec(address)?.[0] ??
    /^[^\d]{1,6}?[町村]/u.exec(address)?.[0]
  );
}

/** 강남구, 가평군 or 성남시 분당구, which an address in Hangul goes on with; no city lies in another. */
function koreanCityIn(rest: string, { ko }: Subdivision): string | undefined {
  const city = /^[\s,]*(\p{Script=Hangul}{1,5}?시)(?:\s*(\p{Script=Hangul}{1,4}?구))?/u;
  const ward = /^[\s,]*(\p{Script=Hangul}{1,5}?[구군])/u;
  const [, first, within] = (/시$/u.test(ko) ? undefined : city.exec(rest)) ?? ward.exec(rest) ?? [];
  return first && (within ? `${first} ${within}` : first);
}
