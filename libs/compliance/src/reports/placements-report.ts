import { PlacementsReportInput, Report, type ReportValue } from '@iworkz/contracts';
import { dayAfterMonths } from '@iworkz/kernel';
import { defineCalculation } from '../domain/calculations/calculation.js';
import { placementsTexts as texts, words } from '../messages/report-texts.js';
import { reportOf } from './report.js';

type Placement = PlacementsReportInput['placements'][number];
type Counts = Omit<Record<keyof typeof texts.columns, number>, 'occupation'>;

/** Leavers of the first six months are reported since the year that began then (様式第8号). */
const knownFrom = '2018-04-01';

/**
 * Figures of the yearly report of a fee-charging placement business (職業安定法32条の16, 様式第8号), by occupation, from its books.
 * The year runs from April to March; the report is due on 30 April after it. Date: the day on which it is asked for.
 */
export const placementsReport = defineCalculation({
  kind: 'placementsReport',
  title: 'Draft of the figures of the yearly report of a fee-charging placement business',
  knownFrom,
  input: PlacementsReportInput,
  output: Report,
  evaluate: (input, date) => {
    const [from, to, dueOn] = [
      `${input.fiscalYear}-04-01`,
      `${input.fiscalYear + 1}-03-31`,
      `${input.fiscalYear + 1}-04-30`,
    ];
    const occupations = [
      ...new Set([...input.offers, ...input.seekers, ...input.placements].map(({ occupation }) => occupation)),
    ].sort();
    const rows = occupations.map((occupation) => ({ occupation, ...countsOf(input, occupation, { from, to, date }) }));
    const total = { occupation: words.total, ...countsOf(input, null, { from, to, date }) };
    return reportOf<keyof typeof texts.columns>({
      kind: 'placements',
      date,
      title: texts.title,
      filing: texts.filing,
      dueOn,
      basis: texts.basis,
      facts: [
        ['licence', texts.licence, input.licence],
        ['office', texts.office, input.office],
        ['period', texts.period, `${from} - ${to}`],
        ['date', words.date, date],
        ['dueOn', words.dueOn, dueOn],
        ['deadline', texts.deadline, date <= dueOn ? texts.before : texts.passed],
        ['refund', texts.refund, refundOf(input)],
        ['staff', texts.staff, input.staff],
        ['training', texts.training, input.training.filter(({ on }) => from <= on && on <= to).length],
      ],
      columns: texts.columns,
      rows: [...rows, total],
      notes: [...(date <= to ? [texts.unfinished] : []), texts.compare],
    });
  },
});

function refundOf({ refund }: PlacementsReportInput): ReportValue {
  if (!refund.exists) return words.no;
  return refund.summary ?? words.yes;
}

function countsOf(
  input: PlacementsReportInput,
  occupation: string | null,
  { from, to, date }: { from: string; to: string; date: string },
): Counts {
  const own = (each: { readonly occupation: string }) => occupation === null || each.occupation === occupation;
  const inYear = (day: string) => from <= day && day <= to;
  const openAtEnd = (begun: string, ended: string | null) => begun <= to && (ended === null || ended > to);

  const offers = input.offers.filter(own);
  const seekers = input.seekers.filter(own);
  const newOffers = offers.filter(({ receivedOn }) => inYear(receivedOn));
  const placed = input.placements.filter((each) => own(each) && inYear(each.hiredOn));
  const indefinite = placed.filter(({ employment }) => employment === 'indefinite');
  const shorter = placed.filter(({ employment }) => employment === 'shorter');
  const fees = (kind: 'ceiling' | 'notified') =>
    placed.reduce((sum, { fee }) => sum + (fee?.kind === kind ? fee.yen : 0), 0);
  return {
    newOffers: newOffers.length,
    openOffers: offers.filter(({ receivedOn, closedOn }) => openAtEnd(receivedOn, closedOn)).length,
    openings: newOffers.reduce((sum, { openings }) => sum + openings, 0),
    newSeekers: seekers.filter(({ registeredOn }) => inYear(registeredOn)).length,
    activeSeekers: seekers.filter(({ registeredOn, endedOn }) => openAtEnd(registeredOn, endedOn)).length,
    indefinite: indefinite.length,
    fourMonths: placed.filter(({ employment }) => employment === 'four_months_or_more').length,
    shorter: shorter.length,
    personDays: shorter.reduce((sum, { personDays }) => sum + personDays, 0),
    leavers: indefinite.filter((each) => whereabouts(each, date) === 'left').length,
    unknown: indefinite.filter((each) => whereabouts(each, date) === 'unknown').length,
    pending: indefinite.filter((each) => whereabouts(each, date) === 'pending').length,
    ceilingFee: fees('ceiling'),
    notifiedFee: fees('notified'),
  };
}

/** Of who was placed without a term: left within six months that begin on the day of hire (dismissals are not counted), or not. */
function whereabouts({ hiredOn, leftOn, dismissed, whereaboutsKnown }: Placement, date: string) {
  const sixMonthsOver = dayAfterMonths(hiredOn, 6);
  if (leftOn !== null && leftOn <= date) return leftOn < sixMonthsOver && !dismissed ? 'left' : 'stayed';
  if (!whereaboutsKnown) return 'unknown';
  return date < sixMonthsOver ? 'pending' : 'stayed';
}
