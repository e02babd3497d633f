import type { Metadata } from 'next';
import { hasLocale, NextIntlClientProvider } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { config } from '@/config';
import { ApiProvider } from '@/features/api/api-context';
import { Announcements } from '@/features/live/announcements';
import { LiveProvider } from '@/features/live/live-context';
import { OutcomeProvider } from '@/features/outcomes/outcome-context';
import { Header } from '@/features/shell/header';
import { routing } from '@/i18n/routing';
import '../globals.css';

interface Props {
  readonly children: ReactNode;
  readonly params: Promise<{ locale: string }>;
}

export const generateStaticParams = () => routing.locales.map((locale) => ({ locale }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: 'site' });
  return {
    metadataBase: new URL(config().publicUrl),
    title: { default: t('title'), template: t('titleTemplate') },
    description: t('description'),
  };
}

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: 'site' });
  return (
    <html lang={locale}>
      <body className="flex min-h-dvh flex-col font-sans">
        <NextIntlClientProvider>
          <ApiProvider>
            <LiveProvider>
              <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-30 focus:bg-paper focus:p-3">
                {t('skip')}
              </a>
              <Header />
              <OutcomeProvider>
                <main id="main" tabIndex={-1} className="mx-auto w-full max-w-6xl flex-1 px-4 py-8 focus:outline-none">
                  {children}
                </main>
              </OutcomeProvider>
              <footer className="border-t border-line bg-paper">
                <p className="mx-auto max-w-6xl px-4 py-6 text-sm text-muted">{t('footer')}</p>
              </footer>
              <Announcements />
            </LiveProvider>
          </ApiProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
