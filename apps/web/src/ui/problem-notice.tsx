'use client';

import { Refusal } from '@iworkz/client';
import { useTranslations } from 'next-intl';
import { Button } from './button';
import { useProblemText } from './use-problem-text';
import { Notice } from './notice';

/** Says why something did not work, in words the reader can act on. */
export function ProblemNotice({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const t = useTranslations('problems');
  const textOf = useProblemText();
  return (
    <Notice tone="danger" title={textOf(error)}>
      {error instanceof Refusal && error.detail && error.detail !== error.title && <p>{error.detail}</p>}
      {error instanceof Refusal && error.requestId && (
        <p className="text-sm text-muted">{t('requestId', { id: error.requestId })}</p>
      )}
      {onRetry && (
        <p>
          <Button look="secondary" onClick={onRetry}>
            {t('retry')}
          </Button>
        </p>
      )}
    </Notice>
  );
}
