import type { JobContent } from '@iworkz/contracts';
import { locales } from '@iworkz/kernel';

type Employment = NonNullable<JobContent['contract']>['employment'];

/** What people call each form of employment when they look for one. */
const employmentNames: Readonly<Record<Employment, readonly string[]>> = {
  full_time: ['フルタイム', 'full-time', '풀타임'],
  part_time: ['パート', 'アルバイト', 'パートタイム', 'バイト', 'part-time', '파트타임', '아르바이트', '알바'],
  contract: ['契約社員', 'contract employee', '계약직'],
  dispatch: ['派遣社員', '派遣', 'temporary agency work', '파견직'],
  outsourced: ['業務委託', 'フリーランス', 'freelance', '프리랜서', '위탁'],
};
/** 正社員 is no legal term: people mean full-time work without an end. */
const regularNames: readonly string[] = ['正社員', 'regular employee', 'permanent', '정규직'];

/** Conditions of a job in the words of those who search, in every language, since the posting may say them in one or not at all. */
export function conditionNames({ contract, languages, hours }: JobContent): string[] {
  const { employment, term } = contract ?? {};
  return [
    ...(employment ? employmentNames[employment] : []),
    ...(employment === 'full_time' && term === 'indefinite' ? regularNames : []),
    ...languages.flatMap(({ language }) => locales.map((locale) => languageName(language, locale))),
    ...(hours?.daysPerWeek ? [`週${hours.daysPerWeek}日`, `주 ${hours.daysPerWeek}일`] : []),
  ];
}

/** @returns the code itself for a language without a name there. */
function languageName(code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
}
