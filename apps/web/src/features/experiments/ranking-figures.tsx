'use client';

import {
  GetRankingQualityRoute,
  defaultWeightsVersion,
  holdsPermission,
  variants,
  type Experiment,
  type RankingQuality,
} from '@iworkz/contracts';
import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { useSession } from '@/features/session/use-session';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { Button } from '@/ui/button';
import { Loaded } from '@/ui/loaded';

type Week = RankingQuality['weeks'][number];
type Hires = RankingQuality['timeToHire'][number];

const dayOf = (instant: string): string => instant.slice(0, 10);
const isBy = (
  { weightsVersion, modelVersion }: Pick<Hires, 'weightsVersion' | 'modelVersion'>,
  version: string,
): boolean =>
  modelVersion !== null && (version === modelVersion || version === (weightsVersion ?? defaultWeightsVersion));

/**
 * How good the rankings of both variants were, week by week, for those who may read it and who ask: it is computed from every list
 * of the window. Nothing is decided by it, since the difference is not tested.
 */
export function RankingFigures({ experiment }: { readonly experiment: Experiment }) {
  const t = useTranslations('experiments.quality');
  const session = useSession();
  const [asked, setAsked] = useState(false);
  if (session.status !== 'signed_in' || !holdsPermission(session.account.roles, 'metrics:all')) return null;
  if (asked) return <Quality experiment={experiment} />;
  return (
    <Button look="quiet" onClick={() => setAsked(true)}>
      {t('show')}
    </Button>
  );
}

function Quality({ experiment }: { readonly experiment: Experiment }) {
  const t = useTranslations('experiments.quality');
  const api = useApi();
  const { name, startedAt, endedAt } = experiment;
  const quality = useQuery({
    queryKey: ['ranking-quality', name, endedAt],
    queryFn: ({ signal }) =>
      api.call(
        GetRankingQualityRoute,
        { query: { from: dayOf(startedAt), to: endedAt ? dayOf(endedAt) : undefined } },
        { signal },
      ),
  });
  return (
    <section className="space-y-2 rounded-md border border-line p-4">
      <h3 className="font-bold">{t('title')}</h3>
      <Loaded query={quality}>
        {(found) => (
          <>
            <Weeks found={found} experiment={experiment} />
            <TimeToHire found={found} experiment={experiment} />
            <p className="text-sm text-muted">{t('note')}</p>
          </>
        )}
      </Loaded>
    </section>
  );
}

function Weeks({ found, experiment }: { readonly found: RankingQuality; readonly experiment: Experiment }) {
  const t = useTranslations('experiments.quality');
  const names = useTranslations('experiments');
  const shown = variants.flatMap((variant) =>
    found.weeks.filter((week) => isBy(week, experiment[variant])).map((week) => ({ variant, week })),
  );
  return (
    <>
      {shown.length === 0 ? (
        <p>{t('none', { people: found.smallestGroup })}</p>
      ) : (
        <ul className="divide-y divide-line">
          {shown.map(({ variant, week }) => (
            <li key={`${variant} ${week.modelVersion} ${week.week}`} className="py-2">
              <WeekFigures name={names(variant)} week={week} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function TimeToHire({ found, experiment }: { readonly found: RankingQuality; readonly experiment: Experiment }) {
  const t = useTranslations('experiments.quality');
  const names = useTranslations('experiments');
  const dates = useDateText();
  const hired = variants.flatMap((variant) =>
    found.timeToHire.filter((hires) => isBy(hires, experiment[variant])).map((hires) => ({ variant, hires })),
  );
  return (
    <>
      <h4 className="font-semibold">{t('timeToHire')}</h4>
      {hired.length === 0 ? (
        <p>{t('noHires')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {hired.map(({ variant, hires }) => (
            <li key={`${variant} ${hires.modelVersion} ${hires.week}`} className="py-2">
              <p className="font-semibold">
                {t('week', { name: names(variant), date: dates.calendarDay(hires.week) })}
              </p>
              <p>
                {hires.medianDays.value === null
                  ? t('fewHires', { hires: hires.hires, people: found.smallestGroup })
                  : t('hires', { hires: hires.hires, days: hires.medianDays.value })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function WeekFigures({ name, week }: { readonly name: string; readonly week: Week }) {
  const t = useTranslations('experiments.quality');
  const dates = useDateText();
  const { candidates, lists, corrected } = week;
  return (
    <>
      <p className="font-semibold">{t('week', { name, date: dates.calendarDay(week.week) })}</p>
      <p className="text-sm text-muted">{t('size', { candidates, lists })}</p>
      <dl className="flex flex-wrap gap-x-6">
        <Estimated name={t('precision')} {...corrected.precisionAt10} />
        <Estimated name={t('ndcg')} {...corrected.ndcgAt10} />
      </dl>
    </>
  );
}

function Estimated({ name, value, low, high }: { readonly name: string } & Week['corrected']['ndcgAt10']) {
  const t = useTranslations('experiments.quality');
  const format = useFormatter();
  const text = (figure: number) => format.number(figure, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt>{name}</dt>
      <dd>
        {value === null ? t('unknown') : text(value)}{' '}
        {low !== null && high !== null && (
          <span className="text-sm text-muted">{t('interval', { low: text(low), high: text(high) })}</span>
        )}
      </dd>
    </div>
  );
}
