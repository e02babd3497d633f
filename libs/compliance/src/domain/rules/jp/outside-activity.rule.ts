import { defineRule, notEvaluated, type WorkPermissionInput } from '../../rule.js';
import { dailyMinutes, inHours, weeklyMinutes } from '../../working-time.js';
import { outsideActivityTexts } from './outside-activity.texts.js';
import { blanketPermissionStatuses, dutiesOf, statusWords } from './status-groups.js';

const figures = { weeklyMinutes: 28 * 60, vacationDailyMinutes: 8 * 60 };

/** 入管法施行規則19条5項1号: the blanket permission: at most 28 hours in any seven days over all employers, no adult entertainment. */
export const outsideActivity = defineRule({
  id: 'IMM-28H',
  kind: 'work_permission',
  jurisdiction: 'JP',
  statute: '出入国管理及び難民認定法施行規則',
  article: '第19条第5項第1号',
  validFrom: null,
  validTo: null,
  severity: 'BLOCK',
  verified: 'yes',
  source: '出入国管理及び難民認定法施行規則第19条第5項の条文、行政書士による解説(haganotakeyuki)',
  figures,
  texts: outsideActivityTexts,
  check: ({ authorization, job, candidate }: WorkPermissionInput) => {
    // Without the permission IMM-19 already forbids the work.
    if (!authorization?.outsideActivityPermission || !blanketPermissionStatuses.includes(authorization.status))
      return [];
    const words = statusWords(authorization);
    if (dutiesOf(job) === 'adult_entertainment')
      return [{ code: 'adult_entertainment', field: '/job/duties/category', words }];
    const student = authorization.status === 'student';
    if (student && candidate?.enrolled === false)
      return [{ code: 'not_enrolled', field: '/candidate/enrolled', words }];
    if (student && candidate?.longVacation) {
      const daily = dailyMinutes(job.hours);
      if (daily === undefined) return [notEvaluated('/job/hours')];
      const params = { hours: inHours(daily), limit: figures.vacationDailyMinutes / 60 };
      return [
        daily > figures.vacationDailyMinutes
          ? { code: 'vacation_day', field: '/job/hours', params, words }
          : { code: 'vacation', field: '/candidate/longVacation', severity: 'INFO', params, words },
      ];
    }
    const weekly = weeklyMinutes(job);
    if (weekly === undefined)
      return [notEvaluated(job.hours?.start && job.hours.end ? '/job/hours/daysPerWeek' : '/job/hours')];
    const params = { hours: inHours(weekly), limit: figures.weeklyMinutes / 60 };
    if (weekly > figures.weeklyMinutes) {
      return [
        {
          code: student ? 'too_long_student' : 'too_long',
          field: '/job/hours',
          params,
          words,
        },
      ];
    }
    const together = weekly + (candidate?.otherWeeklyMinutes ?? 0);
    if (together > figures.weeklyMinutes)
      return [
        {
          code: 'together',
          field: '/candidate/otherWeeklyMinutes',
          params: { ...params, hours: inHours(together) },
          words,
        },
      ];
    const { overtime } = job.hours ?? {};
    const overtimeMinutes = overtime?.expected ? (overtime.monthlyHours * 60 * 12) / 52 : 0;
    return weekly + overtimeMinutes > figures.weeklyMinutes
      ? [
          {
            code: 'overtime',
            field: '/job/hours',
            severity: 'WARN',
            params: { ...params, hours: inHours(weekly + overtimeMinutes) },
            words,
          },
        ]
      : [{ code: 'all_employers', field: '/job/hours', severity: 'INFO', params, words }];
  },
});
