'use client';

import { workStyleDimensions, type WorkStyleDimension } from '@iworkz/contracts';
import { useTranslations } from 'next-intl';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { SelectField } from '@/ui/field';

const answers = ['1', '2', '3', '4', '5'] as const;

/** The six questions that candidates and employers answer alike. */
export function WorkStyleFields({
  registerAnswer,
}: {
  readonly registerAnswer: (dimension: WorkStyleDimension) => UseFormRegisterReturn;
}) {
  const t = useTranslations('workStyle');
  return workStyleDimensions.map((dimension) => (
    <SelectField
      key={dimension}
      {...registerAnswer(dimension)}
      label={t(`dimension.${dimension}.question`)}
      hint={t('scale', { low: t(`dimension.${dimension}.low`), high: t(`dimension.${dimension}.high`) })}
      empty={t('noAnswer')}
      choices={answers.map((answer) => ({ value: answer, label: t(`answer.${answer}`) }))}
    />
  ));
}
