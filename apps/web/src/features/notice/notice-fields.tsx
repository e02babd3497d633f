'use client';

import type { Finding, NoticeItem } from '@iworkz/contracts';
import { useLocale, useTranslations } from 'next-intl';
import { createContext, useContext } from 'react';
import { get, useFormContext, useWatch, type FieldPath } from 'react-hook-form';
import { FindingList } from '@/features/findings/finding-list';
import { SelectField, TextAreaField, type FieldProps } from '@/ui/field';
import { isShown, schemes, type NoticeValues, type Scheme } from './notice-values';

/** Findings of the running check, by the field of the form they stand beside. */
export const NoticeFindings = createContext<ReadonlyMap<string, readonly Finding[]>>(new Map());

/** Registration, error and findings of a field of the form. */
export function useNoticeField() {
  const findings = useContext(NoticeFindings);
  const { register, formState } = useFormContext<NoticeValues>();
  return (name: FieldPath<NoticeValues>): Omit<FieldProps, 'label'> & ReturnType<typeof register> => {
    // A question that is still open asks for itself; the list beside the form names it.
    const found = findings.get(name)?.filter(({ severity }) => severity !== 'REVIEW') ?? [];
    const error: unknown = get(formState.errors, `${name}.message`);
    return {
      ...register(name),
      error: typeof error === 'string' ? error : undefined,
      children: found.length > 0 ? <FindingList findings={found} blocked="notice" /> : undefined,
    };
  };
}

/** A question that is open until it is answered. */
export function YesNoField({ name, label }: { readonly name: FieldPath<NoticeValues>; readonly label: string }) {
  const t = useTranslations('notice');
  const field = useNoticeField();
  return (
    <SelectField
      {...field(name)}
      label={label}
      empty={t('unanswered')}
      choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`known.${value}`) }))}
    />
  );
}

const isScheme = (item: NoticeItem): item is Scheme => (schemes as readonly NoticeItem[]).includes(item);

/** A matter of the notice: whether the workplace has it, and then its wording in Japanese and in the second language. */
export function ItemField({ item }: { readonly item: NoticeItem }) {
  const t = useTranslations('notice');
  const locale = useLocale();
  const field = useNoticeField();
  const { control } = useFormContext<NoticeValues>();
  const [content, language] = useWatch({ control, name: ['content', 'language'] });
  const name = t(`item.${item}`);
  const shown = isShown(item, content);
  const languageName = new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
  if (!shown && !isScheme(item)) return null;
  return (
    <div className="space-y-3">
      {isScheme(item) && <YesNoField name={`content.workplaceHas.${item}`} label={t('has', { item: name })} />}
      {shown && (
        <div className="grid gap-3 sm:grid-cols-2">
          <TextAreaField {...field(`content.items.${item}`)} label={name} rows={2} lang="ja" />
          <TextAreaField
            {...field(`translation.${item}`)}
            label={t('translationOf', { item: name, language: languageName })}
            optional
            rows={2}
            lang={language}
          />
        </div>
      )}
    </div>
  );
}
