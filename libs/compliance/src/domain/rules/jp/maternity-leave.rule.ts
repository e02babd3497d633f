import { defineRule, notEvaluated, type FoundBy, type OfferInput } from '../../rule.js';
import { isEmployment } from './employment.js';
import { maternityLeaveTexts } from './maternity-leave.texts.js';

const figures = { before: 6, beforeMultiple: 14, after: 8 };

/**
 * 労基法65条1項・2項: leave before birth on request, no work after it. Six to eight weeks after birth she may work at her own wish
 * where a doctor agrees; that is her choice, so the terms may not make it shorter.
 */
export const maternityLeave = defineRule({
  id: 'LSA-65',
  kind: 'offer',
  jurisdiction: 'JP',
  statute: '労働基準法',
  article: '第65条第1項・第2項',
  validFrom: null,
  validTo: null,
  severity: 'BLOCK',
  verified: 'yes',
  source: '労働基準法第65条(e-Gov法令検索の条文を引用する解説)',
  figures,
  texts: maternityLeaveTexts,
  check: ({ job, terms }: OfferInput): FoundBy<typeof maternityLeaveTexts>[] => {
    if (!isEmployment(job)) return [];
    const { maternityLeave: leave } = terms;
    if (!leave) return [notEvaluated('/terms/maternityLeave')];
    const short = [
      { code: 'before', weeks: leave.beforeWeeks, least: figures.before },
      { code: 'multiple', weeks: leave.beforeWeeksMultiple, least: figures.beforeMultiple },
      { code: 'after', weeks: leave.afterWeeks, least: figures.after },
    ] as const;
    return short
      .filter(({ weeks, least }) => weeks < least)
      .map(({ code, weeks, least }) => ({ code, field: '/terms/maternityLeave', params: { weeks, least } }));
  },
});
