import type { Locale } from '@iworkz/kernel';
import type messages from '../../messages/ja.json';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof messages;
  }
}
