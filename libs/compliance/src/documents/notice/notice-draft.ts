import {
  NoticeContent,
  NoticeTranslation,
  type JobContent,
  type NoticeItem,
  type NoticeLanguage,
} from '@iworkz/contracts';
import { addDays, dayAfterMonths } from '@iworkz/kernel';
import { prefectureOf } from '../../domain/rules/jp/workplace-prefecture.js';
import { comma, draftTexts, insuranceTexts, periodTexts } from '../../messages/notice-draft-texts.js';
import { dayIn, type DocumentText } from '../../messages/notice-document-texts.js';

type Language = keyof DocumentText;
/** What a draft says of an item: a sentence that every language has, or the employer's own words in the language of the posting. */
type Wording = ((language: Language) => string) | string | null | undefined;

/**
 * A first wording of a notice, from what a job says. What a job does not settle stays empty: a wage that is a range, leave, leaving,
 * retirement. The employer's own words are taken over as they are, and not translated.
 */
export function noticeDraft(
  job: JobContent,
  language: NoticeLanguage,
): { content: NoticeContent; translation: NoticeTranslation } {
  const { contract, workplace, duties, hours, holidays, pay } = job;
  const items: Partial<Record<NoticeItem, Wording>> = {
    term: termOf(job),
    renewalCriteria: contract?.renewal?.criteria,
    renewalCap: contract?.renewal?.cap,
    workplace: placeOf(workplace),
    workplaceScope: workplace?.scopeOfChange,
    duties: duties?.description,
    dutiesScope: duties?.scopeOfChange,
    hours: hours?.start && hours.end ? said('hours', { start: hours.start, end: hours.end }) : null,
    breaks: typeof hours?.breakMinutes === 'number' ? said('breaks', { minutes: hours.breakMinutes }) : null,
    overtime:
      hours?.overtime &&
      (hours.overtime.expected ? said('overtime', { hours: hours.overtime.monthlyHours }) : said('noOvertime')),
    holidays: holidays?.description,
    wage: wageOf(pay),
    wagePayment: pay?.paymentTerms,
    raise: pay?.raise,
    bonus:
      typeof pay?.bonusMonths === 'number'
        ? pay.bonusMonths > 0
          ? said('bonus', { months: pay.bonusMonths })
          : said('noBonus')
        : null,
    insurance: insuranceOf(job.socialInsurance),
  };
  const inLanguage = (to: Language) =>
    Object.fromEntries(
      Object.entries(items).map(([item, wording]) => {
        if (typeof wording === 'function') return [item, wording(to)];
        // Their own words are Japanese, or, where the posting is in the second language, already the translation.
        return [item, to === job.language ? (wording ?? null) : null];
      }),
    );
  return {
    content: NoticeContent.parse({
      contract: {
        term: contract?.term ?? 'indefinite',
        renewable: contract?.renewal?.possible ?? null,
        partTime: contract?.employment === 'part_time',
      },
      items: inLanguage('ja'),
      workplaceHas: {
        shifts: hours?.system === 'shift' ? true : null,
        bonus: typeof pay?.bonusMonths === 'number' ? pay.bonusMonths > 0 : null,
      },
    }),
    translation: NoticeTranslation.parse(inLanguage(language)),
  };
}

const said =
  (
    key: keyof typeof draftTexts,
    values: Readonly<Record<string, string | number | ((language: Language) => string)>> = {},
  ): Wording =>
  (language) =>
    draftTexts[key][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      return typeof value === 'function' ? value(language) : String(value);
    });

function termOf({ contract, startsOn }: JobContent): Wording {
  if (!contract) return null;
  const day = (date: string) => (language: Language) => dayIn(language, date);
  if (contract.term === 'indefinite')
    return startsOn ? said('indefiniteFrom', { from: day(startsOn) }) : said('indefinite');
  if (contract.termMonths === null) return null;
  if (!startsOn) return said('fixed', { months: contract.termMonths });
  const last = addDays(dayAfterMonths(startsOn, contract.termMonths), -1);
  return said('fixedFromTo', { from: day(startsOn), to: day(last) });
}

/** As a Japanese address is written; an address is not translated. */
function placeOf(workplace: JobContent['workplace']): Wording {
  if (!workplace) return null;
  const { city } = workplace;
  const prefecture = prefectureOf(workplace)?.name.ja ?? '';
  const address = workplace.address ?? '';
  // People write the address with or without what stands in the fields before it.
  const fromCity = city && !address.startsWith(city) ? `${city}${address}` : address;
  const written = prefecture && address.startsWith(prefecture) ? address : `${prefecture}${fromCity}`;
  return written === '' ? null : written;
}

/** Only an amount that is settled: the notice of one person states no range. */
function wageOf(pay: JobContent['pay']): Wording {
  if (!pay || pay.min !== pay.max || pay.currency !== 'JPY') return null;
  const { fixedOvertime } = pay;
  const yen = (amount: number) => amount.toLocaleString('en-US');
  const sentences = [
    said('wage', { period: (language) => periodTexts[pay.period][language], amount: yen(pay.min) }),
    ...(fixedOvertime
      ? [said('fixedOvertime', { amount: yen(fixedOvertime.amount), hours: fixedOvertime.hours })]
      : []),
    ...(fixedOvertime?.excessPaid ? [said('excessPaid', { hours: fixedOvertime.hours })] : []),
  ];
  return (language) =>
    sentences.map((sentence) => (typeof sentence === 'function' ? sentence(language) : sentence)).join('\n');
}

function insuranceOf(insurances: JobContent['socialInsurance']): Wording {
  if (insurances.length === 0) return null;
  return (language) => insurances.map((insurance) => insuranceTexts[insurance][language]).join(comma[language]);
}
