import type { Metadata } from 'next';
import { hasLocale, type Messages } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Suspense, type ComponentType } from 'react';
import { routing } from '@/i18n/routing';
import { Loading } from '@/ui/loading';

interface Props {
  readonly params: Promise<{ locale: string }>;
}

/** A page that runs in the browser, with its title in the language of the path. */
export function localePage(title: keyof Messages['titles'], Content: ComponentType) {
  async function generateMetadata({ params }: Props): Promise<Metadata> {
    const { locale } = await params;
    if (!hasLocale(routing.locales, locale)) return {};
    const t = await getTranslations({ locale, namespace: 'titles' });
    return { title: t(title) };
  }
  async function Page({ params }: Props) {
    const { locale } = await params;
    if (!hasLocale(routing.locales, locale)) notFound();
    setRequestLocale(locale);
    return (
      <Suspense fallback={<Loading />}>
        <Content />
      </Suspense>
    );
  }
  return { generateMetadata, Page };
}
