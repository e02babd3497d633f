import type { JobContent } from '@iworkz/contracts';
import { MessageCatalogue } from '@iworkz/kernel';

const recruiterTexts = new MessageCatalogue<'address' | 'contact'>({
  ja: { address: '募集者の所在地：{value}', contact: '募集者の連絡先：{value}' },
  en: { address: 'Recruiter’s address: {value}', contact: 'Recruiter’s contact: {value}' },
  ko: { address: '구인자의 소재지: {value}', contact: '구인자의 연락처: {value}' },
});

/** Where the recruiter can be found and asked, a line each; empty where the posting does not say. */
export function recruiterText({ recruiter, language }: JobContent): string {
  return (['address', 'contact'] as const)
    .flatMap((item) => (recruiter?.[item] ? [recruiterTexts.format(language, item, { value: recruiter[item] })] : []))
    .join('\n');
}
