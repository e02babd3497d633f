'use client';

import type { ExtractedField, ResumeDraft, SourcePlace } from '@iworkz/contracts';
import { useFormatter, useTranslations, type Messages } from 'next-intl';
import { useCountryName, useSubdivisionName } from '@/features/vocabulary/use-place-text';
import { textOfValue, valueAt } from './pointer-value';

type PartKey = keyof Messages['resume']['part'];

/** `/experience/0/title` in words. A part that has no word of its own is shown as it is. */
function useFieldWords(): (pointer: string) => string {
  const t = useTranslations('resume');
  return (pointer) =>
    pointer
      .slice(1)
      .split('/')
      .map((part, index) => {
        if (/^\d+$/.test(part)) return String(Number(part) + 1);
        // The name of a skill or certificate is not a person's name.
        if (part === 'name' && index > 0) return t('part.itemName');
        const key = `part.${part as PartKey}` as const;
        return t.has(key) ? t(key) : part;
      })
      .join(' › ');
}

function Place({ source }: { readonly source: SourcePlace }) {
  const t = useTranslations('resume');
  const format = useFormatter();
  if (source.kind === 'json') return <code className="text-sm">{source.pointer}</code>;
  const points = (value: number) => format.number(value, { maximumFractionDigits: 0 });
  const { x, y, width, height } = source.box;
  return (
    <>
      <span>{t('page', { page: source.page })}</span>
      <span className="block text-sm text-muted">
        {t('box', { x: points(x), y: points(y), width: points(width), height: points(height) })}
      </span>
    </>
  );
}

/** Every value that was read, with the place in the document where it stood. */
export function SourceList({
  fields,
  draft,
}: {
  readonly fields: readonly ExtractedField[];
  readonly draft?: ResumeDraft;
}) {
  const t = useTranslations('resume');
  const words = useFieldWords();
  const format = useFormatter();
  const countryName = useCountryName();
  const subdivisionName = useSubdivisionName();
  const valueText = (document: ResumeDraft, pointer: string) => {
    const text = textOfValue(valueAt(document, pointer));
    if (pointer === '/place/country') return countryName(text);
    return pointer === '/place/subdivision' ? (subdivisionName(text) ?? text) : text;
  };
  return (
    <div className="overflow-x-auto" role="region" aria-label={t('table')} tabIndex={0}>
      <table className="w-full min-w-160 border-collapse text-left">
        <thead className="border-b-2 border-line text-sm">
          <tr>
            <th scope="col" className="p-2">
              {t('field')}
            </th>
            {draft && (
              <th scope="col" className="p-2">
                {t('value')}
              </th>
            )}
            <th scope="col" className="p-2">
              {t('place')}
            </th>
            <th scope="col" className="p-2">
              {t('text')}
            </th>
            <th scope="col" className="p-2">
              {t('confidence')}
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={`${field.pointer}${field.source.text}`} className="border-b border-line align-top">
              <th scope="row" className="p-2 font-semibold">
                {words(field.pointer)}
              </th>
              {draft && <td className="p-2">{valueText(draft, field.pointer)}</td>}
              <td className="p-2">
                <Place source={field.source} />
              </td>
              <td className="p-2">
                <q>{field.source.text}</q>
              </td>
              <td className="p-2 text-right">{format.number(field.confidence, { style: 'percent' })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
