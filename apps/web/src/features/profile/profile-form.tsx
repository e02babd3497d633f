'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { ProfileChanged, ProfileContent, PutMyProfileRoute, type Profile } from '@iworkz/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useMemo, useRef, useState } from 'react';
import { FormProvider, useForm, type Resolver } from 'react-hook-form';
import { useApi } from '@/features/api/api-context';
import { SourceList } from '@/features/resume/source-list';
import { WorkStyleFields } from '@/features/work-style/work-style-fields';
import { Button } from '@/ui/button';
import { ErrorSummary } from '@/ui/error-summary';
import { FieldGroup } from '@/ui/field';
import { numberOrNull } from '@/ui/form-values';
import { Notice } from '@/ui/notice';
import { Card } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';
import { showRefusedFields } from '@/ui/refused-fields';
import { useIssueText } from '@/ui/use-issue-text';
import { CertificateRows, EducationRows, ExperienceRows, LanguageRows, SkillRows } from './profile-rows';
import { AuthorizationSection, PersonSection, WishesSection } from './profile-sections';
import { contentOf, draftOf, type ProfileDraft } from './profile-draft';

/** The contracts' own schema judges what the form stands for; its paths are the names of the fields. */
function useProfileResolver(): Resolver<ProfileDraft, unknown, ProfileContent> {
  const error = useIssueText();
  return useMemo(() => {
    const resolve = zodResolver(ProfileContent, { error });
    return (draft, context, options) =>
      resolve(contentOf(draft), context, options as never) as ReturnType<
        Resolver<ProfileDraft, unknown, ProfileContent>
      >;
  }, [error]);
}

export function ProfileForm({ saved }: { readonly saved: Profile }) {
  const t = useTranslations('profile');
  const api = useApi();
  const queryClient = useQueryClient();
  const resolver = useProfileResolver();
  const version = useRef(saved.version);
  const [problem, setProblem] = useState<unknown>();
  const [stored, setStored] = useState(false);
  const form = useForm<ProfileDraft, unknown, ProfileContent>({
    resolver,
    defaultValues: useMemo(() => draftOf(saved.content), [saved]),
    shouldFocusError: false,
  });
  const submit = form.handleSubmit(async (content) => {
    setProblem(undefined);
    setStored(false);
    try {
      const next = await api.call(PutMyProfileRoute, { body: { version: version.current, content } });
      version.current = next.version;
      setStored(true);
      for (const key of ['recommendations', 'match']) void queryClient.invalidateQueries({ queryKey: [key] });
    } catch (error) {
      showRefusedFields(form.setError, error, 'content');
      setProblem(error);
    }
  });
  return (
    <FormProvider {...form}>
      <form noValidate className="space-y-6" onSubmit={(event) => void submit(event)}>
        <ErrorSummary errors={form.formState.errors} attempt={form.formState.submitCount} />
        <PersonSection />
        <SkillRows />
        <LanguageRows />
        <ExperienceRows />
        <EducationRows />
        <CertificateRows />
        <WishesSection />
        <FieldGroup legend={t('sections.workStyle')} hint={t('hints.workStyle')} columns>
          <WorkStyleFields
            registerAnswer={(dimension) => form.register(`workStyle.${dimension}`, { setValueAs: numberOrNull })}
          />
        </FieldGroup>
        <AuthorizationSection />
        {saved.sources.length > 0 && (
          <Card>
            <details>
              <summary className="cursor-pointer font-semibold">
                {t('sources', { count: saved.sources.length })}
              </summary>
              <div className="mt-3">
                <SourceList fields={saved.sources} />
              </div>
            </details>
          </Card>
        )}
        {stored && <Notice tone="good" title={t('saved')} />}
        {ProfileChanged.is(problem) ? (
          <Notice tone="caution" title={t('changedElsewhere')}>
            <Button look="secondary" onClick={() => void queryClient.invalidateQueries({ queryKey: ['profile'] })}>
              {t('reload')}
            </Button>
          </Notice>
        ) : (
          problem !== undefined && <ProblemNotice error={problem} />
        )}
        <Button type="submit" busy={form.formState.isSubmitting}>
          {t('save')}
        </Button>
      </form>
    </FormProvider>
  );
}
