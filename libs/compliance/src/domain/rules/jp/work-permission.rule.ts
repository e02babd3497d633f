import type { LegalStatus } from '../../inputs/legal-statuses.js';
import { defineRule, notEvaluated, type WorkPermissionInput } from '../../rule.js';
import { dutiesOf, dutyWords, nonWorkingStatuses, statusWords } from './status-groups.js';
import { requirementFigures, requirementsOf } from './fitting-statuses.js';
import { requirementNames } from './requirement-names.js';
import { skilledFields, statusBegins, statusBook } from './status-book.js';
import { peerPayTexts, requirementTexts, statusFitTexts, workPermissionTexts } from './work-permission.texts.js';

const common = {
  kind: 'work_permission',
  jurisdiction: 'JP',
  statute: '出入国管理及び難民認定法',
  validFrom: null,
  validTo: null,
} as const;

/** 入管法19条1項2号: statuses that allow no paid work at all without permission; the employer is liable too (73条の2). */
export const workPermission = defineRule({
  ...common,
  id: 'IMM-19',
  article: '第19条第1項第2号・第73条の2',
  severity: 'BLOCK',
  verified: 'yes',
  source: '出入国管理及び難民認定法第19条の条文(iuris.jp、ebisudo-office.com に掲載の令和6年4月1日施行版)',
  figures: nonWorkingStatuses,
  texts: workPermissionTexts,
  check: ({ authorization }: WorkPermissionInput) => {
    if (!authorization) return [{ code: 'unknown', field: '/authorization', severity: 'REVIEW' }];
    if (!nonWorkingStatuses.includes(authorization.status)) return [];
    const words = statusWords(authorization);
    if (!authorization.outsideActivityPermission)
      return [{ code: 'no_paid_work', field: '/authorization/status', words }];
    // Only an individual permission could allow a visitor, trainee or guest scholar to work; it names employer and duties.
    return authorization.status === 'student' || authorization.status === 'dependent'
      ? []
      : [
          {
            code: 'individual_permission',
            field: '/authorization/outsideActivityPermission',
            severity: 'REVIEW',
            words,
          },
        ];
  },
});

/** 入管法19条1項1号: do the duties lie inside the status? Sorting duties is a judgement, so a person confirms every doubt. */
export const statusFit = defineRule({
  ...common,
  id: 'IMM-19-FIT',
  article: '第19条第1項第1号・別表第一',
  severity: 'REVIEW',
  verified: 'part',
  source: '出入国管理及び難民認定法第19条の条文。各在留資格と業務の対応は一部未確認',
  figures: { ...statusBook, statusBegins },
  texts: statusFitTexts,
  check: ({ authorization, job }: WorkPermissionInput, date) => {
    if (!authorization) return [];
    const { status } = authorization;
    const words = statusWords(authorization);
    const begins = statusBegins[status];
    if (begins !== undefined && date < begins)
      return [{ code: 'not_yet', field: '/authorization/status', words, dates: { from: begins } }];
    const entry = statusBook[status];
    if (entry.bound) return [{ code: 'bound', field: '/authorization/status', words }];
    const category = dutiesOf(job);
    if (status === 'working_holiday') {
      return category === 'adult_entertainment'
        ? [{ code: 'outside', field: '/job/duties/category', words: { ...words, ...dutyWords(category) } }]
        : [];
    }
    if (entry.work === 'any' || entry.work === 'none') return [];
    if (!category) return [notEvaluated('/job/duties/category')];
    return entry.duties.includes(category)
      ? []
      : [{ code: 'outside', field: '/job/duties/category', words: { ...words, ...dutyWords(category) } }];
  },
});

/** What the held status asks of person and pay, where the facts were given (基準省令; 特定技能基準省令). */
export const statusRequirements = defineRule({
  ...common,
  id: 'IMM-REQ',
  article: '第7条第1項第2号・第20条(基準省令)',
  severity: 'REVIEW',
  verified: 'part',
  source: '基準省令・特定技能制度に関する行政書士の解説(細目は一部未確認)',
  figures: { requirementFigures, skilledFields },
  texts: requirementTexts,
  check: ({ authorization, job, candidate }: WorkPermissionInput, date) => {
    if (!authorization || !candidate) return [];
    const words = statusWords(authorization);
    return requirementsOf(authorization.status, job, candidate, date).flatMap(([requirement, state]) =>
      state === 'met' || requirement === 'peer_pay'
        ? []
        : [
            {
              code: state === 'missing' ? ('missing' as const) : ('open' as const),
              field: '/candidate' as const,
              words: { ...words, requirement: requirementNames[requirement] },
            },
          ],
    );
  },
});

const paidAsPeers: readonly LegalStatus[] = [
  'engineer_humanities_international',
  'intra_company_transferee',
  'nursing_care',
  'skilled_labour',
  'specified_skilled_1',
  'specified_skilled_2',
  'designated_activities_46',
];

/** 基準省令: pay no lower than that of Japanese people in the same work. Silent where no facts on the candidate were given. */
export const peerPay = defineRule({
  ...common,
  id: 'IMM-PAY',
  article: '第7条第1項第2号(基準省令)',
  severity: 'WARN',
  verified: 'yes',
  source: '基準省令の報酬要件に関する行政書士の解説(haganotakeyuki)',
  figures: paidAsPeers,
  texts: peerPayTexts,
  check: ({ authorization, job, candidate }: WorkPermissionInput) => {
    if (!authorization || !candidate || !paidAsPeers.includes(authorization.status)) return [];
    if (candidate.peerPay === null) return [notEvaluated('/candidate/peerPay')];
    if (!job.pay) return [notEvaluated('/pay')];
    return job.pay.min < candidate.peerPay
      ? [{ code: 'below', field: '/pay/min', params: { pay: job.pay.min, peers: candidate.peerPay } }]
      : [];
  },
});
