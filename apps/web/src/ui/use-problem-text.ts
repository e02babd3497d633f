'use client';

import { ClientUnreachable, Refusal } from '@iworkz/client';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';

/** The sentence to show for what a call threw. Refusals bring their own text in the reader's language. */
export function useProblemText(): (error: unknown) => string {
  const t = useTranslations('problems');
  return useCallback(
    (error: unknown) => {
      if (error instanceof Refusal) return error.title;
      if (error instanceof ClientUnreachable) return t(`unreachable.${error.reason}`);
      return t('unexpected');
    },
    [t],
  );
}
