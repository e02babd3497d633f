import type { Finding, JobContent } from '@iworkz/contracts';
import type { FieldPointer } from '../messages/field-names.js';

/** A free-text field, normalised for searching, that can still say where in the original a match stood. */
export interface MarkedText {
  readonly field: FieldPointer;
  /** NFKC: full-width digits, half-width kana and their sound marks are one form. */
  readonly text: string;
  readonly original: string;
  /** Span in the original of `text.slice(from, to)`. */
  originalSpan(from: number, to: number): NonNullable<Finding['span']>;
}

/** Half-width kana write ﾊﾞ as two characters that NFKC joins, so a character is taken together with the marks that follow it. */
const characterWithMarks = /[^][\p{M}\uFF9E\uFF9F]*/gu;

export function markText(field: FieldPointer, original: string): MarkedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: character, index } of original.matchAll(characterWithMarks)) {
    const normal = character.normalize('NFKC');
    for (let unit = 0; unit < normal.length; unit += 1) {
      starts.push(index);
      ends.push(index + character.length);
    }
    text += normal;
  }
  return { field, text, original, originalSpan: (from, to) => ({ from: starts[from] ?? 0, to: ends[to - 1] ?? 0 }) };
}

/** Every field of a posting in which an employer writes freely. */
export function freeTexts(job: JobContent): MarkedText[] {
  const written: [FieldPointer, string | null | undefined][] = [
    ['/title', job.title],
    ['/description', job.description],
    ['/duties/description', job.duties?.description],
    ['/contract/renewal/criteria', job.contract?.renewal?.criteria],
    ['/contract/probation/terms', job.contract?.probation?.terms],
    ['/holidays/description', job.holidays?.description],
    ['/pay/raise', job.pay?.raise],
    ['/pay/paymentTerms', job.pay?.paymentTerms],
  ];
  return written.flatMap(([field, text]) => (text ? [markText(field, text)] : []));
}

export interface Match {
  readonly field: FieldPointer;
  /** As the employer wrote it. */
  readonly words: string;
  readonly span: NonNullable<Finding['span']>;
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** Up to 16 normalised characters on either side, to tell a requirement from a remark. */
  readonly before: string;
  readonly after: string;
}

/**
 * Matches of `pattern` (flags `gu`, or `giu`), in the employer's own words.
 * @param blanks phrases to look away from, e.g. a pair that names both sexes.
 */
export function findIn(marked: MarkedText, pattern: RegExp, blanks?: RegExp): Match[] {
  const searched = blanks ? marked.text.replace(blanks, (phrase) => '\u0000'.repeat(phrase.length)) : marked.text;
  return [...searched.matchAll(pattern)].map((match) => {
    const end = match.index + match[0].length;
    const span = marked.originalSpan(match.index, end);
    return {
      field: marked.field,
      words: marked.original.slice(span.from, span.to),
      span,
      groups: match.groups ?? {},
      before: marked.text.slice(Math.max(0, match.index - 16), match.index),
      after: marked.text.slice(end, end + 16),
    };
  });
}
