import { addDays, ageOn, dayAfterMonths } from '@iworkz/kernel';
import {
  contractItems,
  ledgerItems,
  workerNoticeItems,
  type DispatchAssignment,
} from '../../inputs/dispatch-assignment.js';
import { defineRule, notEvaluated, type FoundBy } from '../../rule.js';
import {
  clientTexts,
  dayLabourTexts,
  dispatchItemNames,
  dispatchItemTexts,
  dispatchWorkNames,
  equalPayTexts,
  forbiddenWorkTexts,
  formerEmployeeTexts,
  groupShareTexts,
  periodTexts,
} from './dispatch.texts.js';
import { isExempt, limitFigures, personLimit, workplaceLimit } from './dispatch-limits.js';

const common = {
  kind: 'dispatch',
  jurisdiction: 'JP',
  statute: '労働者派遣事業の適正な運営の確保及び派遣労働者の保護等に関する法律',
  validFrom: null,
  validTo: null,
} as const;
const source = '労働者派遣法を解説する社会保険労務士事務所等(okinawa8、k-honesty、makku-sharoshi、kowa-ikeda)';

/** 派遣法4条: work that may not be dispatched. */
export const forbiddenWork = defineRule({
  ...common,
  id: 'DIS-4',
  article: '第4条第1項(施行令第1条・第2条)',
  severity: 'BLOCK',
  verified: 'yes',
  source,
  texts: forbiddenWorkTexts,
  check: (assignment: DispatchAssignment) => {
    const { work, medicalException, tempToPerm } = assignment;
    if (work === 'other') return [];
    const words = { work: dispatchWorkNames[work] };
    if (work === 'licensed_profession') return [{ code: 'licensed', field: '/work', severity: 'REVIEW', words }];
    if (work !== 'medical_at_hospital') return [{ code: 'forbidden', field: '/work', words }];
    if (medicalException === null) return [{ code: 'forbidden', field: '/work', words }];
    return medicalException === 'temp_to_perm' && !tempToPerm
      ? [{ code: 'not_temp_to_perm', field: '/medicalException' }]
      : [];
  },
});

const dayFigures = { days: 30, age: 60, yen: 5_000_000 };

/** 派遣法35条の4: no employment of 30 days or less, with exceptions by job and by person. */
export const dayLabour = defineRule({
  ...common,
  id: 'DIS-35-4',
  article: '第35条の4(施行令第4条、施行規則第28条の2・第28条の3)',
  validFrom: '2012-10-01',
  severity: 'BLOCK',
  verified: 'yes',
  source,
  figures: dayFigures,
  texts: dayLabourTexts,
  check: ({ contractDays, listedDayWork, worker, from }: DispatchAssignment) => {
    if (contractDays === null || contractDays > dayFigures.days || listedDayWork || worker.dayStudent) return [];
    const rich = (income: number | null) => income !== null && income >= dayFigures.yen;
    if (rich(worker.mainIncome) || rich(worker.householdIncome)) return [];
    if (worker.birthDate === null) return [notEvaluated('/worker/birthDate')];
    return ageOn(worker.birthDate, from) >= dayFigures.age
      ? []
      : [{ code: 'too_short', field: '/contractDays', params: { days: contractDays, least: dayFigures.days + 1 } }];
  },
});

/** 派遣法35条の5・40条の9: not to a client that the worker left within a year. */
export const formerEmployee = defineRule({
  ...common,
  id: 'DIS-35-5',
  article: '第35条の5・第40条の9',
  validFrom: '2012-10-01',
  severity: 'BLOCK',
  verified: 'yes',
  source: `${source}。60歳以上の定年退職者の例外は未確認`,
  figures: { months: 12 },
  texts: formerEmployeeTexts,
  check: ({ worker, from }: DispatchAssignment) => {
    const { leftClientOn, leftByRetirement } = worker;
    if (leftClientOn === null) return [];
    // The day of leaving is the first day of the year.
    const free = dayAfterMonths(leftClientOn, 12);
    if (from >= free) return [];
    return leftByRetirement
      ? [{ code: 'retired', field: '/worker/leftClientOn', severity: 'REVIEW' }]
      : [{ code: 'within_year', field: '/worker/leftClientOn', dates: { free } }];
  },
});

/** 派遣法40条の2・40条の3・35条の2・35条の3: three years for the workplace, and for a person in a unit. */
export const dispatchPeriods = defineRule({
  ...common,
  id: 'DIS-40-2',
  article: '第35条の2・第35条の3・第40条の2・第40条の3',
  validFrom: '2015-09-30',
  severity: 'REVIEW',
  verified: 'part',
  source: `${source}。適用除外の細目は一部未確認`,
  figures: limitFigures,
  texts: periodTexts,
  check: (assignment: DispatchAssignment) => {
    if (isExempt(assignment)) return [];
    const { to, client, limitDateTold } = assignment;
    const person = personLimit(assignment);
    const workplace = workplaceLimit(assignment);
    const faults = {
      late: 'hearing_late',
      no_representative: 'hearing_by_no_one',
      too_long: 'hearing_too_long',
    } as const;
    return [
      ...(to >= person
        ? [{ code: 'person' as const, field: '/worker/inUnitSince' as const, dates: { conflict: person } }]
        : []),
      ...(workplace.conflictDate === null ? [notEvaluated('/client/firstDispatchOn')] : []),
      ...(workplace.conflictDate !== null && to >= workplace.conflictDate
        ? [
            {
              code: 'workplace' as const,
              field: '/client/firstDispatchOn' as const,
              dates: { conflict: workplace.conflictDate },
            },
          ]
        : []),
      ...workplace.hearings.flatMap(({ fault, index }) =>
        fault
          ? [
              {
                code: faults[fault],
                field: '/client/hearings' as const,
                dates: { heard: client.hearings[index]!.heardOn },
              },
            ]
          : [],
      ),
      ...(limitDateTold === null ? [notEvaluated('/limitDateTold')] : []),
      ...(limitDateTold === false ? [{ code: 'limit_untold' as const, field: '/limitDateTold' as const }] : []),
    ];
  },
});

/** 派遣法30条の3・30条の4: pay like the client's own staff, or by a labour agreement at the published general wage. */
export const equalPay = defineRule({
  ...common,
  id: 'DIS-30-3',
  article: '第30条の3・第30条の4',
  validFrom: '2020-04-01',
  severity: 'BLOCK',
  verified: 'yes',
  source: '労働者派遣法第30条の3・第30条の4(e-Gov法令検索の条文を引用する解説)',
  texts: equalPayTexts,
  check: ({ pay, from, to }: DispatchAssignment) => {
    if (!pay) return [notEvaluated('/pay/method')];
    if (pay.method === 'none') return [{ code: 'no_method', field: '/pay/method' }];
    if (pay.method === 'client_parity') {
      if (pay.clientInformed === null) return [notEvaluated('/pay/clientInformed')];
      return pay.clientInformed ? [] : [{ code: 'uninformed', field: '/pay/clientInformed', severity: 'REVIEW' }];
    }
    if (pay.agreementTo === null) return [notEvaluated('/pay/agreementTo')];
    const ends = { field: '/pay/agreementTo' as const, dates: { end: pay.agreementTo } };
    if (pay.agreementTo < from) return [{ code: 'agreement_over', ...ends }];
    return [
      ...(pay.agreementTo < to ? [{ code: 'agreement_ends' as const, severity: 'WARN' as const, ...ends }] : []),
      ...(pay.hourly === null || pay.generalHourly === null
        ? [notEvaluated('/pay/hourly')]
        : pay.hourly < pay.generalHourly
          ? [
              {
                code: 'below_general' as const,
                field: '/pay/hourly' as const,
                params: { hourly: pay.hourly, general: pay.generalHourly },
              },
            ]
          : []),
    ];
  },
});

const lists = [
  ['/contractItems', contractItems],
  ['/workerNoticeItems', workerNoticeItems],
  ['/ledgerItems', ledgerItems],
] as const;

/** 派遣法26条・34条・37条・42条, and 23条5項: papers and what must be made known. Not confirmed item by item. */
export const dispatchItems = defineRule({
  ...common,
  id: 'DIS-26',
  article: '第23条第5項・第26条第1項・第34条・第37条・第42条',
  severity: 'REVIEW',
  verified: 'no',
  source: '労働者派遣法第23条・第26条・第34条・第37条・第42条(記載事項の細目は未確認)',
  figures: { contractItems, workerNoticeItems, ledgerItems },
  texts: dispatchItemTexts,
  check: (assignment: DispatchAssignment) => [
    ...lists.flatMap(([field, items]): FoundBy<typeof dispatchItemTexts>[] => {
      const stated: readonly string[] | null = assignment[field.slice(1) as 'contractItems'];
      if (stated === null) return [notEvaluated(field)];
      return items
        .filter((item) => !stated.includes(item))
        .map((item) => ({ code: 'missing' as const, field, words: { item: dispatchItemNames[item] } }));
    }),
    ...(assignment.marginPublished === null ? [notEvaluated('/marginPublished')] : []),
    ...(assignment.marginPublished === false ? [{ code: 'margin' as const, field: '/marginPublished' as const }] : []),
  ],
});

/** 派遣法23条の2: at most 80 % of the hours go to the own group. */
export const groupShare = defineRule({
  ...common,
  id: 'DIS-23-2',
  article: '第23条の2',
  validFrom: '2012-10-01',
  severity: 'WARN',
  verified: 'yes',
  source,
  figures: { percent: 80 },
  texts: groupShareTexts,
  check: ({ client: { groupHoursPercent: percent } }: DispatchAssignment) => {
    if (percent === null) return [notEvaluated('/client/groupHoursPercent')];
    return percent > 80 ? [{ code: 'over', field: '/client/groupHoursPercent', params: { percent, limit: 80 } }] : [];
  },
});

/** 派遣法33条・26条6項: the client may hire later, and may not choose the worker, save before 紹介予定派遣 of six months at most. */
export const clientConduct = defineRule({
  ...common,
  id: 'DIS-33',
  article: '第26条第6項・第33条',
  severity: 'REVIEW',
  verified: 'part',
  source: `${source}。細目は一部未確認`,
  figures: { tempToPermMonths: 6 },
  texts: clientTexts,
  check: ({ client, tempToPerm, from, to }: DispatchAssignment) => [
    ...(client.forbidsHiring ? [{ code: 'hiring' as const, field: '/client/forbidsHiring' as const }] : []),
    ...(client.preselects && !tempToPerm ? [{ code: 'selection' as const, field: '/client/preselects' as const }] : []),
    ...(tempToPerm && addDays(to, 1) > dayAfterMonths(from, 6)
      ? [{ code: 'too_long' as const, field: '/contractDays' as const }]
      : []),
  ],
});
