import { defineRegime, type LegalSource } from '../regime.js';

const statute = 'California Consumer Privacy Act (Cal. Civ. Code)';
const always = { validFrom: null, validTo: null } as const;
const source = (article: string, basis: LegalSource['basis'] = 'statute'): LegalSource => ({
  ...{ basis, statute, article },
  verified: 'no',
});
const fortyFiveDays = (article: string, basis?: LegalSource['basis']) => [
  {
    ...always,
    within: { amount: 45, unit: 'days' } as const,
    extension: { amount: 45, unit: 'days' } as const,
    source: source(article, basis),
  },
];

/** The United States have no law for all; California's is kept for everybody there. */
export const ccpa = defineRegime({
  id: 'CCPA',
  region: 'us',
  answers: {
    access: fortyFiveDays('1798.110, 1798.130(a)(2)'),
    portability: fortyFiveDays('1798.130(a)(3)(B)(iii)'),
    erasure: fortyFiveDays('1798.105, 1798.130(a)(2)'),
    objection: fortyFiveDays('1798.185(a)(15) (automated decisions)', 'practice'),
  },
  breaches: [
    {
      ...always,
      notice: 'people',
      within: null,
      source: source('1798.82(a)'),
      // The duty hangs on which data elements went out together, and on encryption.
      applies: ({ people, likelyHarm }) => (people === 0 ? 'not_required' : likelyHarm ? 'required' : 'assess'),
    },
    {
      ...always,
      notice: 'authority',
      within: null,
      source: source('1798.82(f)'),
      applies: ({ people }) => (people > 500 ? 'assess' : 'not_required'),
    },
  ],
});
