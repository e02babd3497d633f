'use client';

import {
  ApproveOverrideRoute,
  ConfirmFindingRoute,
  OverrideFindingRoute,
  RejectOverrideRoute,
  RetireFindingRoute,
  type FindingReviewDetail,
  type ReviewAction,
} from '@iworkz/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { Button } from '@/ui/button';
import { TextAreaField, TextField } from '@/ui/field';
import { Card } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';

/** As the route asks for it: a word is no reason. */
const shortestReason = 10;
const longestOverrideDays = 180;
const looks = {
  confirm: 'primary',
  approve: 'primary',
  override: 'secondary',
  reject: 'secondary',
  retire: 'quiet',
} as const;

/** What the reader may do with a finding, each with a reason. */
export function DecisionForm({ review }: { readonly review: FindingReviewDetail }) {
  const t = useTranslations('reviews');
  const api = useApi();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const [days, setDays] = useState('30');
  const [wanting, setWanting] = useState<'reason' | 'days'>();
  const params = { reviewId: review.id };
  const decide = useMutation({
    mutationFn: (action: ReviewAction) => {
      const body = { reason };
      switch (action) {
        case 'confirm':
          return api.call(ConfirmFindingRoute, { params, body });
        case 'override':
          return api.call(OverrideFindingRoute, { params, body: { reason, days: Number(days) } });
        case 'approve':
          return api.call(ApproveOverrideRoute, { params, body });
        case 'reject':
          return api.call(RejectOverrideRoute, { params, body });
        case 'retire':
          return api.call(RetireFindingRoute, { params, body });
      }
    },
    onSuccess: (after) => {
      setReason('');
      queryClient.setQueryData(['review', review.id], after);
    },
    // Somebody else may have decided meanwhile; then the page shows what.
    onError: () => queryClient.invalidateQueries({ queryKey: ['review', review.id] }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['reviews'] }),
  });
  const wants = (action: ReviewAction): typeof wanting => {
    if (reason.trim().length < shortestReason) return 'reason';
    const count = Number(days);
    const isDays = Number.isInteger(count) && count >= 1 && count <= longestOverrideDays;
    return action === 'override' && !isDays ? 'days' : undefined;
  };
  const begin = (action: ReviewAction) => {
    const missing = wants(action);
    setWanting(missing);
    if (missing) document.getElementById(missing)?.focus();
    else decide.mutate(action);
  };
  return (
    <Card className="space-y-4">
      <h2 className="text-lg font-bold">{t('decide')}</h2>
      {review.severity === 'BLOCK' && <p className="text-sm text-muted">{t('fourEyes')}</p>}
      {decide.isError && <ProblemNotice error={decide.error} />}
      <TextAreaField
        name="reason"
        label={t('reason')}
        hint={t('reasonHint')}
        error={wanting === 'reason' ? t('reasonWanted') : undefined}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {review.actions.includes('override') && (
        <div className="max-w-xs">
          <TextField
            name="days"
            type="number"
            min={1}
            max={longestOverrideDays}
            label={t('days')}
            error={wanting === 'days' ? t('daysWanted') : undefined}
            value={days}
            onChange={(event) => setDays(event.target.value)}
          />
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        {review.actions.map((action) => (
          <Button key={action} look={looks[action]} busy={decide.isPending} onClick={() => begin(action)}>
            {action === 'override' && review.severity === 'BLOCK' ? t('propose') : t(`actions.${action}`)}
          </Button>
        ))}
      </div>
    </Card>
  );
}
