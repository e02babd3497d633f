'use client';

import { GetJobMatchRoute, NotFound } from '@iworkz/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useApi } from '@/features/api/api-context';
import { MatchAdvice } from '@/features/match/match-advice';
import { MatchReasons } from '@/features/match/match-reasons';
import { MatchScore } from '@/features/match/match-score';
import { WorkPermissionDetails } from '@/features/match/work-permission';
import { Link } from '@/i18n/navigation';
import { Loading } from '@/ui/loading';
import { Card } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';

export function JobMatch({ jobId }: { readonly jobId: string }) {
  const t = useTranslations('match');
  const api = useApi();
  const match = useQuery({
    queryKey: ['match', jobId],
    queryFn: ({ signal }) => api.call(GetJobMatchRoute, { params: { jobId } }, { signal }),
  });
  return (
    <Card>
      <div className="mb-4 flex items-center justify-between gap-4">
        <h2 className="text-lg font-bold">{t('title')}</h2>
        {match.data && <MatchScore total={match.data.total} />}
      </div>
      {match.isPending && <Loading />}
      {match.isError &&
        (NotFound.is(match.error) ? (
          <p>
            {t('noProfile')}{' '}
            <Link href="/profile" className="text-accent underline">
              {t('toProfile')}
            </Link>
          </p>
        ) : (
          <ProblemNotice error={match.error} onRetry={() => void match.refetch()} />
        ))}
      {match.data && (
        <div className="space-y-5">
          {match.data.workPermission && <WorkPermissionDetails permission={match.data.workPermission} />}
          <MatchReasons match={match.data} />
          {match.data.matchId && <MatchAdvice matchId={match.data.matchId} />}
        </div>
      )}
    </Card>
  );
}
