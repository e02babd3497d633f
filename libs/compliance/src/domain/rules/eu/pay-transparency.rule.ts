import { defineRule, type PostingInput } from '../../rule.js';
import { payTransparencyTexts } from './pay-transparency.texts.js';

/** Directive (EU) 2023/970 art. 5: pay or range before the interview. Transposition is uneven, so each country is for a person to check. */
export const payTransparency = defineRule({
  id: 'EU-PAY',
  kind: 'posting',
  jurisdiction: 'EU',
  statute: 'Directive (EU) 2023/970',
  article: 'Article 5',
  validFrom: '2026-06-07',
  validTo: null,
  severity: 'REVIEW',
  verified: 'yes',
  source:
    'Directive (EU) 2023/970, transposition due 2026-06-07 (NL 2027, PL in force 2025-12), as tracked by pay transparency guides',
  texts: payTransparencyTexts,
  check: ({ job }: PostingInput) => (job.pay ? [] : [{ code: 'missing', field: '/pay' }]),
});
