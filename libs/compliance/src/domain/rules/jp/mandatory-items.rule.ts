import { defineRule, type PostingInput, type RuleFinding } from '../../rule.js';
import { mandatoryItemsTexts, scopeOfChangeTexts } from './mandatory-items.texts.js';

const common = {
  kind: 'posting',
  jurisdiction: 'JP',
  statute: '職業安定法',
  validTo: null,
  severity: 'BLOCK',
  verified: 'yes',
  source:
    '厚生労働省リーフレット(001114166.pdf)、同「求職者等への労働条件明示」(newpage_32105)、ハローワークインターネットサービス「労働関係法令」',
} as const;

type ItemCode = keyof typeof mandatoryItemsTexts.findings;
type Item = RuleFinding<ItemCode>;

/** 職業安定法5条の3, 同法施行規則4条の2: what whoever recruits must state. One finding for each missing item. */
export const mandatoryItems = defineRule({
  ...common,
  id: 'ESA-5-3',
  article: '第5条の3(施行規則第4条の2)',
  validFrom: null,
  revision: 1,
  texts: mandatoryItemsTexts,
  check: ({ job, companyName }: PostingInput) => {
    const { duties, workplace, contract, hours, holidays, pay } = job;
    const missing: Item[] = [];
    const need = (present: unknown, code: ItemCode, field: Item['field']) => {
      if (!present) missing.push({ code, field });
    };
    need(companyName.trim(), 'employer', '/companyName');
    need(duties, 'duties', '/duties');
    need(
      workplace && (workplace.subdivision || workplace.city || workplace.address || workplace.remote === 'full'),
      'workplace',
      '/workplace',
    );
    need(contract, 'term', '/contract');
    if (contract?.term === 'fixed') {
      need(contract.termMonths, 'term_length', '/contract/termMonths');
      need(contract.renewal, 'renewal', '/contract/renewal');
      if (contract.renewal?.possible) need(contract.renewal.criteria, 'renewal_criteria', '/contract/renewal/criteria');
    }
    need(contract?.probation, 'probation', '/contract/probation');
    if (contract?.probation && contract.probation.months > 0 && !contract.probation.terms) {
      missing.push({ code: 'probation_terms', field: '/contract/probation/terms', severity: 'WARN' });
    }
    need(hours?.start && hours.end, 'hours', '/hours');
    need(hours && hours.breakMinutes !== null, 'breaks', '/hours/breakMinutes');
    need(hours?.overtime, 'overtime', '/hours/overtime');
    need(holidays, 'holidays', '/holidays');
    need(pay, 'pay', '/pay');
    need(job.socialInsurance.length, 'social_insurance', '/socialInsurance');
    need(job.smoking, 'smoking', '/smoking');
    return missing;
  },
});

/** Items added on 2024-04-01: the scope of change of duties and workplace, and the cap on renewals. */
export const scopeOfChange = defineRule({
  ...common,
  id: 'ESA-5-3-2024',
  article: '第5条の3(施行規則第4条の2、令和6年4月1日施行)',
  validFrom: '2024-04-01',
  texts: scopeOfChangeTexts,
  check: ({ job: { duties, workplace, contract } }: PostingInput) => [
    ...(duties?.scopeOfChange ? [] : [{ code: 'duties' as const, field: '/duties/scopeOfChange' as const }]),
    ...(workplace?.scopeOfChange ? [] : [{ code: 'workplace' as const, field: '/workplace/scopeOfChange' as const }]),
    ...(contract?.term === 'fixed' && contract.renewal?.possible !== false && !contract.renewal?.cap
      ? [{ code: 'renewal_cap' as const, field: '/contract/renewal/cap' as const }]
      : []),
  ],
});
