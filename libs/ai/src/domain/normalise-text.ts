import { radicals } from './lexicon/cjk-radicals.js';

const radicalPattern = /[\u2e80-\u2eff]/gu;

/**
 * Text as a person would have typed it: NFKC (one width, no ligatures), no radicals in place of ideographs, one form of the
 * middle dot (U+2027 is what some PDFs hold for ・) and of the dashes (U+2012 for –), no soft hyphens, zero-width or control characters.
 */
export function normaliseText(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(radicalPattern, (radical) => radicals.get(radical) ?? radical)
      .replace(/[\u2027\u2219]/gu, '・')
      .replace(/[\u2010\u2011]/gu, '-')
      .replace(/\u2012/gu, '–')
      .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
      // eslint-disable-next-line no-control-regex -- these are exactly what is removed
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/gu, '')
  );
}
