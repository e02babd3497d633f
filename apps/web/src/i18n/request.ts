import { hasLocale } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import type messages from '../../messages/ja.json';
import { displayTimeZone } from './display-time-zone';
import { routing } from './routing';

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  const catalogue = (await import(`../../messages/${locale}.json`)) as { default: typeof messages };
  // One time zone for server and browser, or the first paint differs from the second.
  return { locale, messages: catalogue.default, timeZone: displayTimeZone };
});
