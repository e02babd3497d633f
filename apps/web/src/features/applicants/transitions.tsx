'use client';

import { MoveApplicationRoute, OfferRefused, type Applicant, type RequestOf } from '@iworkz/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { FindingList } from '@/features/findings/finding-list';
import { useApplicantOutcomes } from '@/features/outcomes/outcome-context';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';
import { Notice } from '@/ui/notice';
import { ProblemNotice } from '@/ui/problem-notice';
import { refusedFields } from '@/ui/refused-fields';

type Step = RequestOf<typeof MoveApplicationRoute>['body']['to'];
const steps: readonly Step[] = ['screening', 'interview', 'offer', 'hired', 'rejected'];
const NOTE_LENGTH = 2000;

/** The steps that are open from where the application stands, and what the law says of an offer. */
export function Transitions({ applicant }: { readonly applicant: Applicant }) {
  const t = useTranslations('applicants');
  const { applicationId, jobId } = applicant;
  const api = useApi();
  const outcomes = useApplicantOutcomes();
  const queryClient = useQueryClient();
  const [note, setNote] = useState('');
  const move = useMutation({
    mutationFn: async (to: Step) => {
      // The step counts for the list in which the applicant was seen, as far as that is known when it arrives.
      await outcomes?.flushBriefly();
      return api.call(MoveApplicationRoute, { params: { applicationId }, body: { to, note: note.trim() || null } });
    },
    onSuccess: () => setNote(''),
    // Also after a refusal: somebody else may have moved it meanwhile.
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['applicants', jobId] }),
  });
  const allowed = steps.filter((step) => applicant.allowedTransitions.includes(step));
  const findings = move.data?.evaluation?.findings ?? [];
  return (
    <div className="mt-4 space-y-3 border-t border-line pt-4">
      {OfferRefused.is(move.error) ? (
        <Notice tone="danger" title={t('offerRefused')}>
          <FindingList findings={move.error.params.findings} blocked="offer" />
        </Notice>
      ) : (
        move.isError && <ProblemNotice error={move.error} />
      )}
      {findings.length > 0 && (
        <Notice tone="caution" title={t('offerNotes')}>
          <FindingList findings={findings} blocked="offer" />
        </Notice>
      )}
      {allowed.length > 0 && (
        <>
          <TextField
            name={`note-${applicationId}`}
            label={t('note')}
            hint={t('noteHint')}
            optional
            maxLength={NOTE_LENGTH}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            error={refusedFields(move.error).get('note')}
          />
          <div className="flex flex-wrap gap-3">
            {allowed.map((step) => (
              <Button
                key={step}
                look={step === 'rejected' ? 'danger' : 'secondary'}
                busy={move.isPending}
                onClick={() => move.mutate(step)}
              >
                {t(`move.${step}`)}
              </Button>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
