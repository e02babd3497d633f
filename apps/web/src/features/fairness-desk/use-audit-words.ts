'use client';

import {
  isShare,
  type AuditRow,
  type AuditTable,
  type AuditedWeights,
  type FairnessMeasure,
  type ProtectedAttribute,
} from '@iworkz/contracts';
import { useFormatter, useTranslations, type Messages } from 'next-intl';

type Value = keyof Messages['attributes']['value'];

/** How a report names its groups and writes its figures. */
export function useAuditWords() {
  const t = useTranslations('fairnessDesk.report');
  const attributes = useTranslations('attributes');
  const format = useFormatter();
  const attribute = (name: ProtectedAttribute): string => attributes(`attribute.${name}`);
  const ratio = (value: number): string => format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const rate = (measure: FairnessMeasure, value: number): string =>
    isShare(measure) ? format.number(value, { style: 'percent', maximumFractionDigits: 1 }) : ratio(value);
  const weightsOf = ({ origin, versions }: AuditedWeights): string =>
    t(`weights.${origin}`, { versions: format.list(versions) });
  return {
    attribute,
    ratio,
    rate,
    attributesOf: (table: AuditTable): string => table.attributes.map(attribute).join(t('and')),
    group: (row: Pick<AuditRow, 'group'>): string =>
      row.group.map((value) => attributes(`value.${value as Value}`)).join(t('and')),
    weights: weightsOf,
    measure: ({ measure, weights }: AuditTable): string => {
      const name = t(`measures.${measure}.name`);
      return weights ? t('measuredBy', { measure: name, weights: weightsOf(weights) }) : name;
    },
    within: (text: (value: number) => string, { low, high }: { readonly low: number; readonly high: number }): string =>
      t('within', { low: text(low), high: text(high) }),
  };
}
