import { locales } from '@iworkz/kernel';
import { defineRouting } from 'next-intl/routing';

export const routing = defineRouting({ locales, defaultLocale: 'ja', localePrefix: 'always' });
