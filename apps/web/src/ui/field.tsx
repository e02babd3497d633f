'use client';

import { useTranslations } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

/** The id that an error summary links to: `pay.min` -> `pay-min`. */
export const fieldId = (name: string) => name.replaceAll('.', '-');

export interface FieldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string;
  readonly optional?: boolean;
  /** More about the field, e.g. what the law says of it. */
  readonly children?: ReactNode;
}

/** What makes an input, text area or select the control of its field. */
function controlOf({ name, hint, error, children }: FieldProps) {
  const id = fieldId(name);
  const descriptions = [error && `${id}-error`, hint != null && `${id}-hint`, children != null && `${id}-notes`];
  return {
    id,
    name,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': descriptions.filter(Boolean).join(' ') || undefined,
    className: classNames(
      'block min-h-11 w-full rounded-md border bg-paper px-3 py-2 text-ink',
      error ? 'border-danger border-2' : 'border-field',
    ),
  };
}

function FieldFrame({ field, children }: { readonly field: FieldProps; readonly children: ReactNode }) {
  const t = useTranslations('common');
  const id = fieldId(field.name);
  return (
    <div className="space-y-1">
      <label htmlFor={id} className="block font-semibold">
        {field.label}
        {field.optional && <span className="ml-2 text-sm font-normal text-muted">{t('optional')}</span>}
      </label>
      {field.hint != null && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {field.hint}
        </p>
      )}
      {children}
      {field.error && (
        <p id={`${id}-error`} className="text-sm font-semibold text-danger">
          {field.error}
        </p>
      )}
      {field.children != null && <div id={`${id}-notes`}>{field.children}</div>}
    </div>
  );
}

const split = <P extends FieldProps>({ name, label, hint, error, optional, children, ...rest }: P) => ({
  field: { name, label, hint, error, optional, children },
  rest,
});

export function TextField(props: FieldProps & Omit<ComponentProps<'input'>, 'name' | 'children'>) {
  const { field, rest } = split(props);
  return (
    <FieldFrame field={field}>
      <input type="text" {...rest} {...controlOf(field)} />
    </FieldFrame>
  );
}

export function TextAreaField(props: FieldProps & Omit<ComponentProps<'textarea'>, 'name' | 'children'>) {
  const { field, rest } = split(props);
  return (
    <FieldFrame field={field}>
      <textarea rows={4} {...rest} {...controlOf(field)} />
    </FieldFrame>
  );
}

/** A number between two ends, set by dragging or by the arrow keys; what it stands at is written beside its name. */
export function RangeField({
  name,
  label,
  said,
  ...rest
}: {
  readonly name: string;
  readonly label: ReactNode;
  /** The value in words. */
  readonly said: string;
} & Omit<ComponentProps<'input'>, 'name' | 'type'>) {
  const id = fieldId(name);
  return (
    <div>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        <output htmlFor={id} aria-hidden className="font-semibold tabular-nums">
          {said}
        </output>
      </div>
      <input
        type="range"
        {...rest}
        id={id}
        name={name}
        aria-valuetext={said}
        className="block min-h-11 w-full cursor-pointer accent-accent"
      />
    </div>
  );
}

export interface Choice {
  readonly value: string | number;
  readonly label: string;
}

export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly Choice[];
}

const optionOf = ({ value, label }: Choice) => (
  <option key={value} value={value}>
    {label}
  </option>
);

export function SelectField({
  choices,
  empty,
  ...props
}: FieldProps &
  Omit<ComponentProps<'select'>, 'name' | 'children'> & {
    readonly choices: readonly (Choice | ChoiceGroup)[];
    /** Text of the choice that chooses nothing. */
    readonly empty?: string;
  }) {
  const { field, rest } = split(props);
  return (
    <FieldFrame field={field}>
      <select {...rest} {...controlOf(field)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map((choice) =>
          'choices' in choice ? (
            <optgroup key={choice.label} label={choice.label}>
              {choice.choices.map(optionOf)}
            </optgroup>
          ) : (
            optionOf(choice)
          ),
        )}
      </select>
    </FieldFrame>
  );
}

export function CheckboxField({
  label,
  name,
  id,
  ...rest
}: { readonly label: ReactNode; readonly name: string } & Omit<ComponentProps<'input'>, 'name'>) {
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input type="checkbox" {...rest} id={id ?? fieldId(name)} name={name} className="size-5 shrink-0 accent-accent" />
      <span>{label}</span>
    </label>
  );
}

/** A group of fields under one heading, as a real fieldset. */
export function FieldGroup({
  legend,
  hint,
  children,
  columns = false,
}: {
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
  readonly columns?: boolean;
}) {
  return (
    <fieldset className="rounded-lg border border-line bg-paper p-4 sm:p-6">
      <legend className="px-1 text-lg font-bold">{legend}</legend>
      {hint != null && <p className="mb-4 text-sm text-muted">{hint}</p>}
      <div className={classNames('grid gap-5', columns && 'sm:grid-cols-2')}>{children}</div>
    </fieldset>
  );
}
