import { addDays } from '@iworkz/kernel';
import { defineRule, type PostingInput } from '../../rule.js';
import { stalePostingTexts } from './stale-posting.texts.js';

/** The law names no number of days; it wants postings kept accurate and current. */
const figures = { days: 90 };

/** 職業安定法5条の4第2項・第3項: what was posted long ago may not be so any more. A posting that is not public yet cannot be stale. */
export const stalePosting = defineRule({
  id: 'ESA-5-4-STALE',
  kind: 'posting',
  jurisdiction: 'JP',
  statute: '職業安定法',
  article: '第5条の4(正確かつ最新の内容に保つ措置)',
  validFrom: '2022-10-01',
  validTo: null,
  severity: 'WARN',
  verified: 'yes',
  source:
    'ハローワークインターネットサービス「労働関係法令」(的確な表示)。90日は運用上の目安で、法令に日数の定めはない',
  figures,
  texts: stalePostingTexts,
  check: ({ postedOn }: PostingInput, date) =>
    postedOn && date > addDays(postedOn, figures.days)
      ? [{ code: 'stale', field: '/postedOn', params: { days: figures.days }, dates: { since: postedOn } }]
      : [],
});
