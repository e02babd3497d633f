import { addDays, ageOn, dayAfterMonths } from '@iworkz/kernel';
import { defineRule, notEvaluated, type LegalDate, type OfferInput } from '../../rule.js';
import { isEmployment } from './employment.js';
import { minimumAgeTexts, minorNightTexts, minorOvertimeTexts } from './minors.texts.js';

const common = {
  kind: 'offer',
  jurisdiction: 'JP',
  statute: '労働基準法',
  validFrom: null,
  validTo: null,
} as const;
const figures = { minimumAge: 15, childAge: 13, adultAge: 18, nightFrom: 22 * 60, nightTo: 5 * 60 };

const startOf = ({ job }: OfferInput, date: LegalDate) => job.startsOn ?? date;

/** First day after the 31 March that follows the day on which 15 is reached: the eve of the birthday (年齢計算ニ関スル法律). */
function mayWorkFrom(bornOn: LegalDate): LegalDate {
  const reached = addDays(dayAfterMonths(bornOn, figures.minimumAge * 12), -1);
  const year = Number(reached.slice(0, 4));
  return reached.slice(5) <= '03-31' ? `${year}-04-01` : `${year + 1}-04-01`;
}

/** 労基法56条: no one works before the 31 March after turning 15; from 13 on light work by permit. */
export const minimumAge = defineRule({
  ...common,
  id: 'LSA-56',
  article: '第56条',
  severity: 'BLOCK',
  verified: 'yes',
  source: '労働基準法第56条(公開されている法令データ)',
  figures,
  texts: minimumAgeTexts,
  check: (input: OfferInput, date) => {
    const { birthDate, childPermit } = input.terms;
    if (!isEmployment(input.job)) return [];
    if (birthDate === null) return [notEvaluated('/terms/birthDate')];
    const from = mayWorkFrom(birthDate);
    const start = startOf(input, date);
    if (start >= from) return [];
    return childPermit && ageOn(birthDate, start) >= figures.childAge
      ? [{ code: 'permit', field: '/terms/childPermit', severity: 'REVIEW' }]
      : [{ code: 'too_young', field: '/terms/birthDate', dates: { from } }];
  },
});

/** 労基法60条: under 18 no 36 agreement and no variable hours; its exceptions were not confirmed. */
export const minorOvertime = defineRule({
  ...common,
  id: 'LSA-60',
  article: '第60条',
  severity: 'REVIEW',
  verified: 'no',
  source: '労働基準法第60条(例外の確認は未了)',
  figures,
  texts: minorOvertimeTexts,
  check: (input: OfferInput, date) => {
    if (!isMinor(input, date)) return [];
    const { overtime, system } = input.job.hours ?? {};
    return [
      ...(overtime ? [] : [notEvaluated('/hours/overtime')]),
      ...(overtime?.expected ? [{ code: 'overtime' as const, field: '/hours/overtime' as const }] : []),
      ...(system && system !== 'standard' && system !== 'shift'
        ? [{ code: 'variable' as const, field: '/hours' as const }]
        : []),
    ];
  },
});

/** 労基法61条: under 18 no work from 22:00 to 5:00. */
export const minorNight = defineRule({
  ...common,
  id: 'LSA-61',
  article: '第61条',
  severity: 'BLOCK',
  verified: 'yes',
  source: '労働基準法第61条(公開されている法令データ。16歳以上の男性の交替制の例外は未確認)',
  figures,
  texts: minorNightTexts,
  check: (input: OfferInput, date) => {
    if (!isMinor(input, date)) return [];
    const { start, end, system } = input.job.hours ?? {};
    if (!start || !end) return [notEvaluated('/hours/start')];
    if (!touchesNight(minutesOf(start), minutesOf(end))) return [];
    return [{ code: 'night', field: '/hours/start', ...(system === 'shift' && { severity: 'REVIEW' as const }) }];
  },
});

function isMinor(input: OfferInput, date: LegalDate): boolean {
  const { birthDate } = input.terms;
  // LSA-56 says that the birth date is missing.
  return isEmployment(input.job) && birthDate !== null && ageOn(birthDate, startOf(input, date)) < figures.adultAge;
}

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
function touchesNight(start: number, end: number): boolean {
  const until = end > start ? end : end + 24 * 60;
  return start < figures.nightTo || until > figures.nightFrom;
}
