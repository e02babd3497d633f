import * as z from 'zod';
import { CalendarDate, text } from '../common/primitives.js';
import { JobContent } from '../hiring/models.js';
import { Finding } from './models.js';

const Item = text(5000, 0).nullable().default(null);
const item = (what: string) => Item.describe(`${what}; as the notice says it, null or empty when it does not`);
/** Of a matter that need be stated only where the workplace has rules on it. */
const scheme = (what: string) =>
  z.boolean().nullable().default(null).describe(`the workplace has ${what}; null when not known`);

const NoticeItems = z.strictObject({
  term: item('term of the contract'),
  renewalCriteria: item('criteria for renewal'),
  renewalCap: item('cap on total term or number of renewals, or that there is none'),
  workplace: item('workplace at the start'),
  workplaceScope: item('scope of change of the workplace'),
  duties: item('duties at the start'),
  dutiesScope: item('scope of change of the duties'),
  hours: item('start and end of work'),
  overtime: item('whether there is overtime'),
  breaks: item('breaks'),
  holidays: item('holidays'),
  leave: item('leave'),
  shifts: item('change of shifts, where there are shifts'),
  wage: item('how wages are set and reckoned'),
  wagePayment: item('closing day and day and way of payment'),
  raise: item('raises'),
  leaving: item('leaving, with grounds for dismissal'),
  conversionChance: item('chance to ask for conversion to an indefinite contract'),
  conversionTerms: item('terms after conversion'),
  retirementPay: item('retirement pay: who, how much, when'),
  bonus: item('bonus and extra pay'),
  borneByWorker: item('costs of meals, work clothes and the like that the worker bears'),
  safety: item('safety and health'),
  training: item('vocational training'),
  accident: item('accident compensation and help in sickness'),
  sanctions: item('commendation and sanctions'),
  absence: item('leave of absence'),
  insurance: item('social and employment insurance; on the model form, though the Act does not ask for it'),
  consultation: item('desk to consult on employment management (part-time or fixed-term)'),
  explanationRight: item('that an explanation of differences may be asked for (part-time or fixed-term)'),
});
export type NoticeItem = keyof z.output<typeof NoticeItems>;
export const noticeItems = Object.keys(NoticeItems.shape) as NoticeItem[];

/** 労働条件通知書: what it says item by item (労基則5条, パート有期則2条). */
export const NoticeContent = z
  .strictObject({
    contract: z.strictObject({
      term: z.enum(['indefinite', 'fixed']),
      renewable: z.boolean().nullable().default(null).describe('of a fixed term; null when not known'),
      partTime: z.boolean().describe('fewer weekly hours than regular employees of the same employer'),
      conversionRight: z
        .boolean()
        .nullable()
        .default(null)
        .describe(
          'of a fixed term: the right to convert arises within this contract (Labour Contracts Act, Art. 18); null when not known',
        ),
    }),
    items: NoticeItems,
    workplaceHas: z
      .strictObject({
        shifts: scheme('shifts'),
        retirementPay: scheme('retirement pay'),
        bonus: scheme('a bonus or extra pay'),
        borneByWorker: scheme('costs that workers bear'),
        safety: scheme('rules on safety and health'),
        training: scheme('rules on vocational training'),
        accident: scheme('rules on accident compensation and sickness beyond the law'),
        sanctions: scheme('rules on commendation and sanctions'),
        absence: scheme('rules on leave of absence'),
      })
      .prefault({}),
    delivery: z
      .strictObject({
        by: z.enum(['paper', 'fax', 'email', 'message', 'web_page', 'oral']),
        wished: z.boolean().describe('the worker asked for delivery other than on paper'),
        printable: z.boolean().describe('the worker can print it'),
      })
      .nullable()
      .default(null),
  })
  .meta({ id: 'NoticeContent' });
export type NoticeContent = z.output<typeof NoticeContent>;

/** Languages that stand beside the Japanese of a notice. */
export const noticeLanguages = ['en', 'ko', 'vi', 'zh'] as const;
export type NoticeLanguage = (typeof noticeLanguages)[number];

/** Items in the second language, as the employer words them; what is not given is marked as not translated. */
export const NoticeTranslation = NoticeItems.partial();
export type NoticeTranslation = z.output<typeof NoticeTranslation>;

export const NoticeRequest = z
  .strictObject({
    issuedOn: CalendarDate.describe('day on the notice; the law of that day holds'),
    language: z.enum(noticeLanguages).describe('beside the Japanese; zh: simplified Chinese'),
    employer: z.strictObject({
      name: text(200).describe('of the establishment'),
      address: text(300),
      signatory: text(200).describe('office and name of who issues the notice for the employer'),
    }),
    worker: z.strictObject({ name: text(200) }),
    content: NoticeContent.describe('in Japanese'),
    translation: NoticeTranslation.prefault({}),
  })
  .meta({ id: 'NoticeRequest' });
export type NoticeRequest = z.output<typeof NoticeRequest>;

/** Japanese, and beside it the second language of the notice. */
const Sided = z.object({ ja: z.string(), other: z.string() });

/** 労働条件通知書 as data: sections in the order of the ministry's model form. */
export const NoticeDocument = z
  .object({
    issuedOn: CalendarDate,
    language: z.enum(noticeLanguages),
    ruleBookVersion: z.string(),
    title: Sided,
    parties: z.array(
      z.object({ key: z.enum(['worker', 'employer', 'address', 'signatory']), label: Sided, text: z.string() }),
    ),
    sections: z.array(
      z.object({
        key: z.string(),
        title: Sided,
        items: z.array(
          z.object({
            key: z.string(),
            label: Sided,
            /** `not_applicable`: the workplace or contract has no such thing. `not_stated`: left out, where the law lets it. */
            state: z.enum(['stated', 'not_applicable', 'not_stated']),
            text: z.object({ ja: z.string(), other: z.string() }),
            /** Whether `text.other` says what `text.ja` says. */
            translated: z.boolean(),
          }),
        ),
      }),
    ),
    notes: z.array(Sided),
    /** What a person has still to look at; nothing here forbids the notice. */
    findings: z.array(Finding),
  })
  .meta({ id: 'NoticeDocument' });
export type NoticeDocument = z.output<typeof NoticeDocument>;

/** A first wording of a notice, from what a job says. What an offer settles (the wage out of a range, leaving) stays empty. */
export const NoticeDraftRequest = z.object({ job: JobContent, language: z.enum(noticeLanguages) });
export const NoticeDraft = z
  .object({ content: NoticeContent, translation: NoticeTranslation })
  .meta({ id: 'NoticeDraft' });
export type NoticeDraft = z.input<typeof NoticeDraft>;
