import { fullTimeDaysAYear, fullTimeHoursAYear, yenPer, type JobContent } from '@iworkz/contracts';
import type { JobFacts } from './facts.js';
import { skillKey } from './skill-key.js';

export function jobFacts(job: JobContent): JobFacts {
  const { workplace } = job;
  return {
    skills: job.skills.map(({ name, level, years, required }) => ({
      skill: skillKey(name),
      name,
      level,
      years,
      required,
    })),
    languages: job.languages,
    licences: job.licences,
    workStyle: job.workStyle,
    place: workplace && { country: workplace.country, subdivision: workplace.subdivision },
    remote: workplace && workplace.remote,
    pay: job.pay && yearlyBand(job.pay, job.hours),
    level: job.level,
    industry: job.industry,
    growth: job.growth,
  };
}

const weeksAYear = 52;

function yearlyBand(pay: NonNullable<JobContent['pay']>, hours: JobContent['hours']): NonNullable<JobFacts['pay']> {
  const daysAYear = hours?.daysPerWeek ? hours.daysPerWeek * weeksAYear : fullTimeDaysAYear;
  const hoursADay = scheduledHoursADay(hours);
  const hoursAYear = hoursADay === undefined ? fullTimeHoursAYear : hoursADay * daysAYear;
  const times = { hour: hoursAYear, day: daysAYear, month: 12 + (pay.bonusMonths ?? 0), year: 1 }[pay.period];
  const yen = times * yenPer[pay.currency];
  return {
    low: pay.min * yen,
    high: pay.max * yen,
    hoursAYear,
    daysAYear,
    converted: pay.currency !== 'JPY',
    hoursAssumed: pay.period === 'hour' && hoursADay === undefined,
  };
}

/** @returns undefined when the posting does not say when work begins and ends. */
function scheduledHoursADay(hours: JobContent['hours']): number | undefined {
  if (!hours?.start || !hours.end) return undefined;
  const day = 24 * 60;
  // A night shift ends on the next day.
  const span = (minutesOf(hours.end) - minutesOf(hours.start) + day) % day;
  const minutes = span - (hours.breakMinutes ?? 0);
  return minutes > 0 ? minutes / 60 : undefined;
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
