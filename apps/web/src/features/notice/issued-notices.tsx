'use client';

import {
  ListIssuedNoticesRoute,
  PrintIssuedNoticeRoute,
  type IssuedNotice,
  type NoticeDocument,
} from '@iworkz/contracts';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useApi } from '@/features/api/api-context';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { DownloadButton } from '@/ui/download-button';
import { Loaded } from '@/ui/loaded';

export const issuedNoticesKey = (applicationId: string) => ['issued-notices', applicationId] as const;

/** The notices of working conditions that came with an offer, for whoever they are addressed to and whoever issued them. */
export function IssuedNotices({ applicationId }: { readonly applicationId: string }) {
  const t = useTranslations('notice');
  const api = useApi();
  const notices = useQuery({
    queryKey: issuedNoticesKey(applicationId),
    queryFn: ({ signal }) => api.call(ListIssuedNoticesRoute, { params: { applicationId } }, { signal }),
  });
  return (
    <Loaded query={notices}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="text-muted">{t('noneIssued')}</p>
        ) : (
          <ul className="space-y-4">
            {items.map((issued, index) => (
              <li key={issued.id} className="space-y-2">
                <Issued issued={issued} isNewest={index === 0} />
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function Issued({ issued, isNewest }: { readonly issued: IssuedNotice; readonly isNewest: boolean }) {
  const t = useTranslations('notice');
  const api = useApi();
  const dates = useDateText();
  const locale = useLocale();
  const { id, applicationId, issuedAt, notice } = issued;
  const language = new Intl.DisplayNames(locale, { type: 'language' }).of(notice.language) ?? notice.language;
  const values = { date: dates.moment(issuedAt), language };
  return (
    <>
      <p>{isNewest ? t('issuedAt', values) : t('issuedEarlier', values)}</p>
      <div className="flex flex-wrap items-center gap-3">
        <DownloadButton load={() => api.call(PrintIssuedNoticeRoute, { params: { applicationId, noticeId: id } })}>
          {t('download')}
        </DownloadButton>
      </div>
      <details>
        <summary className="cursor-pointer text-accent">{t('showText')}</summary>
        <NoticeText notice={notice} />
      </details>
    </>
  );
}

/** The notice as the paper says it: the Japanese, and beside it the second language. */
function NoticeText({ notice }: { readonly notice: NoticeDocument }) {
  const { language } = notice;
  return (
    <div className="mt-3 space-y-4">
      <dl className="space-y-2">
        {notice.parties.map(({ key, label, text }) => (
          <div key={key} className="grid gap-x-4 sm:grid-cols-[14rem_1fr]">
            <Label label={label} language={language} />
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {notice.sections.map(({ key, title, items }) => (
        <section key={key} className="border-t border-line pt-3">
          <p className="font-bold">
            <span lang="ja">{title.ja}</span>{' '}
            <span lang={language} className="text-sm font-normal text-muted">
              {title.other}
            </span>
          </p>
          <dl className="mt-2 space-y-3">
            {items.map(({ key: item, label, text }) => (
              <div key={item} className="grid gap-x-4 gap-y-1 sm:grid-cols-[14rem_1fr_1fr]">
                <Label label={label} language={language} />
                <dd lang="ja" className="whitespace-pre-line">
                  {text.ja}
                </dd>
                <dd lang={language} className="whitespace-pre-line">
                  {text.other}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <ul className="list-disc space-y-1 pl-5 text-sm text-muted">
        {notice.notes.map(({ ja, other }) => (
          <li key={ja}>
            <span lang="ja">{ja}</span> <span lang={language}>{other}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Label({ label, language }: { readonly label: NoticeDocument['title']; readonly language: string }) {
  return (
    <dt>
      <span lang="ja" className="block font-semibold">
        {label.ja}
      </span>
      <span lang={language} className="block text-sm text-muted">
        {label.other}
      </span>
    </dt>
  );
}
