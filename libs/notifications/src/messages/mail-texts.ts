import { displayName, locales, type Locale, type PersonName, type Region } from '@iworkz/kernel';
import type { MailSender } from '@iworkz/platform';
import type { Notice } from '../domain/notice.js';
import { noticeText, notificationTexts, oneLine } from './notice-texts.js';

/** More are left to the inbox, which has them all. */
const jobsShown = 30;

export interface MailSurroundings {
  /** Where the web application is, without a trailing slash. */
  readonly publicUrl: string;
  /** Whose law holds. */
  readonly region: Region;
  /** Absent on one machine, where mails stay. */
  readonly sender?: MailSender;
  /** Present where mails like this can be switched off. */
  readonly stopToken?: string;
  /** It counts as advertising. */
  readonly advertising: boolean;
}

export interface MailText {
  readonly subject: string;
  readonly text: string;
  /** For mail programs, by POST. */
  readonly unsubscribeUrl?: string;
}

/** The mail that tells one notice. */
export function noticeMail(locale: Locale, notice: Notice, reader: PersonName, around: MailSurroundings): MailText {
  const { title, body } = noticeText(locale, notice, reader);
  const url = notice.link === null ? 'none' : `${around.publicUrl}/${locale}${notice.link}`;
  return framed(locale, { title, body, url }, reader, around);
}

/** The daily mail that tells of several jobs. */
export function digestMail(
  locale: Locale,
  notices: readonly Notice[],
  reader: PersonName,
  around: MailSurroundings,
): MailText {
  const at = (path: string): string => `${around.publicUrl}/${locale}${path}`;
  const jobs = notices
    .slice(0, jobsShown)
    .map(({ subject, link }) =>
      notificationTexts.format(locale, 'digest.job', { ...subject, url: at(link ?? '/inbox') }),
    );
  const more = notices.length - jobs.length;
  if (more > 0) jobs.push(notificationTexts.format(locale, 'digest.more', { count: more, url: at('/inbox') }));
  const params = { count: notices.length, jobs: jobs.join('\n\n') };
  const title = oneLine(notificationTexts.format(locale, 'digest.title', params));
  return framed(
    locale,
    { title, body: notificationTexts.format(locale, 'digest.body', params), url: 'none' },
    reader,
    around,
  );
}

function framed(
  locale: Locale,
  { title, body, url }: { readonly title: string; readonly body: string; readonly url: string },
  reader: PersonName,
  around: MailSurroundings,
): MailText {
  const { publicUrl, region, stopToken, advertising } = around;
  const name = oneLine(displayName(reader));
  return {
    // 정보통신망법 시행령 별표 6: the mark stands at the beginning, whatever the language of the mail.
    subject:
      advertising && region === 'kr' ? notificationTexts.format(locale, 'mail.advertisingTitle', { title }) : title,
    text: notificationTexts.format(locale, 'mail', { name, body, url, foot: foot(locale, around) }),
    unsubscribeUrl: stopToken && `${publicUrl}/mail-stop/${stopToken}`,
  };
}

/** Why it came, how to stop it, and who sends it; each part ends its line. */
function foot(locale: Locale, { publicUrl, region, sender, stopToken, advertising }: MailSurroundings): string {
  const lines: string[] = [];
  const say = (code: 'agreed' | 'stop' | 'settings' | 'sender', params = {}, language = locale): void =>
    void lines.push(`${notificationTexts.format(language, `mail.${code}`, params)}\n`);
  if (advertising) say('agreed');
  if (stopToken) {
    // 시행령 별표 6 wants the way out in Korean and English.
    const languages =
      advertising && region === 'kr' ? locales.filter((each) => each !== 'ja' || each === locale) : [locale];
    for (const language of languages) say('stop', { url: `${publicUrl}/${language}/mail-stop#${stopToken}` }, language);
    say('settings', { url: `${publicUrl}/${locale}/settings/mails` });
  }
  if (sender) say('sender', sender);
  return lines.join('');
}
