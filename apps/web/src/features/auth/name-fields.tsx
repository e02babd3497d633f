import { useTranslations } from 'next-intl';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { TextField } from '@/ui/field';
import { emptyToUndefined } from '@/ui/form-values';

const parts = ['family', 'given', 'familyKana', 'givenKana'] as const;
type Part = (typeof parts)[number];
const isKana = (part: Part): boolean => part === 'familyKana' || part === 'givenKana';

/** A person's name and how it is read, as fields `name.family` and so on of a form. */
export function NameFields({
  register,
  errors,
  own,
}: {
  readonly register: (name: `name.${Part}`, options?: { setValueAs: typeof emptyToUndefined }) => UseFormRegisterReturn;
  readonly errors: Readonly<Partial<Record<Part, { readonly message?: string }>>> | undefined;
  /** The browser may fill in the name of whoever sits before it. */
  readonly own: boolean;
}) {
  const t = useTranslations('auth');
  const filledIn: Readonly<Record<Part, string | undefined>> = {
    family: 'family-name',
    given: 'given-name',
    familyKana: undefined,
    givenKana: undefined,
  };
  return parts.map((part) => (
    <TextField
      key={part}
      {...register(`name.${part}`, isKana(part) ? { setValueAs: emptyToUndefined } : undefined)}
      label={t(part)}
      optional={isKana(part)}
      autoComplete={own ? filledIn[part] : 'off'}
      error={errors?.[part]?.message}
    />
  ));
}
