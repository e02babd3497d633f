'use client';

import type { Finding } from '@iworkz/contracts';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { fieldId } from '@/ui/field';
import { Card } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';
import type { NoticeCheck } from './use-notice-check';

/** What is missing and what is to be looked at, each by the name of its field and with the way to it. */
export function CheckPanel({
  check,
  placed,
  nameOf,
}: {
  readonly check: NoticeCheck;
  readonly placed: ReadonlyMap<string, readonly Finding[]>;
  readonly nameOf: (field: string) => string;
}) {
  const t = useTranslations('notice');
  // What belongs to no field stands above the form.
  const fields = [...placed].filter(([field]) => field !== '');
  const forbids = ({ severity }: Finding) => severity === 'BLOCK';
  const missing = fields.filter(([, findings]) => findings.some(forbids));
  const open = fields.filter(([, findings]) => !findings.some(forbids));
  const verdict = check.state === 'checked' ? (check.allowed ? 'allowed' : 'blocked') : check.state;
  return (
    // On a telephone it stands above the form: below it, what is missing would come after everything else.
    <aside
      aria-labelledby="check-title"
      className="order-first lg:sticky lg:top-4 lg:order-last lg:max-h-[calc(100vh-2rem)] lg:overflow-y-auto"
    >
      <Card className="space-y-3">
        <h2 id="check-title" className="text-lg font-bold">
          {t('check.title')}
        </h2>
        <p role="status">{t(`check.${verdict}`, { count: missing.length })}</p>
        {check.state === 'failed' && <ProblemNotice error={check.error} />}
        <FieldLinks title={t('check.missing')} fields={missing} nameOf={nameOf} />
        <FieldLinks title={t('check.open')} fields={open} nameOf={nameOf} />
        <p className="text-sm text-muted">{t('check.note')}</p>
      </Card>
    </aside>
  );
}

function FieldLinks({
  title,
  fields,
  nameOf,
}: {
  readonly title: string;
  readonly fields: readonly (readonly [string, unknown])[];
  readonly nameOf: (field: string) => string;
}) {
  const id = useId();
  if (fields.length === 0) return null;
  return (
    <div>
      <h3 id={id} className="font-semibold">
        {title}
      </h3>
      <ul aria-labelledby={id} className="mt-1 list-disc space-y-1 pl-5 text-sm">
        {fields.map(([field]) => (
          <li key={field}>
            <a
              href={`#${fieldId(field)}`}
              className="text-accent underline"
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId(field))?.focus();
              }}
            >
              {nameOf(field)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
