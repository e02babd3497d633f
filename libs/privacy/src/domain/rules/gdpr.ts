import { defineRegime, type AnswerClock, type BreachDuty, type LegalSource, type Regime } from '../regime.js';

const always = { validFrom: null, validTo: null } as const;

/** The answers and breach duties of the GDPR, which the United Kingdom took over with the same numbers. */
export function generalRegulation(statute: string): Pick<Regime, 'answers' | 'breaches'> {
  const source = (article: string): LegalSource => ({ basis: 'statute', statute, article, verified: 'no' });
  const oneMonth = (article: string): readonly AnswerClock[] => [
    {
      ...always,
      within: { amount: 1, unit: 'months' },
      extension: { amount: 2, unit: 'months' },
      source: source(`12(3), ${article}`),
    },
  ];
  const breaches: readonly BreachDuty[] = [
    {
      ...always,
      notice: 'authority',
      within: { amount: 72, unit: 'hours' },
      source: source('33(1)'),
      // Unless a risk to people is unlikely: that nothing likely is known yet does not say that it is unlikely.
      applies: ({ people, sensitive, likelyHarm }) =>
        people === 0 ? 'not_required' : sensitive || likelyHarm ? 'required' : 'assess',
    },
    {
      ...always,
      notice: 'people',
      within: null,
      source: source('34(1)'),
      applies: ({ people, likelyHarm }) => (people === 0 ? 'not_required' : likelyHarm ? 'required' : 'assess'),
    },
  ];
  return {
    answers: {
      access: oneMonth('15'),
      portability: oneMonth('20'),
      erasure: oneMonth('17'),
      objection: oneMonth('21, 22(3)'),
    },
    breaches,
  };
}

/** The European Union. */
export const gdpr = defineRegime({ id: 'GDPR', region: 'eu', ...generalRegulation('Regulation (EU) 2016/679') });
