import * as z from 'zod';

const Item = z.string().trim().max(5000).nullable().default(null);
const item = (what: string) => Item.describe(`${what}; as the notice says it, null or empty when it does not`);
/** Of a matter that need be stated only where the workplace has rules on it. */
const scheme = (what: string) =>
  z.boolean().nullable().default(null).describe(`the workplace has ${what}; null when not known`);

/** 労働条件通知書: what it says item by item (労基則5条, パート有期則2条). */
export const NoticeContent = z.strictObject({
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
  items: z.strictObject({
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
    consultation: item('desk to consult on employment management (part-time or fixed-term)'),
    explanationRight: item('that an explanation of differences may be asked for (part-time or fixed-term)'),
  }),
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
});
export type NoticeContent = z.output<typeof NoticeContent>;
export type NoticeItem = keyof NoticeContent['items'];
