'use client';

import type { PrivacyRequest } from '@iworkz/contracts';
import { useTranslations } from 'next-intl';
import { ProgressBar } from '@/ui/progress-bar';

/** How many steps are done, and each by its name. */
export function RequestProgress({ steps }: { readonly steps: PrivacyRequest['steps'] }) {
  const t = useTranslations('privacy');
  const done = steps.filter(({ doneAt }) => doneAt !== null).length;
  return (
    <div className="space-y-2">
      <ProgressBar
        max={Math.max(1, steps.length)}
        value={done}
        label={t('requests.progress', { done, all: steps.length })}
      />
      <p role="status" className="text-sm text-muted">
        {t('requests.progress', { done, all: steps.length })}
      </p>
      <details>
        <summary className="cursor-pointer text-accent">{t('requests.steps')}</summary>
        <ol className="mt-2 grid gap-x-6 text-sm sm:grid-cols-2">
          {steps.map(({ name, context, doneAt }) => (
            <li key={`${name} ${context}`} className={doneAt ? '' : 'text-muted'}>
              <span aria-hidden>{doneAt ? '✓ ' : '… '}</span>
              {context
                ? t('step.of', { step: t(`step.${name}`), context: t(`context.${context}`) })
                : t(`step.${name}`)}
              <span className="sr-only">{t(doneAt ? 'step.isDone' : 'step.isWaiting')}</span>
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
