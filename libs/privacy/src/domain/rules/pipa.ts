import { defineRegime, type AffectedPeople, type LegalSource } from '../regime.js';

const statute = '개인정보 보호법';
const always = { validFrom: null, validTo: null } as const;
const source = (article: string): LegalSource => ({ basis: 'statute', statute, article, verified: 'no' });
const tenDays = (article: string) => [
  { ...always, within: { amount: 10, unit: 'days' } as const, extension: null, source: source(article) },
];

/** Decree 40: sensitive data, access from outside against the law, or a thousand people and more. */
const reportable = ({ people, sensitive, malicious }: AffectedPeople) =>
  people > 0 && (sensitive || malicious || people >= 1_000) ? 'required' : 'not_required';
const threeDays = { amount: 72, unit: 'hours' } as const;

/** Korea. */
export const pipa = defineRegime({
  id: 'PIPA',
  region: 'kr',
  answers: {
    access: tenDays('제35조제3항, 시행령 제41조제4항'),
    portability: tenDays('제35조의2'),
    erasure: tenDays('제36조제2항, 시행령 제43조제3항'),
    // Ten days as for the other rights, though the decree may give more: nobody has verified it, so the shorter is kept.
    objection: tenDays('제37조의2'),
  },
  breaches: [
    {
      ...always,
      notice: 'authority',
      within: threeDays,
      source: source('제34조제3항, 시행령 제40조'),
      applies: reportable,
    },
    {
      ...always,
      notice: 'people',
      within: threeDays,
      source: source('제34조제1항, 시행령 제39조'),
      applies: ({ people }) => (people > 0 ? 'required' : 'not_required'),
    },
  ],
});
