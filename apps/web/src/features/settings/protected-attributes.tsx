'use client';

import {
  DeclaredAttributes,
  GetMyAttributesRoute,
  PutMyAttributesRoute,
  WithdrawMyAttributesRoute,
  protectedAttributes,
  protectedValues,
  type AttributeDeclaration,
} from '@iworkz/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { PageFor } from '@/features/session/page-for';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { ActionForm } from '@/ui/action-form';
import { Button } from '@/ui/button';
import { CheckboxField, FieldGroup, SelectField } from '@/ui/field';
import { Loaded } from '@/ui/loaded';
import { Notice } from '@/ui/notice';
import { Card } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';

const queryKey = ['protected-attributes'];

/** What candidates say of themselves for the bias audit, and for nothing else: given, changed and withdrawn here. */
export function ProtectedAttributes() {
  const t = useTranslations('attributes');
  return (
    <PageFor permission="attributes:declare" title={t('title')} lead={t('lead')}>
      <Declaration />
    </PageFor>
  );
}

function Declaration() {
  const t = useTranslations('attributes');
  const api = useApi();
  const queryClient = useQueryClient();
  const current = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.call(GetMyAttributesRoute, {}, { signal }),
  });
  const declare = useMutation({
    mutationFn: ({ attributes, mitigation, version }: Answer) =>
      api.call(PutMyAttributesRoute, { body: { attributes, consent: { version, audit: true, mitigation } } }),
    onSuccess: (saved) => queryClient.setQueryData(queryKey, saved),
  });
  const withdraw = useMutation({
    mutationFn: () => api.call(WithdrawMyAttributesRoute, {}),
    onSuccess: () => queryClient.invalidateQueries({ queryKey }),
  });
  const done = [
    ...(declare.isSuccess ? ['saved' as const] : []),
    ...(withdraw.isSuccess ? ['withdrawn' as const] : []),
  ];
  return (
    <div className="max-w-3xl space-y-6">
      <Notice title={t('promise')}>
        <ul className="list-disc space-y-1 pl-5">
          <li>{t('promises.score')}</li>
          <li>{t('promises.employer')}</li>
          <li>{t('promises.voluntary')}</li>
        </ul>
      </Notice>
      <Loaded query={current}>
        {(declaration) => (
          <DeclarationForm
            // A new answer of the server, a new form.
            key={JSON.stringify([declaration.attributes, declaration.consent])}
            declaration={declaration}
            busy={declare.isPending || withdraw.isPending}
            onSave={(answer) => {
              withdraw.reset();
              declare.mutate(answer);
            }}
            onWithdraw={() => {
              declare.reset();
              withdraw.mutate();
            }}
          />
        )}
      </Loaded>
      {declare.isError && <ProblemNotice error={declare.error} />}
      {withdraw.isError && <ProblemNotice error={withdraw.error} />}
      {done.map((what) => (
        <Notice key={what} tone="good" title={t(what)} />
      ))}
    </div>
  );
}

interface Answer {
  readonly attributes: DeclaredAttributes;
  readonly mitigation: boolean;
  /** Of the text that was agreed to. */
  readonly version: string;
}

function DeclarationForm({
  declaration: { attributes, consent, wording },
  busy,
  onSave,
  onWithdraw,
}: {
  readonly declaration: AttributeDeclaration;
  readonly busy: boolean;
  readonly onSave: (answer: Answer) => void;
  readonly onWithdraw: () => void;
}) {
  const t = useTranslations('attributes');
  const dates = useDateText();
  const isCurrent = consent?.version === wording.version;
  const [said, setSaid] = useState(attributes);
  const [audit, setAudit] = useState(isCurrent);
  const [mitigation, setMitigation] = useState(isCurrent && consent.purposes.includes('mitigation'));
  const [wrong, setWrong] = useState<'consent' | 'nothing'>();
  const submit = () => {
    const nothing = protectedAttributes.every((attribute) => said[attribute] === null);
    const problem = nothing ? 'nothing' : audit ? undefined : 'consent';
    setWrong(problem);
    if (!problem) onSave({ attributes: said, mitigation, version: wording.version });
  };
  return (
    <>
      {consent && <p>{t(isCurrent ? 'given' : 'outdated', { date: dates.day(consent.givenAt) })}</p>}
      <ActionForm busy={busy} onSend={submit} className="space-y-6">
        <FieldGroup legend={t('answers')} hint={t('answersHint')} columns>
          {protectedAttributes.map((attribute) => (
            <SelectField
              key={attribute}
              name={attribute}
              label={t(`attribute.${attribute}`)}
              empty={t('notSaid')}
              choices={protectedValues[attribute].map((value) => ({ value, label: t(`value.${value}`) }))}
              value={said[attribute] ?? ''}
              onChange={(event) =>
                setSaid(DeclaredAttributes.parse({ ...said, [attribute]: event.target.value || null }))
              }
            />
          ))}
        </FieldGroup>
        <FieldGroup legend={t('consent')}>
          <div className="space-y-2">
            <p id="consent-audit-text">{wording.audit}</p>
            <CheckboxField
              name="consent-audit"
              label={t('agreeAudit')}
              aria-describedby="consent-audit-text"
              checked={audit}
              onChange={(event) => setAudit(event.target.checked)}
            />
          </div>
          <div className="space-y-2 border-t border-line pt-4">
            <p id="consent-mitigation-text">{wording.mitigation}</p>
            <CheckboxField
              name="consent-mitigation"
              label={t('agreeMitigation')}
              aria-describedby="consent-mitigation-text"
              checked={mitigation}
              onChange={(event) => setMitigation(event.target.checked)}
            />
          </div>
        </FieldGroup>
        {wrong && <Notice tone="danger" title={t(`wrong.${wrong}`)} />}
        <Button type="submit" busy={busy}>
          {consent ? t('change') : t('save')}
        </Button>
      </ActionForm>
      {consent && <Withdrawal busy={busy} onWithdraw={onWithdraw} />}
    </>
  );
}

function Withdrawal({ busy, onWithdraw }: { readonly busy: boolean; readonly onWithdraw: () => void }) {
  const t = useTranslations('attributes');
  const [asked, setAsked] = useState(false);
  return (
    <Card className="space-y-3">
      <h2 className="text-lg font-bold">{t('withdrawal')}</h2>
      <p>{t('withdrawalText')}</p>
      {asked ? (
        <div className="flex flex-wrap gap-3">
          <Button look="danger" busy={busy} onClick={onWithdraw}>
            {t('withdrawYes')}
          </Button>
          <Button look="secondary" onClick={() => setAsked(false)}>
            {t('withdrawNo')}
          </Button>
        </div>
      ) : (
        <Button look="danger" onClick={() => setAsked(true)}>
          {t('withdraw')}
        </Button>
      )}
    </Card>
  );
}
