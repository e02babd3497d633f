import type { Report } from '@iworkz/contracts';
import type { LocalizedText } from '@iworkz/kernel';
import type { CheckKind } from '../domain/rule.js';
import { evaluationsTexts as texts, words } from '../messages/report-texts.js';
import { reportOf } from './report.js';

/** What was judged in a period, counted. */
export interface EvaluationCounts {
  readonly byKind: readonly { readonly kind: CheckKind; readonly allowed: number; readonly refused: number }[];
  readonly byRule: readonly {
    readonly ruleId: string;
    readonly statute: string;
    readonly article: string;
    readonly kind: CheckKind;
    readonly severity: string;
    readonly findings: number;
    readonly evaluations: number;
    readonly refused: number;
  }[];
}

/** Evaluations of a period by rule, severity and outcome. */
export function evaluationsReport(
  { byKind, byRule }: EvaluationCounts,
  { from, to, date }: { readonly from: string; readonly to: string; readonly date: string },
): Report {
  const sum = (of: (counts: EvaluationCounts['byKind'][number]) => number) =>
    byKind.reduce((total, counts) => total + of(counts), 0);
  return reportOf<keyof typeof texts.columns>({
    kind: 'evaluations',
    date,
    title: texts.title,
    filing: texts.filing,
    dueOn: null,
    basis: null,
    facts: [
      ['from', texts.from, from],
      ['to', texts.to, to],
      ['date', words.date, date],
      ['judged', texts.judged, sum(({ allowed, refused }) => allowed + refused)],
      ['allowed', texts.allowed, sum(({ allowed }) => allowed)],
      ['refused', texts.refused, sum(({ refused }) => refused)],
      ...byKind.flatMap(({ kind, allowed, refused }) => [
        ofKind('judged', kind, allowed + refused),
        ofKind('refused', kind, refused),
      ]),
    ],
    columns: texts.columns,
    rows: byRule.map((row) => ({ ...row, kind: texts.kinds[row.kind] })),
    notes: [],
  });
}

function ofKind(what: 'judged' | 'refused', kind: CheckKind, count: number): [string, LocalizedText, number] {
  const [label, name] = [texts[what], texts.kinds[kind]];
  const of = { ja: `${label.ja}(${name.ja})`, en: `${label.en} (${name.en})`, ko: `${label.ko}(${name.ko})` };
  return [`${what}/${kind}`, of, count];
}
