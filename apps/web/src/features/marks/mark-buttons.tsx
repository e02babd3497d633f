'use client';

import type { JobMark } from '@iworkz/contracts';
import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { ProblemNotice } from '@/ui/problem-notice';
import { useMarking } from './use-marking';

export function SaveButton({ jobId, mark }: { readonly jobId: string; readonly mark: JobMark | null }) {
  const t = useTranslations('marks');
  const marking = useMarking(jobId);
  const saved = mark === 'saved';
  return (
    <>
      <Button
        look="secondary"
        aria-pressed={saved}
        busy={marking.isPending}
        onClick={() => marking.mutate(saved ? null : 'saved')}
      >
        <span aria-hidden>{saved ? '★' : '☆'}</span>
        {saved ? t('saved') : t('save')}
      </Button>
      {marking.isError && <ProblemNotice error={marking.error} />}
    </>
  );
}

/** Takes back that a job was saved or dismissed. */
export function UnmarkButton({ jobId, label }: { readonly jobId: string; readonly label: string }) {
  const marking = useMarking(jobId);
  return (
    <>
      <Button look="secondary" busy={marking.isPending} onClick={() => marking.mutate(null)}>
        {label}
      </Button>
      {marking.isError && <ProblemNotice error={marking.error} />}
    </>
  );
}

/** What a candidate may do with a job in a list of theirs. */
export function MarkButtons({ jobId, mark }: { readonly jobId: string; readonly mark: JobMark | null }) {
  const t = useTranslations('marks');
  const marking = useMarking(jobId);
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      <SaveButton jobId={jobId} mark={mark} />
      <Button look="quiet" busy={marking.isPending} onClick={() => marking.mutate('dismissed')}>
        {t('dismiss')}
      </Button>
      {marking.isError && <ProblemNotice error={marking.error} />}
    </div>
  );
}
