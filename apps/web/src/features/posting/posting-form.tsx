'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import {
  CreateJobRoute,
  GetCompanyRoute,
  JobContent,
  PostingRefused,
  PublishJobRoute,
  UpdateJobRoute,
  type Finding,
  type Job,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useCallback, useMemo, useRef, useState } from 'react';
import { FormProvider, useForm, useWatch, type Resolver } from 'react-hook-form';
import { useApi } from '@/features/api/api-context';
import { FindingList } from '@/features/findings/finding-list';
import { placeFindings } from '@/features/findings/place-findings';
import { RequestReview } from '@/features/reviews/request-review';
import { useAccount } from '@/features/session/use-session';
import { useRouter } from '@/i18n/navigation';
import { Button } from '@/ui/button';
import { ErrorSummary } from '@/ui/error-summary';
import { Notice } from '@/ui/notice';
import { ProblemNotice } from '@/ui/problem-notice';
import { showRefusedFields } from '@/ui/refused-fields';
import { useIssueText } from '@/ui/use-issue-text';
import { contentOf, draftOf, type JobDraft } from './job-draft';
import { LawPanel, anchorId } from './law-panel';
import { AgeLimitSection, CultureSection, LanguagesSection, LicencesSection, SkillsSection } from './people-sections';
import { FindingsContext, fieldNames, sectionNames } from './posting-fields';
import {
  BasicSection,
  ContractSection,
  DutiesSection,
  HolidaysSection,
  HoursSection,
  PaySection,
  RecruiterSection,
  WorkplaceSection,
} from './posting-sections';
import { useLawCheck } from './use-law-check';

const anchors = [...fieldNames, ...sectionNames];

/** The contracts' own schema judges what the form stands for; its paths are the names of the fields. */
function usePostingResolver(): Resolver<JobDraft, unknown, JobContent> {
  const error = useIssueText();
  return useMemo(() => {
    const resolve = zodResolver(JobContent, { error });
    return (draft, context, options) =>
      resolve(contentOf(draft), context, options as never) as ReturnType<Resolver<JobDraft, unknown, JobContent>>;
  }, [error]);
}

function useCompanyName(): string | undefined {
  const api = useApi();
  const companyId = useAccount()?.companyId;
  const { data } = useQuery({
    queryKey: ['company', companyId],
    queryFn: ({ signal }) => api.call(GetCompanyRoute, { params: { companyId: companyId! } }, { signal }),
    enabled: companyId != null,
    staleTime: Infinity,
  });
  return data?.name;
}

export function PostingForm({
  saved,
  recruiter,
}: {
  /** The draft that is being rewritten; undefined for a new one. */
  readonly saved?: Job;
  /** What a new posting begins with. */
  readonly recruiter?: JobContent['recruiter'];
}) {
  const t = useTranslations('posting');
  const locale = useLocale();
  const api = useApi();
  const router = useRouter();
  const queryClient = useQueryClient();
  const companyName = useCompanyName();
  const resolver = usePostingResolver();
  const form = useForm<JobDraft, unknown, JobContent>({
    resolver,
    defaultValues: useMemo(() => draftOf(saved?.content, recruiter), [saved, recruiter]),
    shouldFocusError: false,
  });
  const draft = useWatch({ control: form.control }) as JobDraft;
  const check = useLawCheck(draft, companyName, saved?.id);
  const job = useRef(saved);
  const key = useRef(newId());
  const answer = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<unknown>();
  const [stored, setStored] = useState(false);
  const [refused, setRefused] = useState<{
    readonly of: string;
    readonly findings: readonly Finding[];
    readonly evaluationId?: string;
  }>();
  const written = JSON.stringify(draft);
  // A refusal is about what was sent; as soon as the text changes, the running check speaks instead.
  const refusal = refused?.of === written ? refused : undefined;
  const findings = refusal?.findings ?? check.findings;
  const placed = useMemo(() => placeFindings(findings, anchors), [findings]);

  const store = useCallback(
    async (content: JobContent): Promise<Job> => {
      job.current = job.current
        ? await api.call(UpdateJobRoute, {
            params: { jobId: job.current.id },
            body: { version: job.current.version, content },
          })
        : await api.call(CreateJobRoute, { body: content, idempotencyKey: key.current });
      // Reloading the page must lead to this draft, not to an empty one. Not a navigation: the form stays as it is.
      if (!saved) window.history.replaceState(null, '', `/${locale}/employer/jobs/${job.current.id}`);
      void queryClient.invalidateQueries({ queryKey: ['company-jobs'] });
      return job.current;
    },
    [api, queryClient, locale, saved],
  );
  const attempt = (act: (content: JobContent) => Promise<void>) =>
    form.handleSubmit(async (content) => {
      setProblem(undefined);
      setStored(false);
      try {
        await act(content);
      } catch (error) {
        if (PostingRefused.is(error)) setRefused({ of: JSON.stringify(form.getValues()), ...error.params });
        else {
          // A new posting is the body itself, a changed one is sent with its version.
          showRefusedFields(form.setError, error, job.current ? 'content' : undefined);
          setProblem(error);
        }
        // The buttons are at the end of a long form, what became of them at its beginning.
        answer.current?.focus();
      }
    });
  const save = attempt(async (content) => {
    await store(content);
    setStored(true);
  });
  const publish = attempt(async (content) => {
    const { id } = await store(content);
    await api.call(PublishJobRoute, { params: { jobId: id } });
    void queryClient.invalidateQueries({ queryKey: ['job', id] });
    router.push('/employer/jobs');
  });

  return (
    <FormProvider {...form}>
      <FindingsContext value={placed}>
        <form
          noValidate
          className="grid items-start gap-6 lg:grid-cols-[1fr_20rem]"
          onSubmit={(event) => void publish(event)}
        >
          <div className="min-w-0 space-y-6">
            <ErrorSummary errors={form.formState.errors} attempt={form.formState.submitCount} />
            <div ref={answer} tabIndex={-1} className="space-y-4 focus:outline-none">
              {refusal && (
                <Notice
                  tone="danger"
                  title={t('refused', {
                    count: refusal.findings.filter(({ severity, overridden }) => severity === 'BLOCK' && !overridden)
                      .length,
                  })}
                >
                  <p>{t('refusedText')}</p>
                  {refusal.evaluationId && (
                    <RequestReview key={refusal.evaluationId} evaluationId={refusal.evaluationId} />
                  )}
                </Notice>
              )}
              {problem !== undefined && <ProblemNotice error={problem} />}
            </div>
            <div id={anchorId('')} tabIndex={-1}>
              <FindingList findings={placed.get('') ?? []} />
            </div>
            <BasicSection />
            <RecruiterSection />
            <DutiesSection />
            <WorkplaceSection />
            <ContractSection />
            <PaySection />
            <HoursSection />
            <HolidaysSection />
            <SkillsSection />
            <LanguagesSection />
            <LicencesSection />
            <AgeLimitSection />
            <CultureSection />
            {stored && <Notice tone="good" title={t('saved')} />}
            <div className="flex flex-wrap gap-3">
              <Button type="submit" busy={form.formState.isSubmitting}>
                {t('publish')}
              </Button>
              <Button look="secondary" busy={form.formState.isSubmitting} onClick={() => void save()}>
                {t('save')}
              </Button>
            </div>
          </div>
          <LawPanel check={check} placed={placed} refused={refusal !== undefined} />
        </form>
      </FindingsContext>
    </FormProvider>
  );
}
