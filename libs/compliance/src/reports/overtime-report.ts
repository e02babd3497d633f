import { OvertimeReportInput, Report, monthNumber, type OvertimeRecord } from '@iworkz/contracts';
import { daysBetween } from '@iworkz/kernel';
import type * as z from 'zod';
import { defineCalculation } from '../domain/calculations/calculation.js';
import { overtimeCaps } from '../domain/calculations/jp/overtime-caps.js';
import { overtimeTexts as texts, words } from '../messages/report-texts.js';
import { reportOf, within } from './report.js';

type Judgement = z.input<typeof overtimeCaps.output>;
type Check = Judgement['checks'][number];
type Standing = keyof typeof texts.verdicts;

/** Days before its end from which an agreement is called to be renewed. Practice, not law. */
const endingWithinDays = 30;
const gravity: readonly Standing[] = ['exceeded', 'near', 'open', 'kept'];

/**
 * State of the 36 agreement on a day, and where each person stands against the caps of 労基法36条: this month, the agreement year and
 * the averages that end with the latest month. Whoever is beyond a cap or nearest to one comes first.
 */
export const overtimeReport = defineCalculation({
  kind: 'overtimeReport',
  title: 'State of a 36 agreement and list of people beyond or near a cap on overtime',
  knownFrom: overtimeCaps.knownFrom,
  input: OvertimeReportInput,
  output: Report,
  evaluate: ({ establishment, agreement, nearPercent, workers }, date) => {
    const people = workers
      .map(({ name, record }, at) => {
        const judgement = within(['workers', at, 'record'], () => overtimeCaps.evaluate(record, date));
        return { name, record, ...standingOf(judgement, record, nearPercent) };
      })
      .sort((a, b) => gravity.indexOf(a.standing) - gravity.indexOf(b.standing) || (b.share ?? 0) - (a.share ?? 0));
    const count = (standing: Standing) => people.filter((person) => person.standing === standing).length;
    const state = stateOf(agreement, date);
    return reportOf({
      kind: 'overtime',
      date,
      title: texts.title,
      filing: texts.filing,
      // A new agreement has to be filed before the one in force ends.
      dueOn: state === 'ending' ? agreement!.to : null,
      basis: texts.basis,
      facts: [
        ['establishment', texts.establishment, establishment],
        ['date', words.date, date],
        ['agreement', texts.agreement, texts.agreementStates[state]],
        ['filedOn', texts.filedOn, agreement?.filedOn ?? null],
        ['from', texts.from, agreement?.from ?? null],
        ['to', texts.to, agreement?.to ?? null],
        ['near', texts.near, nearPercent],
        ['exceeded', texts.exceededCount, count('exceeded')],
        ['nearCount', texts.nearCount, count('near')],
      ],
      columns: texts.columns,
      rows: people.map(({ name, record, standing, nearest, share, average, yearMinutes, monthsOver }) => {
        const latest = record.months.at(-1)!;
        return {
          name,
          verdict: texts.verdicts[standing],
          month: latest.month,
          overtime: clock(latest.overtimeMinutes),
          withHolidays: clock(latest.overtimeMinutes + latest.holidayMinutes),
          year: clock(yearMinutes),
          overLimit: monthsOver,
          average: average === null ? null : clock(average),
          nearest: nearest && texts.caps[nearest.cap],
          share,
          window: nearest && (nearest.from === nearest.to ? nearest.from : `${nearest.from} - ${nearest.to}`),
          article: nearest && `${nearest.basis.statute} ${nearest.basis.article}`,
        };
      }),
      notes: [texts.limits],
    });
  },
});

/** 36条1項: without filing an agreement has no effect, whatever period it names. */
export function stateOf(agreement: OvertimeReportInput['agreement'], date: string): keyof typeof texts.agreementStates {
  if (!agreement) return 'none';
  const { filedOn, from, to } = agreement;
  if (filedOn === null || date < filedOn) return 'not_filed';
  if (date < from) return 'not_yet';
  if (date > to) return 'expired';
  return daysBetween(date, to) <= endingWithinDays ? 'ending' : 'in_force';
}

function standingOf({ checks, monthsOverLimit }: Judgement, record: OvertimeRecord, nearPercent: number) {
  const latest = record.months.at(-1)!.month;
  const yearStart = startOfYear(latest, record.yearStartsInMonth);
  const exceeded = checks.filter((check) => check.verdict === 'exceeded');
  const current = checks.filter(({ from, to }) => from <= latest && latest <= to);
  // What is beyond a cap is told even where it lies back: nothing that comes later heals it.
  const nearest = nearestOf(exceeded.length > 0 ? exceeded : current);
  const share = nearest === null ? null : shareOf(nearest);
  const near = share !== null && share >= nearPercent;
  const standing: Standing =
    exceeded.length > 0 ? 'exceeded' : near ? 'near' : isGap(record, yearStart) ? 'open' : 'kept';
  const averages = averagesOf(record);
  return {
    standing,
    nearest,
    share,
    average: averages.length === 0 ? null : Math.max(...averages),
    yearMinutes: record.months
      .filter(({ month }) => month >= yearStart)
      .reduce((sum, { overtimeMinutes }) => sum + overtimeMinutes, 0),
    monthsOver: monthsOverLimit.filter((month) => month >= yearStart).length,
  };
}

/**
 * Whether months lie behind that are not listed, of this employment and of the agreement year or the six months averaged. Months still
 * to come are no gap.
 */
function isGap({ months, employedSince }: OvertimeRecord, yearStart: string): boolean {
  const first = monthNumber(months[0]!.month);
  const asked = Math.min(monthNumber(yearStart), monthNumber(months.at(-1)!.month) - 5);
  return first > Math.max(asked, employedSince === null ? -Infinity : monthNumber(employedSince));
}

function nearestOf(checks: readonly Check[]): Check | null {
  const used = checks.filter(({ found }) => found > 0);
  return used.reduce<Check | null>((first, check) => (first && shareOf(first) >= shareOf(check) ? first : check), null);
}

/** Whole per cent of the cap, fractions dropped. Where nothing is allowed, every minute is all of it. */
const shareOf = ({ found, limit }: Check) => (limit === 0 ? 100 : Math.floor((found * 100) / limit));

/** Minutes a month, fractions dropped, of the windows of two to six listed months that end with the latest. */
function averagesOf({ months }: OvertimeRecord): number[] {
  return [2, 3, 4, 5, 6]
    .filter((length) => length <= months.length)
    .map((length) => {
      const sum = months
        .slice(-length)
        .reduce((total, month) => total + month.overtimeMinutes + month.holidayMinutes, 0);
      return Math.floor(sum / length);
    });
}

function startOfYear(month: string, startsIn: number): string {
  const [year, own] = [Math.floor(monthNumber(month) / 12), (monthNumber(month) % 12) + 1];
  return `${String(own >= startsIn ? year : year - 1).padStart(4, '0')}-${String(startsIn).padStart(2, '0')}`;
}

/** Hours and minutes, 45:30. */
const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
