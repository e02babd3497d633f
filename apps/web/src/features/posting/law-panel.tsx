'use client';

import { severities, type Finding } from '@iworkz/contracts';
import { useTranslations } from 'next-intl';
import { fieldId } from '@/ui/field';
import { Badge } from '@/ui/notice';
import { Card } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';
import type { LawCheck } from './use-law-check';

/** Where the findings of an anchor stand; those without one stand above the form. */
export const anchorId = (anchor: string) => (anchor === '' ? 'posting-findings' : fieldId(anchor));

const tones = { BLOCK: 'danger', WARN: 'caution', REVIEW: 'info', INFO: 'plain' } as const;

/** The state of the law check beside the form, with a way to each field it speaks of. */
export function LawPanel({
  check,
  placed,
  refused,
}: {
  readonly check: LawCheck;
  /** Findings by the part of the form they stand beside. */
  readonly placed: ReadonlyMap<string, readonly Finding[]>;
  readonly refused: boolean;
}) {
  const t = useTranslations('posting');
  const words = useTranslations('findings');
  const findings = [...placed.values()].flat();
  const verdict = refused
    ? 'blocked'
    : check.state === 'checked'
      ? check.allowed
        ? 'allowed'
        : 'blocked'
      : check.state;
  return (
    <aside aria-labelledby="law-title" className="lg:sticky lg:top-4">
      <Card className="space-y-3">
        <h2 id="law-title" className="text-lg font-bold">
          {t('law.title')}
        </h2>
        <p role="status">{t(`law.${verdict}`)}</p>
        {check.state === 'failed' && <ProblemNotice error={check.error} />}
        <ul className="flex flex-wrap gap-2">
          {severities.map((severity) => {
            const count = findings.filter((finding) => finding.severity === severity).length;
            return count === 0 ? null : (
              <li key={severity}>
                <Badge tone={tones[severity]}>
                  {words(`severity.${severity}`)} {count}
                </Badge>
              </li>
            );
          })}
        </ul>
        <ul className="space-y-1 text-sm">
          {[...placed].flatMap(([anchor, found]) =>
            found.map((finding) => (
              <li key={`${finding.ruleId}${finding.field}${finding.span?.from ?? ''}`}>
                <a href={`#${anchorId(anchor)}`} className="text-accent underline">
                  {finding.statute} {finding.article}
                </a>
              </li>
            )),
          )}
        </ul>
        <p className="text-sm text-muted">{t('law.note')}</p>
      </Card>
    </aside>
  );
}
