import { defineRegime, type AffectedPeople, type LegalSource } from '../regime.js';

const statute = '個人情報の保護に関する法律';
const always = { validFrom: null, validTo: null } as const;
const practice = (article: string): LegalSource => ({ basis: 'practice', statute, article, verified: 'no' });

/** The Act says 遅滞なく without a figure; two weeks are what we hold ourselves to, for every right alike. */
const withoutDelay = (article: string) => [
  { ...always, within: { amount: 14, unit: 'days' } as const, extension: null, source: practice(article) },
];

/** 施行規則7条: sensitive data, likely damage to property, malice, or more than 1,000 people. */
const reportable = ({ people, sensitive, likelyHarm, malicious }: AffectedPeople) =>
  people > 0 && (sensitive || likelyHarm || malicious || people > 1_000) ? 'required' : 'not_required';
const article26 = (article: string): LegalSource => ({ basis: 'statute', statute, article, verified: 'yes' });

/** Japan. */
export const appi = defineRegime({
  id: 'APPI',
  region: 'jp',
  answers: {
    access: withoutDelay('33条2項'),
    portability: withoutDelay('33条1項・2項（電磁的記録の提供）'),
    erasure: withoutDelay('35条2項・6項'),
    objection: withoutDelay('40条（苦情の処理）'),
  },
  breaches: [
    {
      ...always,
      notice: 'authority_preliminary',
      within: { amount: 5, unit: 'days' },
      // 「速やかに」: the guideline reads it as 3 to 5 days from when it became known.
      source: { ...article26('26条1項・施行規則8条1項（ガイドライン通則編：おおむね3～5日以内）'), basis: 'guideline' },
      applies: reportable,
    },
    {
      ...always,
      notice: 'authority_final',
      within: { amount: 30, unit: 'days' },
      source: article26('26条1項・施行規則8条2項'),
      applies: (facts) => (facts.malicious ? 'not_required' : reportable(facts)),
    },
    {
      ...always,
      notice: 'authority_final',
      within: { amount: 60, unit: 'days' },
      source: article26('26条1項・施行規則8条2項（不正の目的による場合）'),
      applies: (facts) => (facts.malicious ? reportable(facts) : 'not_required'),
    },
    { ...always, notice: 'people', within: null, source: article26('26条2項・施行規則10条'), applies: reportable },
  ],
});
