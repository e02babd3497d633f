import { addDays } from '@iworkz/kernel';
import type { JobAggregation } from '../../inputs/job-aggregation.js';
import { defineRule, notEvaluated, type FoundBy } from '../../rule.js';
import { unless } from './intermediary-conduct.rule.js';
import {
  boardChargeTexts,
  boardComplaintTexts,
  boardNotificationTexts,
  overviewReportTexts,
  publishedPracticeTexts,
} from './job-aggregation.texts.js';

/** The duties began with the Act of 2022 (令和4年法律12号). */
const inForce = '2022-10-01';
const common = {
  kind: 'job_aggregation',
  jurisdiction: 'JP',
  statute: '職業安定法',
  validFrom: inForce,
  validTo: null,
} as const;

const notificationFigures = { changeDays: 30 };

/** 職業安定法43条の2: who collects data about people who look for work tells the Minister before beginning, and of changes after. */
export const boardNotification = defineRule({
  ...common,
  id: 'ESA-43-2',
  article: '第43条の2第1項・第2項',
  severity: 'BLOCK',
  verified: 'yes',
  source: '特定募集情報等提供事業の届出の解説(労働新聞 roukijp、hakengyou、ailaw)',
  figures: notificationFigures,
  texts: boardNotificationTexts,
  check: ({ collectsSeekerData, notification }: JobAggregation, date) => {
    if (collectsSeekerData === null) return [notEvaluated('/collectsSeekerData')];
    if (!collectsSeekerData) return [];
    if (notification === null) return [notEvaluated('/notification')];
    const { startedOn, filedOn, changedOn, changeFiledOn } = notification;
    const found: FoundBy<typeof boardNotificationTexts>[] = [];
    if (filedOn === null || filedOn > date) {
      if (startedOn <= date) found.push({ code: 'none', field: '/notification/filedOn' });
    } else if (startedOn >= inForce && filedOn > startedOn)
      found.push({ code: 'late', field: '/notification/filedOn', severity: 'WARN', dates: { startedOn, filedOn } });
    if (changedOn !== null) {
      const due = addDays(changedOn, notificationFigures.changeDays);
      if ((changeFiledOn ?? date) > due)
        found.push({ code: 'change', field: '/notification/changeFiledOn', severity: 'WARN', dates: { due } });
    }
    return found;
  },
});

/** 職業安定法43条の3: nothing is taken from people who answer postings. */
export const boardCharges = defineRule({
  ...common,
  id: 'ESA-43-3',
  article: '第43条の3',
  severity: 'BLOCK',
  verified: 'yes',
  source: '特定募集情報等提供事業者の報酬受領の禁止の解説(労働新聞 roukijp)',
  texts: boardChargeTexts,
  check: ({ collectsSeekerData, chargesJobSeekers }: JobAggregation) => {
    if (chargesJobSeekers === false || collectsSeekerData === false) return [];
    if (chargesJobSeekers === null) return [notEvaluated('/chargesJobSeekers')];
    return collectsSeekerData === null
      ? [notEvaluated('/collectsSeekerData')]
      : [{ code: 'charges', field: '/chargesJobSeekers' }];
  },
});

const reportFigures = { asOf: '06-01', dueOn: '08-31', firstYear: 2023 };

/** 職業安定法43条の5: the state on 1 June is reported by 31 August. */
export const overviewReport = defineRule({
  ...common,
  id: 'ESA-43-5',
  article: '第43条の5',
  severity: 'WARN',
  verified: 'yes',
  source: '特定募集情報等提供事業概況報告書の解説(hakengyou、労働新聞 roukijp)',
  figures: reportFigures,
  texts: overviewReportTexts,
  check: ({ collectsSeekerData, notification, overviewReports }: JobAggregation, date) => {
    if (collectsSeekerData === null) return [notEvaluated('/collectsSeekerData')];
    if (!collectsSeekerData) return [];
    if (notification === null) return [notEvaluated('/notification')];
    const thisYear = Number(date.slice(0, 4));
    const year = date.slice(5) > reportFigures.dueOn ? thisYear : thisYear - 1;
    if (year < reportFigures.firstYear || notification.startedOn > `${year}-${reportFigures.asOf}`) return [];
    if (overviewReports === null) return [notEvaluated('/overviewReports')];
    return overviewReports.includes(year)
      ? []
      : [{ code: 'missing', field: '/overviewReports', dates: { asOf: `${year}-06-01`, due: `${year}-08-31` } }];
  },
});

/** 職業安定法43条の7: complaints are handled, and it is known where to complain. */
export const boardComplaints = defineRule({
  ...common,
  id: 'ESA-43-7',
  article: '第43条の7',
  severity: 'WARN',
  verified: 'yes',
  source: '厚生労働省「雇用仲介事業の現状(概況)」(労働力需給制度部会第372回資料、wic-net)',
  texts: boardComplaintTexts,
  check: ({ complaints }: JobAggregation) =>
    complaints === null
      ? [notEvaluated('/complaints')]
      : [
          ...unless(complaints.told, 'untold', '/complaints/told'),
          ...unless(complaints.handled, 'unhandled', '/complaints/handled'),
        ],
});

/** 職業安定法43条の6: publishing one's practices is to be striven for; its items were not confirmed. */
export const publishedPractices = defineRule({
  ...common,
  id: 'ESA-43-6',
  article: '第43条の6',
  severity: 'REVIEW',
  verified: 'no',
  source: '職業安定法第43条の6(努力義務。公開事項の確認は未了)',
  texts: publishedPracticeTexts,
  check: ({ practicesPublished }: JobAggregation) => unless(practicesPublished, 'unpublished', '/practicesPublished'),
});
