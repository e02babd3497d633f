import type { Report, ReportKind, ReportValue } from '@iworkz/contracts';
import type { LocalizedText } from '@iworkz/kernel';
import * as z from 'zod';
import { words } from '../messages/report-texts.js';

interface ReportParts<Column extends string> {
  readonly kind: ReportKind;
  readonly date: string;
  readonly title: LocalizedText;
  readonly filing: LocalizedText;
  readonly dueOn: string | null;
  readonly basis: Report['filing']['basis'];
  readonly facts: readonly (readonly [key: string, label: LocalizedText, value: ReportValue])[];
  readonly columns: Readonly<Record<Column, LocalizedText>>;
  readonly rows: readonly Readonly<Record<Column, ReportValue>>[];
  readonly notes: readonly LocalizedText[];
}

/** Puts a report together; every row has every column. */
export function reportOf<Column extends string>(parts: ReportParts<Column>): Report {
  const { kind, date, title, filing, dueOn, basis, facts, columns, rows, notes } = parts;
  return {
    kind,
    date,
    title,
    filing: {
      text: filing,
      dueOn,
      basis: basis && { statute: basis.statute, article: basis.article, verified: basis.verified },
    },
    facts: facts.map(([key, label, value]) => ({ key, label, value })),
    columns: Object.entries<LocalizedText>(columns).map(([key, label]) => ({ key, label })),
    rows: rows.map((row) => ({ ...row })),
    notes: [...notes],
  };
}

/** Several words as one value. */
export const listed = (texts: readonly LocalizedText[]): LocalizedText | null =>
  texts.length === 0
    ? null
    : {
        ja: texts.map(({ ja }) => ja).join(words.comma.ja),
        en: texts.map(({ en }) => en).join(words.comma.en),
        ko: texts.map(({ ko }) => ko).join(words.comma.ko),
      };

/**
 * Calculates a part of the input, and says of what it refuses where it lies in the whole.
 * @throws ZodError
 */
export function within<Result>(path: readonly (string | number)[], calculate: () => Result): Result {
  try {
    return calculate();
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    throw new z.ZodError(error.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] })));
  }
}
