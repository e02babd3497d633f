import type { RuleDescription } from '@iworkz/contracts';
import type { RuleBook } from './domain/rule-book.js';

/** The rule book as a page for people (docs/compliance.md), in Markdown. The same book always gives the same text. */
export function ruleBookDocument(book: RuleBook): string {
  const rules = book.describe();
  const jurisdictions = [...new Set(rules.map((rule) => rule.jurisdiction))];
  return [
    '# The law, as rules',
    '',
    'Written from the rule book; do not edit. A test fails when it is stale; `npx vitest run rule-book-document -u` writes it anew.',
    '',
    `Rule book version \`${book.version}\`, ${rules.length} rules.`,
    '',
    'BLOCK: illegal, the act is refused. WARN: likely illegal or missing. REVIEW: a person decides. INFO: good to know.',
    'A rule that is not fully verified never blocks or warns. A rule whose input is missing says so. Every judgement is made for a date.',
    '',
    '| Jurisdiction | Rules | verified | in part | not yet |',
    '| --- | --- | --- | --- | --- |',
    ...jurisdictions.map((jurisdiction) =>
      countRow(
        jurisdiction,
        rules.filter((rule) => rule.jurisdiction === jurisdiction),
      ),
    ),
    ...jurisdictions.flatMap((jurisdiction) => [
      '',
      `## ${jurisdiction}`,
      '',
      '| Rule | Title | Statute | Gravest | In force | Verified | Source |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      ...rules.filter((rule) => rule.jurisdiction === jurisdiction).map(ruleRow),
    ]),
    '',
  ].join('\n');
}

function countRow(jurisdiction: string, rules: readonly RuleDescription[]): string {
  const count = (verified: RuleDescription['verified']) => rules.filter((rule) => rule.verified === verified).length;
  return row([jurisdiction, String(rules.length), String(count('yes')), String(count('part')), String(count('no'))]);
}

function ruleRow({
  id,
  title,
  statute,
  article,
  severity,
  validFrom,
  validTo,
  verified,
  source,
}: RuleDescription): string {
  const inForce = validFrom || validTo ? `${validFrom ?? ''} – ${validTo ?? ''}`.trim() : 'always';
  return row([
    id,
    `${title.ja} / ${title.en} / ${title.ko}`,
    `${statute} ${article}`,
    severity,
    inForce,
    verified,
    source,
  ]);
}

const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
