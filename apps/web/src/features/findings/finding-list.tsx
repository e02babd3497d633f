'use client';

import type { Finding } from '@iworkz/contracts';
import { useLocale, useTranslations } from 'next-intl';
import { classNames } from '@/ui/class-names';
import { Badge } from '@/ui/notice';

const looks = {
  BLOCK: { tone: 'danger', box: 'border-danger bg-danger-wash' },
  WARN: { tone: 'caution', box: 'border-caution bg-caution-wash' },
  REVIEW: { tone: 'info', box: 'border-accent bg-accent-wash' },
  INFO: { tone: 'plain', box: 'border-field bg-wash' },
} as const;

/** What the law says: how serious, which article, what was found, and how to repair it. */
export function FindingList({
  findings,
  blocked,
}: {
  readonly findings: readonly Finding[];
  /** What the law does not let happen, where it is no publication. */
  readonly blocked?: 'offer' | 'notice';
}) {
  const t = useTranslations('findings');
  const locale = useLocale();
  if (findings.length === 0) return null;
  return (
    <ul className="mt-2 space-y-2">
      {findings.map((finding) => (
        <li
          key={`${finding.ruleId}${finding.field}${finding.span?.from ?? ''}`}
          className={classNames('rounded border-l-4 p-3 text-sm', looks[finding.severity].box)}
        >
          <p className="flex flex-wrap items-center gap-2">
            <Badge tone={looks[finding.severity].tone}>
              {finding.severity === 'BLOCK' && blocked ? t(`blocked.${blocked}`) : t(`severity.${finding.severity}`)}
            </Badge>
            <cite className="font-semibold not-italic">
              {finding.statute} {finding.article}
            </cite>
            {finding.overridden && <Badge tone="good">{t('overridden', { date: finding.overridden.until })}</Badge>}
          </p>
          <p className="mt-1">{finding.text[locale]}</p>
          {finding.repair[locale] !== '' && (
            <p className="mt-1">
              <span className="font-semibold">{t('repair')}</span> {finding.repair[locale]}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
