import { defineRule, type PostingInput } from '../../rule.js';
import { isEmployment } from './employment.js';
import { outsourcingTexts } from './outsourcing.texts.js';

/** Who works under orders is a worker whatever the contract is called (労基法9条); such a posting escapes no rule unseen. */
export const outsourcing = defineRule({
  id: 'LSA-9',
  kind: 'posting',
  jurisdiction: 'JP',
  statute: '労働基準法',
  article: '第9条',
  validFrom: null,
  validTo: null,
  severity: 'REVIEW',
  verified: 'no',
  source: '労働基準法第9条(条文の確認は未了)',
  texts: outsourcingTexts,
  judgesOffers: true,
  check: ({ job }: PostingInput) => (isEmployment(job) ? [] : [{ code: 'outsourced', field: '/contract/employment' }]),
});
