import type { DutyCategory } from '@iworkz/contracts';
import type { LegalStatus } from '../../inputs/legal-statuses.js';
import { defineRule, notEvaluated, type WorkPermissionInput } from '../../rule.js';
import {
  dutiesOf,
  dutyWords,
  nonWorkingStatuses,
  statusWords,
  unrestrictedStatuses,
  withoutStatus,
} from './status-groups.js';
import {
  degreeTexts,
  designated46Texts,
  dispatchPledgeTexts,
  employerChangeTexts,
  foreignWorkerReportTexts,
  specifiedSkilledTexts,
} from './status-conditions.texts.js';

const common = { kind: 'work_permission', jurisdiction: 'JP', validFrom: null, validTo: null } as const;

/** Duties that fit none of the sixteen fields. A trade may be car repair or shipbuilding, and logistics is decided but not open yet: not listed. */
const outsideEveryField: readonly DutyCategory[] = [
  'engineering',
  'humanities',
  'international_services',
  'management',
  'retail',
  'education',
  'medical',
  'research',
  'adult_entertainment',
];
const dispatchFields: readonly DutyCategory[] = ['agriculture', 'fishery'];

/** 特定技能1号: work in one of sixteen fields, employed directly except in agriculture and fishery. */
export const specifiedSkilled = defineRule({
  ...common,
  id: 'IMM-SSW1',
  statute: '出入国管理及び難民認定法',
  article: '第2条の5・別表第一の二',
  severity: 'BLOCK',
  verified: 'yes',
  source: '特定技能制度の対象分野(16分野)と雇用形態に関する行政書士の解説(gyousei-shikama-office ほか)',
  figures: { outsideEveryField, dispatchFields },
  texts: specifiedSkilledTexts,
  check: ({ authorization, job }: WorkPermissionInput) => {
    if (authorization?.status !== 'specified_skilled_1') return [];
    const category = dutiesOf(job);
    if (!category) return [notEvaluated('/job/duties/category')];
    return [
      ...(outsideEveryField.includes(category)
        ? [{ code: 'field' as const, field: '/job/duties/category' as const, words: dutyWords(category) }]
        : []),
      ...(job.contract?.employment === 'dispatch' && !dispatchFields.includes(category)
        ? [{ code: 'dispatch' as const, field: '/job/contract/employment' as const }]
        : []),
    ];
  },
});

/** 特定活動告示46号: full-time and directly employed. */
export const designated46 = defineRule({
  ...common,
  id: 'IMM-46',
  statute: '出入国管理及び難民認定法',
  article: '特定活動告示第46号',
  severity: 'BLOCK',
  verified: 'yes',
  source: '特定活動(告示46号)に関する行政書士の解説',
  texts: designated46Texts,
  check: ({ authorization, job }: WorkPermissionInput) => {
    if (authorization?.status !== 'designated_activities_46') return [];
    if (!job.contract) return [notEvaluated('/job/contract/employment')];
    const { employment } = job.contract;
    return employment === 'full_time' || employment === 'contract'
      ? []
      : [{ code: 'not_direct_full_time', field: '/job/contract/employment' }];
  },
});

/** 基準省令: a degree or training related to the duties, or years of practice; details are partly verified. */
export const degree = defineRule({
  ...common,
  id: 'IMM-DEG',
  statute: '出入国管理及び難民認定法第7条第1項第2号の基準を定める省令',
  article: '技術・人文知識・国際業務の項',
  severity: 'REVIEW',
  verified: 'part',
  source: '基準省令に関する行政書士の解説(関連性の程度、実務経験の細目は一部未確認)',
  texts: degreeTexts,
  check: ({ authorization }: WorkPermissionInput) => {
    if (authorization?.status !== 'engineer_humanities_international') return [];
    return authorization.degreeField
      ? [{ code: 'relation', field: '/authorization/degreeField', params: { degreeField: authorization.degreeField } }]
      : [notEvaluated('/authorization/degreeField')];
  },
});

/** 技人国 by dispatch: pledges of both firms and a fixed client at filing, from 2026-03-09. */
export const dispatchPledge = defineRule({
  ...common,
  id: 'IMM-DISP',
  statute: '出入国管理及び難民認定法施行規則',
  article: '技術・人文知識・国際業務(派遣形態)の提出資料',
  validFrom: '2026-03-09',
  severity: 'REVIEW',
  verified: 'yes',
  source: '2026年3月9日からの派遣形態の取扱いに関する解説(common-s.jp、wowlife-kj)',
  texts: dispatchPledgeTexts,
  check: ({ authorization, job }: WorkPermissionInput) =>
    authorization?.status === 'engineer_humanities_international' && job.contract?.employment === 'dispatch'
      ? [{ code: 'pledges', field: '/job/contract/employment' }]
      : [],
});

/** Statuses of 別表第一 that 19条の16 does not name: their holders need a new status or designation for another post, or no employer. */
const unnamed: readonly LegalStatus[] = [
  'diplomat',
  'official',
  'artist',
  'religious_activities',
  'journalist',
  'designated_activities_46',
  'designated_activities_other',
  'working_holiday',
];

/** 入管法19条の16: holders of activity-type statuses report a change of employer within 14 days. */
export const employerChange = defineRule({
  ...common,
  id: 'IMM-CHG',
  statute: '出入国管理及び難民認定法',
  article: '第19条の16',
  severity: 'INFO',
  verified: 'yes',
  source: '所属機関に関する届出の解説(visa-agent.net)',
  figures: { days: 14, unnamed },
  texts: employerChangeTexts,
  check: ({ authorization }: WorkPermissionInput) => {
    if (!authorization) return [];
    const { status } = authorization;
    const exempt: boolean = [...withoutStatus, ...unrestrictedStatuses, ...nonWorkingStatuses, ...unnamed].includes(
      status,
    );
    return exempt ? [] : [{ code: 'report', field: '/authorization/status', words: statusWords(authorization) }];
  },
});

/** 労働施策総合推進法28条: the employer reports hiring a foreign worker, whatever the status; not special permanent residents. */
export const foreignWorkerReport = defineRule({
  ...common,
  id: 'FWR-28',
  statute: '労働施策総合推進法',
  article: '第28条',
  severity: 'INFO',
  verified: 'yes',
  source: '外国人雇用状況届出の解説(koyou.acroseed.com)',
  revision: 2,
  texts: foreignWorkerReportTexts,
  check: ({ authorization }: WorkPermissionInput) =>
    authorization && ![...withoutStatus, 'diplomat', 'official'].includes(authorization.status)
      ? [{ code: 'report', field: '/authorization/status', words: statusWords(authorization) }]
      : [],
});
