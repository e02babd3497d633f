import type { DutyCategory, ResidenceStatus } from '@iworkz/contracts';
import { defineRule, notEvaluated, type WorkPermissionInput } from '../../rule.js';
import { dutiesOf, dutyWords, nonWorkingStatuses, statusWords } from './status-groups.js';
import { statusFitTexts, workPermissionTexts } from './work-permission.texts.js';

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

/** Duties that plainly lie inside a status. Everything else is asked of a person. */
const permitted: Readonly<Partial<Record<ResidenceStatus, readonly DutyCategory[]>>> = {
  engineer_humanities_international: ['engineering', 'humanities', 'international_services'],
  highly_skilled_2: ['engineering', 'humanities', 'international_services', 'management', 'research', 'education'],
  specified_skilled_1: [
    'care',
    'building_cleaning',
    'manufacturing',
    'construction',
    'accommodation',
    'driving',
    'agriculture',
    'fishery',
    'food_manufacturing',
    'food_service',
  ],
  specified_skilled_2: [
    'building_cleaning',
    'manufacturing',
    'construction',
    'accommodation',
    'agriculture',
    'fishery',
    'food_manufacturing',
    'food_service',
  ],
  business_manager: ['management'],
  nursing_care: ['care'],
  skilled_labour: ['skilled_trade'],
};
/** These are granted for one named employer or plan: taking another job needs a change that a person must look into. */
const bound: readonly ResidenceStatus[] = [
  'highly_skilled_1',
  'technical_intern',
  'intra_company_transferee',
  'designated_activities_46',
];

/** 入管法19条1項1号: do the duties lie inside the status? Sorting duties is a judgement, so a person confirms every doubt. */
export const statusFit = defineRule({
  ...common,
  id: 'IMM-19-FIT',
  article: '第19条第1項第1号・別表第一',
  severity: 'REVIEW',
  verified: 'part',
  source: '出入国管理及び難民認定法第19条の条文。各在留資格と業務の対応は一部未確認',
  figures: { permitted, bound },
  texts: statusFitTexts,
  check: ({ authorization, job }: WorkPermissionInput) => {
    if (!authorization) return [];
    const { status } = authorization;
    const words = statusWords(authorization);
    if (bound.includes(status)) return [{ code: 'bound', field: '/authorization/status', words }];
    const category = dutiesOf(job);
    if (status === 'working_holiday') {
      return category === 'adult_entertainment'
        ? [{ code: 'outside', field: '/job/duties/category', words: { ...words, ...dutyWords(category) } }]
        : [];
    }
    const duties = permitted[status];
    if (!duties) return [];
    if (!category) return [notEvaluated('/job/duties/category')];
    return duties.includes(category)
      ? []
      : [{ code: 'outside', field: '/job/duties/category', words: { ...words, ...dutyWords(category) } }];
  },
});
