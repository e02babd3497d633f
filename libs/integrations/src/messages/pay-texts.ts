import type { Pay } from '@iworkz/contracts';
import { MessageCatalogue, formatMoney, type Locale } from '@iworkz/kernel';
import type * as z from 'zod';

type PayPeriod = z.output<typeof Pay>['period'];

const payTexts = new MessageCatalogue<PayPeriod>({
  ja: { hour: '時給{pay}', day: '日給{pay}', month: '月給{pay}', year: '年俸{pay}' },
  en: { hour: '{pay} per hour', day: '{pay} per day', month: '{pay} per month', year: '{pay} per year' },
  ko: { hour: '시급 {pay}', day: '일급 {pay}', month: '월급 {pay}', year: '연봉 {pay}' },
});
const dash: Readonly<Record<Locale, string>> = { ja: '〜', en: ' – ', ko: ' ~ ' };

/** What a job pays, in one line. */
export function payText({ min, max, currency, period }: z.output<typeof Pay>, locale: Locale): string {
  const amounts = [...new Set([min, max])].map((amount) => formatMoney(amount, currency, locale));
  return payTexts.format(locale, period, { pay: amounts.join(dash[locale]) });
}
