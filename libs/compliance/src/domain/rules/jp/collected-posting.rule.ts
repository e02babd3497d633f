import { addDays } from '@iworkz/kernel';
import { defineRule, notEvaluated, type FoundBy, type PostingInput } from '../../rule.js';
import { collectedPostingTexts } from './collected-posting.texts.js';

/** Nobody tells a collector of changes, so it looks by itself. The law names no number of days. */
const figures = { days: 30 };

/**
 * 職業安定法5条の4: a posting that was collected elsewhere. Who collected it answers for showing it as of when it is, for looking
 * whether it still stands, and for taking it away when it does not. What the recruiter left out is told by the rules on postings.
 */
export const collectedPosting = defineRule({
  id: 'ESA-5-4-COLLECTED',
  kind: 'posting',
  jurisdiction: 'JP',
  statute: '職業安定法',
  article: '第5条の4第1項・第3項(施行規則第4条の3)',
  validFrom: '2022-10-01',
  validTo: null,
  severity: 'WARN',
  verified: 'yes',
  source: '令和4年職業安定法改正の解説(nsr-j、web-lawyers)。30日は運用上の目安で、法令に日数の定めはない',
  figures,
  texts: collectedPostingTexts,
  check: ({ origin }: PostingInput, date) => {
    if (!origin) return [];
    const { source, collectedOn, checkedOn, endedOn } = origin;
    const found: FoundBy<typeof collectedPostingTexts>[] = [];
    if (!source) found.push(notEvaluated('/origin/source'));
    if (endedOn !== null && date > endedOn)
      return [...found, { code: 'ended', field: '/origin/endedOn', dates: { endedOn } }];
    if (collectedOn === null) return [...found, { code: 'undated', field: '/origin/collectedOn' }];
    const seenOn = checkedOn ?? collectedOn;
    if (date > addDays(seenOn, figures.days))
      found.push({ code: 'unchecked', field: '/origin/checkedOn', params: { days: figures.days }, dates: { seenOn } });
    return found;
  },
});
