import { defineRegime, type LegalSource } from '../regime.js';

const statute = 'Personal Data Protection Act 2012';
const always = { validFrom: null, validTo: null } as const;
const source = (article: string, basis: LegalSource['basis'] = 'statute'): LegalSource => ({
  ...{ basis, statute, article },
  verified: 'no',
});
const thirtyDays = (article: string, basis?: LegalSource['basis']) => [
  { ...always, within: { amount: 30, unit: 'days' } as const, extension: null, source: source(article, basis) },
];

/** Singapore. The Act knows no right to erasure as such, and portability is not in force: both are done by practice. */
export const pdpa = defineRegime({
  id: 'PDPA',
  region: 'sg',
  answers: {
    access: thirtyDays('21; Personal Data Protection Regulations 2021, 5'),
    portability: thirtyDays('26F to 26J (not in force)', 'practice'),
    erasure: thirtyDays('16, 25 (withdrawal of consent, end of retention)', 'practice'),
    objection: thirtyDays('16', 'practice'),
  },
  breaches: [
    {
      ...always,
      notice: 'authority',
      within: { amount: 3, unit: 'days' },
      source: source('26B, 26D(1)'),
      applies: ({ people, sensitive, likelyHarm }) =>
        people === 0
          ? 'not_required'
          : people >= 500 || likelyHarm
            ? 'required'
            : sensitive
              ? 'assess'
              : 'not_required',
    },
    {
      ...always,
      notice: 'people',
      within: null,
      source: source('26D(2)'),
      applies: ({ people, sensitive, likelyHarm }) =>
        people === 0 ? 'not_required' : likelyHarm ? 'required' : sensitive ? 'assess' : 'not_required',
    },
  ],
});
