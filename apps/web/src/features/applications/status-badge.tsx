'use client';

import type { ApplicationStatus } from '@iworkz/contracts';
import { useTranslations } from 'next-intl';
import { Badge } from '@/ui/notice';

const tones = {
  received: 'plain',
  screening: 'info',
  interview: 'info',
  offer: 'good',
  hired: 'good',
  rejected: 'danger',
  withdrawn: 'plain',
} as const satisfies Record<ApplicationStatus, string>;

export function StatusBadge({ status }: { readonly status: ApplicationStatus }) {
  const t = useTranslations('applicationStatus');
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
