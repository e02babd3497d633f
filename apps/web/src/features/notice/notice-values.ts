import {
  noticeItems,
  type NoticeContent,
  type NoticeDraft,
  type NoticeItem,
  type NoticeLanguage,
  type NoticeRequest,
} from '@iworkz/contracts';
import type * as z from 'zod';
import { textOrNull } from '../../ui/form-values';

/** What a select of the form says of a matter that can be unknown. */
export type Known = '' | 'yes' | 'no';
export type Scheme = keyof NoticeContent['workplaceHas'];
type Delivery = NonNullable<NoticeContent['delivery']>;
type ItemTexts = Record<NoticeItem, string>;

/** A notice as it is being written: nothing is null, so that each field of the form has a value. */
export interface NoticeValues {
  readonly issuedOn: string;
  readonly language: NoticeLanguage;
  readonly employer: { readonly name: string; readonly address: string; readonly signatory: string };
  readonly worker: { readonly name: string };
  readonly content: {
    readonly contract: {
      readonly term: NoticeContent['contract']['term'];
      readonly renewable: Known;
      readonly partTime: boolean;
      readonly conversionRight: Known;
    };
    readonly items: ItemTexts;
    readonly workplaceHas: Record<Scheme, Known>;
    readonly delivery: {
      readonly by: '' | Delivery['by'];
      readonly wished: boolean;
      readonly printable: boolean;
    };
  };
  readonly translation: ItemTexts;
}

export const schemes = [
  'shifts',
  'retirementPay',
  'bonus',
  'borneByWorker',
  'safety',
  'training',
  'accident',
  'sanctions',
  'absence',
] as const satisfies readonly Scheme[];
const isScheme = (item: NoticeItem): item is Scheme => (schemes as readonly NoticeItem[]).includes(item);

/** The form, part by part, in the order of the ministry's model form (モデル労働条件通知書). */
export const parts = {
  term: ['term', 'renewalCriteria', 'renewalCap', 'conversionChance', 'conversionTerms'],
  workplace: ['workplace', 'workplaceScope'],
  duties: ['duties', 'dutiesScope'],
  hours: ['hours', 'breaks', 'overtime', 'shifts'],
  holidays: ['holidays', 'leave'],
  wage: ['wage', 'wagePayment', 'raise', 'bonus', 'retirementPay'],
  leaving: ['leaving'],
  other: [
    'insurance',
    'borneByWorker',
    'safety',
    'training',
    'accident',
    'sanctions',
    'absence',
    'consultation',
    'explanationRight',
  ],
} as const satisfies Record<string, readonly NoticeItem[]>;
export type Part = keyof typeof parts;

const known = (value: boolean | null | undefined): Known => (value == null ? '' : value ? 'yes' : 'no');
const knownOrNull = (value: Known): boolean | null => (value === '' ? null : value === 'yes');
const textsOf = (items: Partial<Record<NoticeItem, string | null>> | undefined): ItemTexts =>
  Object.fromEntries(noticeItems.map((item) => [item, items?.[item] ?? ''])) as ItemTexts;

/** The form as it begins, from the draft that the job gave. */
export function valuesOf(
  { content, translation }: NoticeDraft,
  given: Pick<NoticeValues, 'issuedOn' | 'language'> & { readonly employer: string; readonly worker: string },
): NoticeValues {
  const { contract } = content;
  return {
    issuedOn: given.issuedOn,
    language: given.language,
    employer: { name: given.employer, address: '', signatory: '' },
    worker: { name: given.worker },
    content: {
      contract: {
        term: contract.term,
        renewable: known(contract.renewable),
        partTime: contract.partTime,
        conversionRight: known(contract.conversionRight),
      },
      items: textsOf(content.items),
      workplaceHas: Object.fromEntries(
        schemes.map((scheme) => [scheme, known(content.workplaceHas?.[scheme])]),
      ) as Record<Scheme, Known>,
      delivery: { by: '', wished: false, printable: false },
    },
    translation: textsOf(translation),
  };
}

/** Translations that a draft in another language gives; what the writer changed stays. */
export function withTranslation(values: NoticeValues, before: NoticeDraft, now: NoticeDraft): ItemTexts {
  const [drafted, next] = [textsOf(before.translation), textsOf(now.translation)];
  return Object.fromEntries(
    noticeItems.map((item) => {
      const written = values.translation[item];
      return [item, written === drafted[item] ? next[item] : written];
    }),
  ) as ItemTexts;
}

/** Fixed-term and part-time employees are told more (パート有期法6条). */
const isPartTimeOrFixed = ({ contract }: NoticeValues['content']): boolean =>
  contract.partTime || contract.term === 'fixed';

/** Whether the matter can be there at all, so that the form has a field for its words. */
export function isShown(item: NoticeItem, content: NoticeValues['content']): boolean {
  const { contract, workplaceHas } = content;
  const fixed = contract.term === 'fixed';
  if (item === 'renewalCriteria' || item === 'renewalCap') return fixed && contract.renewable === 'yes';
  if (item === 'conversionChance' || item === 'conversionTerms') return fixed && contract.conversionRight === 'yes';
  if (item === 'consultation' || item === 'explanationRight') return isPartTimeOrFixed(content);
  // Those two are stated to part-time and fixed-term employees even where there are none.
  if (isPartTimeOrFixed(content) && (item === 'bonus' || item === 'retirementPay')) return true;
  return !isScheme(item) || workplaceHas[item] === 'yes';
}

/** What the form stands for, by the contracts: what is not shown is not said. */
export function requestOf(values: NoticeValues): z.input<typeof NoticeRequest> {
  const { content } = values;
  const { contract, workplaceHas, delivery } = content;
  const shown = (texts: ItemTexts) =>
    Object.fromEntries(noticeItems.map((item) => [item, isShown(item, content) ? textOrNull(texts[item]) : null]));
  const fixed = contract.term === 'fixed';
  return {
    issuedOn: values.issuedOn,
    language: values.language,
    employer: values.employer,
    worker: values.worker,
    content: {
      contract: {
        term: contract.term,
        partTime: contract.partTime,
        renewable: fixed ? knownOrNull(contract.renewable) : null,
        conversionRight: fixed ? knownOrNull(contract.conversionRight) : null,
      },
      items: shown(content.items),
      workplaceHas: Object.fromEntries(schemes.map((scheme) => [scheme, knownOrNull(workplaceHas[scheme])])),
      delivery: delivery.by === '' ? null : { ...delivery, by: delivery.by },
    },
    translation: shown(values.translation),
  };
}

/** The same with something in every field that names the parties, so that the rest can be judged before they are filled in. */
export function judgeableOf(values: NoticeValues, today: string): z.input<typeof NoticeRequest> {
  const request = requestOf(values);
  const filled = (text: string) => textOrNull(text) ?? '—';
  const { name, address, signatory } = request.employer;
  return {
    ...request,
    issuedOn: request.issuedOn || today,
    employer: { name: filled(name), address: filled(address), signatory: filled(signatory) },
    worker: { name: filled(request.worker.name) },
  };
}
