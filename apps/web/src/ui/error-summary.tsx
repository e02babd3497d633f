'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { FieldErrors, FieldValues } from 'react-hook-form';
import { fieldId } from './field';

export interface FieldMessage {
  readonly name: string;
  readonly message: string;
}

/** Every message of a form with the path of its field, in the order of the form. */
export function messagesOf(errors: FieldErrors<FieldValues>): FieldMessage[] {
  const found: FieldMessage[] = [];
  const visit = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null) return;
    if ('message' in value && typeof value.message === 'string') found.push({ name: path, message: value.message });
    for (const [key, inner] of Object.entries(value)) {
      if (key !== 'ref' && key !== 'types') visit(inner, path === '' ? key : `${path}.${key}`);
    }
  };
  visit(errors, '');
  return found;
}

/** The words a person reads beside the input: of its group, where that says which of several rows it is, and its label. */
function labelOf(name: string): string {
  const input = document.getElementById(fieldId(name));
  const label = document.querySelector(`label[for="${CSS.escape(fieldId(name))}"]`)?.firstChild?.textContent;
  return [input?.closest('[role=group]')?.getAttribute('aria-label'), label].filter(Boolean).join(' ');
}

/** What keeps a form from being sent, each linked to its field. Takes the focus on every failed attempt. */
export function ErrorSummary({
  errors,
  attempt,
}: {
  readonly errors: FieldErrors<FieldValues>;
  /** `formState.submitCount`. */
  readonly attempt: number;
}) {
  const t = useTranslations('common');
  const box = useRef<HTMLDivElement>(null);
  const [labels, setLabels] = useState<ReadonlyMap<string, string>>(new Map());
  const messages = messagesOf(errors).filter(({ name }) => !name.startsWith('root'));
  const names = messages.map(({ name }) => name).join(' ');
  const any = names !== '';
  useEffect(() => setLabels(new Map(names.split(' ').map((name) => [name, labelOf(name)]))), [names]);
  useEffect(() => {
    if (attempt > 0 && any) box.current?.focus();
  }, [attempt, any]);
  if (attempt === 0 || messages.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="rounded-md border-2 border-danger bg-danger-wash p-4">
      <p className="font-bold">{t('errorSummary', { count: messages.length })}</p>
      <ul className="mt-2 list-disc pl-6">
        {messages.map(({ name, message }) => (
          <li key={name}>
            <a
              href={`#${fieldId(name)}`}
              className="text-danger underline"
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId(name))?.focus();
              }}
            >
              {labels.get(name) ? t('fieldError', { label: labels.get(name)!, message }) : message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
