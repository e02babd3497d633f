'use client';

import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/page';
import { useAccount, homeOf } from '@/features/session/use-session';
import { SearchBox } from '@/features/search/search-box';

const points = ['reasons', 'law', 'proof'] as const;

export function Landing() {
  const t = useTranslations('landing');
  const account = useAccount();
  return (
    <div className="space-y-10">
      <section className="rounded-xl bg-accent-strong px-4 py-10 text-white sm:px-10 sm:py-14">
        <h1 className="text-3xl font-bold sm:text-4xl">{t('title')}</h1>
        <p className="mt-4 max-w-2xl text-lg">{t('lead')}</p>
        <div className="mt-8 rounded-lg bg-paper p-4 text-ink">
          <SearchBox />
        </div>
      </section>
      <ul className="grid gap-4 md:grid-cols-3">
        {points.map((point) => (
          <li key={point}>
            <Card className="h-full">
              <h2 className="text-lg font-bold">{t(`points.${point}.title`)}</h2>
              <p className="mt-2">{t(`points.${point}.text`)}</p>
            </Card>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        {account ? (
          <ButtonLink href={homeOf(account)}>{t('continue')}</ButtonLink>
        ) : (
          <>
            <ButtonLink href="/register">{t('asCandidate')}</ButtonLink>
            <ButtonLink href="/register?role=employer" look="secondary">
              {t('asEmployer')}
            </ButtonLink>
          </>
        )}
      </div>
    </div>
  );
}
