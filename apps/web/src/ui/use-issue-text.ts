'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type * as z from 'zod';

type Issue = z.core.$ZodRawIssue;

/** Words for what a schema of the contracts did not accept. */
export function useIssueText(): (issue: Issue) => string {
  const t = useTranslations('validation');
  return useCallback(
    (issue: Issue) => {
      const { input } = issue;
      if (input === undefined || input === null || input === '') return t('required');
      if (Number.isNaN(input)) return t('number');
      switch (issue.code) {
        case 'too_small':
          if (issue.origin === 'string')
            return issue.minimum === 1 ? t('required') : t('tooShort', { minimum: Number(issue.minimum) });
          return t('tooLow', { minimum: Number(issue.minimum) });
        case 'too_big':
          if (issue.origin === 'string') return t('tooLong', { maximum: Number(issue.maximum) });
          return issue.origin === 'array'
            ? t('tooMany', { maximum: Number(issue.maximum) })
            : t('tooHigh', { maximum: Number(issue.maximum) });
        case 'invalid_format':
          if (issue.format === 'email') return t('email');
          if (issue.format === 'url') return t('url');
          return t('format');
        case 'custom':
          return issue.params?.['code'] === 'max_below_min' ? t('maxBelowMin') : t('format');
        default:
          return t('format');
      }
    },
    [t],
  );
}
