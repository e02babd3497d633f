'use client';

import { AdoptResumeRoute, ImportResumeRoute, resumeMediaTypes, type Resume } from '@iworkz/contracts';
import { displayName } from '@iworkz/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { PageFor } from '@/features/session/page-for';
import { useRouter } from '@/i18n/navigation';
import { ActionForm } from '@/ui/action-form';
import { Button, ButtonLink } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Card } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';
import { SourceList } from './source-list';

export function ResumeImport() {
  const t = useTranslations('resume');
  return (
    <PageFor permission="profile:edit" title={t('title')} lead={t('lead')}>
      <Import />
    </PageFor>
  );
}

const megabytes = (ImportResumeRoute.bodyLimit ?? 0) / 1024 / 1024;

/** By its name when the system does not know the type, as is common for JSON. */
function mediaTypeOf(file: File): (typeof resumeMediaTypes)[number] | undefined {
  if (/\.json$/i.test(file.name)) return 'application/json';
  if (/\.pdf$/i.test(file.name)) return 'application/pdf';
  return resumeMediaTypes.find((type) => type === file.type);
}

function Import() {
  const t = useTranslations('resume');
  const api = useApi();
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<'none' | 'type' | 'size'>();
  const read = useMutation({
    mutationFn: async ({ file, mediaType }: { file: File; mediaType: string }) =>
      api.call(ImportResumeRoute, {
        body: { mediaType, fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
      }),
  });
  const submit = () => {
    const file = input.current?.files?.[0];
    const mediaType = file && mediaTypeOf(file);
    if (!file) return setWrong('none');
    if (!mediaType) return setWrong('type');
    if (file.size > (ImportResumeRoute.bodyLimit ?? 0)) return setWrong('size');
    setWrong(undefined);
    return read.mutate({ file, mediaType });
  };
  return (
    <div className="space-y-6">
      <Card>
        <ActionForm busy={read.isPending} onSend={submit}>
          <div className="space-y-1">
            <label htmlFor="resume-file" className="block font-semibold">
              {t('file')}
            </label>
            <p id="resume-file-hint" className="text-sm text-muted">
              {t('fileHint', { megabytes })}
            </p>
            <input
              ref={input}
              id="resume-file"
              type="file"
              accept={[...resumeMediaTypes, '.json', '.pdf'].join(',')}
              aria-invalid={wrong ? true : undefined}
              aria-describedby={wrong ? 'resume-file-error resume-file-hint' : 'resume-file-hint'}
              className="block w-full rounded-md border border-field bg-paper p-2 file:mr-4 file:min-h-10 file:rounded file:border-0 file:bg-accent-wash file:px-4 file:font-semibold file:text-accent-strong"
            />
            {wrong && (
              <p id="resume-file-error" role="alert" className="text-sm font-semibold text-danger">
                {t(`wrong.${wrong}`, { megabytes })}
              </p>
            )}
          </div>
          <Button type="submit" busy={read.isPending}>
            {read.isPending ? t('reading') : t('read')}
          </Button>
        </ActionForm>
      </Card>
      {read.isError && <ProblemNotice error={read.error} />}
      {read.data && <Extracted resume={read.data} />}
    </div>
  );
}

function Extracted({ resume }: { readonly resume: Resume }) {
  const t = useTranslations('resume');
  const api = useApi();
  const router = useRouter();
  const queryClient = useQueryClient();
  const adopt = useMutation({
    mutationFn: () => api.call(AdoptResumeRoute, { params: { resumeId: resume.id } }),
    onSuccess: () => {
      for (const key of ['profile', 'recommendations', 'match'])
        void queryClient.invalidateQueries({ queryKey: [key] });
      router.push('/profile');
    },
  });
  const { draft, fields, hiddenText } = resume;
  return (
    <section aria-labelledby="extracted" className="space-y-4">
      <h2 id="extracted" className="text-xl font-bold">
        {draft.name ? t('extractedOf', { name: displayName(draft.name) }) : t('extracted')}
      </h2>
      <p role="status">{t('count', { count: fields.length })}</p>
      {hiddenText && (
        <Notice tone="caution" title={t('hiddenText')}>
          <p>{t('hiddenTextHint')}</p>
        </Notice>
      )}
      {fields.length === 0 ? (
        <Notice tone="caution" title={t('empty')} />
      ) : (
        <Card>
          <SourceList fields={fields} draft={draft} />
        </Card>
      )}
      <p className="text-sm text-muted">{t('adoptHint')}</p>
      {adopt.isError && <ProblemNotice error={adopt.error} />}
      <div className="flex flex-wrap gap-3">
        <Button busy={adopt.isPending} onClick={() => adopt.mutate()}>
          {t('adopt')}
        </Button>
        <ButtonLink look="secondary" href="/profile">
          {t('notNow')}
        </ButtonLink>
      </div>
    </section>
  );
}
