'use client';

import { ExplainMatchRoute, rankLimit, type Counterfactual, type MatchExplanation } from '@iworkz/contracts';
import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useApi } from '@/features/api/api-context';
import { Loaded } from '@/ui/loaded';
import { Badge } from '@/ui/notice';

type Standing = NonNullable<MatchExplanation['standing']>;

/** Where the job stands among all open jobs, and what within the reader's reach would raise it most. */
export function MatchAdvice({ matchId }: { readonly matchId: string }) {
  const api = useApi();
  const explanation = useQuery({
    queryKey: ['explanation', matchId],
    queryFn: ({ signal }) => api.call(ExplainMatchRoute, { params: { matchId } }, { signal }),
  });
  return (
    <Loaded query={explanation}>
      {({ standing, match }) => standing && <Advice standing={standing} total={match.total} />}
    </Loaded>
  );
}

function Advice({ standing, total }: { readonly standing: Standing; readonly total: number }) {
  const t = useTranslations('advice');
  const format = useFormatter();
  const { rank, rankedCount, partial, counterfactuals } = standing;
  const place = rank === null ? 'beyond' : 'known';
  return (
    <section className="space-y-3 border-t border-line pt-4">
      <p>
        {t(`rank.${place}`, {
          rank: format.number(rank ?? rankLimit),
          count: format.number(rankedCount),
        })}
      </p>
      {partial && <p className="text-sm text-caution">{t('partial')}</p>}
      {counterfactuals.length > 0 && (
        <>
          <h3 className="font-semibold">{t('title')}</h3>
          <p className="text-sm text-muted">{t('hint')}</p>
          <ul className="space-y-3">
            {counterfactuals.map((change) => (
              <Change key={change.text} change={change} total={total} rank={rank} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Change({
  change,
  total,
  rank,
}: {
  readonly change: Counterfactual;
  readonly total: number;
  readonly rank: number | null;
}) {
  const t = useTranslations('advice');
  const format = useFormatter();
  const points = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const moves = change.gain > 0;
  // A change may lift other jobs further than this one.
  const climbs = change.rank !== null && (rank === null || change.rank < rank);
  return (
    <li className="rounded-md bg-accent-wash p-3">
      <p className="font-semibold">{change.text}</p>
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {change.meetsCondition && (
          <li>
            <Badge tone="good">{t('meetsCondition')}</Badge>
          </li>
        )}
        {moves && (
          <li>
            {t(change.atMost ? 'total.atMost' : 'total.exact', { before: points(total), after: points(change.total) })}
          </li>
        )}
        {climbs && (
          <li>
            {t(rank === null ? 'climb.fromBeyond' : change.atMost ? 'climb.atMost' : 'climb.exact', {
              before: format.number(rank ?? rankLimit),
              after: format.number(change.rank!),
            })}
          </li>
        )}
      </ul>
    </li>
  );
}
