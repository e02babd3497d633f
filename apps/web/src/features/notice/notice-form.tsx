'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import {
  DraftNoticeRoute,
  IssueNoticeRoute,
  NoticeRefused,
  NoticeRequest,
  PrintNoticeRoute,
  noticeItems,
  noticeLanguages,
  type FileBody,
  type Finding,
  type JobContent,
  type NoticeDraft,
} from '@iworkz/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef } from 'react';
import { FormProvider, useForm, useWatch, type Resolver } from 'react-hook-form';
import { useApi } from '@/features/api/api-context';
import { FindingList } from '@/features/findings/finding-list';
import { placeFindings } from '@/features/findings/place-findings';
import { Button } from '@/ui/button';
import { ErrorSummary } from '@/ui/error-summary';
import { CheckboxField, FieldGroup, SelectField, TextField } from '@/ui/field';
import { Notice } from '@/ui/notice';
import { ProblemNotice } from '@/ui/problem-notice';
import { showRefusedFields } from '@/ui/refused-fields';
import { saveFileBody } from '@/ui/save-file';
import { useIssueText } from '@/ui/use-issue-text';
import { CheckPanel } from './check-panel';
import { issuedNoticesKey } from './issued-notices';
import { ItemField, NoticeFindings, YesNoField, useNoticeField } from './notice-fields';
import { parts, requestOf, valuesOf, withTranslation, type NoticeValues, type Part } from './notice-values';
import { useNoticeCheck } from './use-notice-check';

const deliveries = ['paper', 'fax', 'email', 'message'] as const;
/** Every field that a finding can stand beside, in the order of the form. */
const anchors = [
  ...['content.contract.renewable', 'content.contract.conversionRight'],
  ...Object.values(parts).flatMap((items) =>
    items.flatMap((item) => [`content.workplaceHas.${item}`, `content.items.${item}`]),
  ),
  ...['content.delivery.by', 'content.delivery.wished', 'content.delivery.printable'],
];

/** A finding that speaks of the delivery as a whole stands beside how it is delivered. */
const atItsField = (finding: Finding): Finding => ({
  ...finding,
  field: `/content${finding.field === '/delivery' ? '/delivery/by' : finding.field}`,
});

/** The contracts' own schema judges what the form stands for; its paths are the names of the fields. */
function useNoticeResolver(): Resolver<NoticeValues, unknown, NoticeRequest> {
  const error = useIssueText();
  return useMemo(() => {
    const resolve = zodResolver(NoticeRequest, { error });
    return (values, context, options) =>
      resolve(requestOf(values), context, options as never) as ReturnType<
        Resolver<NoticeValues, unknown, NoticeRequest>
      >;
  }, [error]);
}

/** Where the notice is written: the wording drafted from the job, what the law still wants beside it, and the paper of it. */
export function NoticeForm({
  applicationId,
  job,
  draft,
  given,
}: {
  readonly applicationId: string;
  readonly job: JobContent;
  /** In the language that is given. */
  readonly draft: NoticeDraft;
  readonly given: Parameters<typeof valuesOf>[1];
}) {
  const t = useTranslations('notice');
  const api = useApi();
  const queryClient = useQueryClient();
  const form = useForm<NoticeValues, unknown, NoticeRequest>({
    resolver: useNoticeResolver(),
    defaultValues: useMemo(() => valuesOf(draft, given), [draft, given]),
    shouldFocusError: false,
  });
  const values = useWatch({ control: form.control }) as NoticeValues;
  const check = useNoticeCheck(values, given.issuedOn);
  const placed = useMemo(() => {
    const found = placeFindings(check.findings.map(atItsField), anchors);
    return new Map(
      ['', ...anchors].flatMap((anchor) => (found.has(anchor) ? [[anchor, found.get(anchor)!] as const] : [])),
    );
  }, [check.findings]);
  const answer = useRef<HTMLDivElement>(null);
  useTranslationOfDraft(job, draft, values, (translation) => form.setValue('translation', translation));

  const onError = (error: unknown) => {
    showRefusedFields(form.setError, error);
    // The buttons are at the end of a long form, what became of them at its beginning.
    answer.current?.focus();
  };
  const issue = useMutation({
    mutationFn: (body: NoticeRequest) => api.call(IssueNoticeRoute, { params: { applicationId }, body }),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: issuedNoticesKey(applicationId) });
      answer.current?.focus();
    },
    onError,
  });
  const print = useMutation({
    mutationFn: (body: NoticeRequest): Promise<FileBody> => api.call(PrintNoticeRoute, { body }),
    onSuccess: saveFileBody,
    onError,
  });
  const busy = issue.isPending || print.isPending;
  const send = (act: typeof issue | typeof print) =>
    form.handleSubmit((body) => {
      issue.reset();
      print.reset();
      act.mutate(body);
    });
  const problem = issue.error ?? print.error;

  return (
    <FormProvider {...form}>
      <NoticeFindings value={placed}>
        <form
          noValidate
          className="grid items-start gap-6 lg:grid-cols-[1fr_20rem]"
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) void send(issue)();
          }}
        >
          <div className="min-w-0 space-y-6">
            <ErrorSummary errors={form.formState.errors} attempt={form.formState.submitCount} />
            <div ref={answer} tabIndex={-1} className="focus:outline-none">
              {problem !== null &&
                (NoticeRefused.is(problem) ? (
                  <Notice tone="danger" title={t('refused')}>
                    <p>{t('refusedText')}</p>
                  </Notice>
                ) : (
                  <ProblemNotice error={problem} />
                ))}
              {issue.isSuccess && (
                <Notice tone="good" title={t('issued')}>
                  <p>{t('issuedText')}</p>
                </Notice>
              )}
            </div>
            <FindingList findings={placed.get('') ?? []} blocked="notice" />
            <PartiesPart />
            {(Object.keys(parts) as Part[]).map((part) => (
              <FieldGroup key={part} legend={t(`part.${part}`)} hint={part === 'other' ? t('otherHint') : undefined}>
                {part === 'term' && <ContractFields fixed={values.content.contract.term === 'fixed'} />}
                {parts[part].map((item) => (
                  <ItemField key={item} item={item} />
                ))}
              </FieldGroup>
            ))}
            <DeliveryPart />
            <p className="text-sm text-muted">{t('issueHint')}</p>
            <div className="flex flex-wrap gap-3">
              <Button type="submit" busy={busy}>
                {t('issue')}
              </Button>
              <Button look="secondary" busy={busy} onClick={() => void send(print)()}>
                {t('preview')}
              </Button>
            </div>
          </div>
          <CheckPanel check={check} placed={placed} nameOf={useFieldName()} />
        </form>
      </NoticeFindings>
    </FormProvider>
  );
}

/** After another language was chosen, its wording of the draft. */
function useTranslationOfDraft(
  job: JobContent,
  first: NoticeDraft,
  values: NoticeValues,
  set: (translation: NoticeValues['translation']) => void,
): void {
  const api = useApi();
  const shown = useRef({ language: values.language, draft: first });
  const { language } = values;
  const { data } = useQuery({
    queryKey: ['notice-draft', job, language],
    queryFn: ({ signal }) => api.call(DraftNoticeRoute, { body: { job, language } }, { signal }),
    staleTime: Infinity,
  });
  useEffect(() => {
    if (!data || shown.current.language === language) return;
    set(withTranslation(values, shown.current.draft, data));
    shown.current = { language, draft: data };
  }, [data, language, set, values]);
}

function PartiesPart() {
  const t = useTranslations('notice');
  const locale = useLocale();
  const field = useNoticeField();
  const languageNames = new Intl.DisplayNames(locale, { type: 'language' });
  return (
    <FieldGroup legend={t('part.parties')} columns>
      <TextField {...field('worker.name')} label={t('field.worker')} />
      <TextField {...field('issuedOn')} type="date" label={t('field.issuedOn')} />
      <TextField {...field('employer.name')} label={t('field.employer')} />
      <TextField {...field('employer.address')} label={t('field.address')} />
      <TextField {...field('employer.signatory')} label={t('field.signatory')} hint={t('signatoryHint')} />
      <SelectField
        {...field('language')}
        label={t('field.language')}
        hint={t('languageHint')}
        choices={noticeLanguages.map((value) => ({ value, label: languageNames.of(value) ?? value }))}
      />
    </FieldGroup>
  );
}

function ContractFields({ fixed }: { readonly fixed: boolean }) {
  const t = useTranslations('notice');
  const field = useNoticeField();
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <SelectField
        {...field('content.contract.term')}
        label={t('field.term')}
        choices={(['indefinite', 'fixed'] as const).map((value) => ({ value, label: t(`term.${value}`) }))}
      />
      <div className="self-end">
        <CheckboxField {...field('content.contract.partTime')} label={t('field.partTime')} />
      </div>
      {fixed && (
        <>
          <YesNoField name="content.contract.renewable" label={t('field.renewable')} />
          <YesNoField name="content.contract.conversionRight" label={t('field.conversionRight')} />
        </>
      )}
    </div>
  );
}

function DeliveryPart() {
  const t = useTranslations('notice');
  const field = useNoticeField();
  return (
    <FieldGroup legend={t('part.delivery')} hint={t('deliveryHint')}>
      <SelectField
        {...field('content.delivery.by')}
        label={t('field.by')}
        empty={t('unanswered')}
        choices={deliveries.map((value) => ({ value, label: t(`by.${value}`) }))}
      />
      {(['wished', 'printable'] as const).map((name) => {
        // A box has no place for findings of its own.
        const { children, error: _, ...box } = field(`content.delivery.${name}`);
        return (
          <div key={name}>
            <CheckboxField {...box} label={t(`field.${name}`)} />
            {children}
          </div>
        );
      })}
    </FieldGroup>
  );
}

/** What a field is called, for the list of what is missing. */
function useFieldName(): (field: string) => string {
  const t = useTranslations('notice');
  return (field) => {
    const [, group, name = ''] = field.split('.');
    const item = noticeItems.find((each) => each === name);
    if (group === 'items' && item) return t(`item.${item}`);
    if (group === 'workplaceHas' && item) return t('has', { item: t(`item.${item}`) });
    const known = (['renewable', 'conversionRight', 'by', 'wished', 'printable'] as const).find(
      (each) => each === name,
    );
    return known ? t(`field.${known}`) : field;
  };
}
