import type * as z from 'zod';
import { expect, it } from 'vitest';
import { ruleBook } from '../../../rule-book.js';
import { JobAggregation } from '../../inputs/job-aggregation.js';
import { judgeBoard, summary } from '../testing/judged.js';

type Draft = z.input<typeof JobAggregation>;
const notification = { startedOn: '2024-06-01', filedOn: '2024-05-31' };
const lawful: Draft = {
  byRequest: true,
  collectsSeekerData: true,
  notification,
  chargesJobSeekers: false,
  overviewReports: [2024, 2025, 2026],
  complaints: { told: true, handled: true },
  practicesPublished: true,
  accuracy: { onRequest: true, onOwnKnowledge: true, showsDate: true },
  clientTerms: { toldBefore: true, inWriting: true },
  gifts: [],
};
const but = (changes: Draft): Draft => ({ ...lawful, ...changes });

it('finds nothing in a board that keeps the law, whether it is asked or collects', () => {
  for (const byRequest of [true, false])
    expect(
      summary(ruleBook.evaluate('job_aggregation', 'JP', JobAggregation.parse(but({ byRequest })), '2026-11-20')),
    ).toEqual([]);
});

it('says of a board of which nothing is known what is missing, and passes nothing in silence', () => {
  const found = ruleBook.evaluate('job_aggregation', 'JP', JobAggregation.parse({}), '2026-11-20');
  const rules = ruleBook.inForce('2026-11-20').filter(({ kind }) => kind === 'job_aggregation');
  expect(new Set(found.map(({ ruleId }) => ruleId))).toEqual(new Set(rules.map(({ id }) => id)));
  expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['REVIEW']));
});

it('judges no board by the Act of 2022 before it was in force', () => {
  const charging = but({ chargesJobSeekers: true, notification: { startedOn: '2020-01-01' } });
  expect(ruleBook.evaluate('job_aggregation', 'JP', JobAggregation.parse(charging), '2022-09-30')).toEqual([]);
});

const filed = '/notification/filedOn';
const change = '/notification/changeFiledOn';
it.each([
  [but({}), '2026-11-20', []],
  [but({ notification: { startedOn: '2024-06-01', filedOn: '2024-06-01' } }), '2026-11-20', []],
  [but({ notification: { startedOn: '2024-06-01', filedOn: '2024-06-02' } }), '2026-11-20', [`WARN ${filed}`]],
  [but({ notification: { startedOn: '2020-06-01', filedOn: '2022-12-01' } }), '2026-11-20', []],
  [but({ notification: { startedOn: '2026-11-20' } }), '2026-11-20', [`BLOCK ${filed}`]],
  [but({ notification: { startedOn: '2026-11-21' } }), '2026-11-20', []],
  [but({ notification: { startedOn: '2020-06-01' } }), '2022-10-01', [`BLOCK ${filed}`]],
  [but({ notification: { ...notification, changedOn: '2026-10-21' } }), '2026-11-20', []],
  [but({ notification: { ...notification, changedOn: '2026-10-20' } }), '2026-11-20', [`WARN ${change}`]],
  [but({ notification: { ...notification, changedOn: '2026-10-01', changeFiledOn: '2026-10-31' } }), '2026-11-20', []],
  [
    but({ notification: { ...notification, changedOn: '2026-10-01', changeFiledOn: '2026-11-01' } }),
    '2026-11-20',
    [`WARN ${change}`],
  ],
  [but({ collectsSeekerData: false, notification: null }), '2026-11-20', []],
  [but({ collectsSeekerData: null }), '2026-11-20', ['REVIEW /collectsSeekerData']],
  [but({ notification: null }), '2026-11-20', ['REVIEW /notification']],
])('the notification of %j is on %s: %j', (board, date, expected) => {
  expect(summary(judgeBoard('ESA-43-2', board, date))).toEqual(expected);
});

it.each([
  [{ chargesJobSeekers: true }, ['BLOCK /chargesJobSeekers']],
  [{ chargesJobSeekers: null }, ['REVIEW /chargesJobSeekers']],
  [{ chargesJobSeekers: true, collectsSeekerData: null }, ['REVIEW /collectsSeekerData']],
  [{ chargesJobSeekers: true, collectsSeekerData: false }, []],
])('charging applicants, %j: %j', (changes, expected) => {
  expect(summary(judgeBoard('ESA-43-3', but(changes)))).toEqual(expected);
});

const reports = (overviewReports: number[] | null, startedOn = '2024-06-01') =>
  but({ overviewReports, notification: { startedOn, filedOn: startedOn } });
it.each([
  [reports([2025]), '2026-08-31', []],
  [reports([2025]), '2026-09-01', ['WARN /overviewReports']],
  [reports([2025, 2026]), '2026-09-01', []],
  [reports([], '2026-06-01'), '2026-09-01', ['WARN /overviewReports']],
  [reports([], '2026-06-02'), '2026-09-01', []],
  [reports([], '2022-10-01'), '2023-08-31', []],
  [reports([], '2022-10-01'), '2023-09-01', ['WARN /overviewReports']],
  [reports(null), '2026-09-01', ['REVIEW /overviewReports']],
  [but({ collectsSeekerData: false, overviewReports: [] }), '2026-09-01', []],
])('overview reports of %j are on %s: %j', (board, date, expected) => {
  expect(summary(judgeBoard('ESA-43-5', board, date))).toEqual(expected);
});

it.each([
  ['ESA-43-7', { complaints: { told: false, handled: true } }, ['WARN /complaints/told']],
  ['ESA-43-7', { complaints: { told: true, handled: false } }, ['WARN /complaints/handled']],
  ['ESA-43-7', { complaints: { told: true } }, ['REVIEW /complaints/handled']],
  ['ESA-43-6', { practicesPublished: false }, ['REVIEW /practicesPublished']],
] as const)('%s finds in %j: %j', (rule, changes, expected) => {
  expect(summary(judgeBoard(rule, but(changes)))).toEqual(expected);
});

const kept = { onRequest: true, onOwnKnowledge: true };
it.each([
  [true, { ...kept, keepsUp: true, showsDate: false }, []],
  [true, { ...kept, keepsUp: false, showsDate: true }, []],
  [true, { ...kept, keepsUp: false, showsDate: false }, ['WARN /accuracy/showsDate']],
  [false, { ...kept, keepsUp: false, showsDate: false }, ['REVIEW /accuracy/showsDate']],
  [true, { ...kept, keepsUp: false }, ['REVIEW /accuracy/showsDate']],
  [true, { ...kept, showsDate: false }, ['REVIEW /accuracy/keepsUp']],
  [true, { ...kept, onRequest: false, showsDate: true }, ['WARN /accuracy/onRequest']],
  [false, { ...kept, onOwnKnowledge: false, showsDate: true }, ['WARN /accuracy/onOwnKnowledge']],
  [true, null, ['REVIEW /accuracy']],
  [null, null, ['REVIEW /byRequest']],
])('a board that is asked (%s) keeps up by %j: %j', (byRequest, accuracy, expected) => {
  expect(summary(judgeBoard('ESA-5-4-BOARD', but({ byRequest, accuracy })))).toEqual(expected);
});

it.each([
  ['ESA-GIFT-BOARD', { gifts: [{ for: 'applying' as const }] }, '2025-03-31', []],
  ['ESA-GIFT-BOARD', { gifts: [{ for: 'applying' as const }] }, '2025-04-01', ['BLOCK /gifts']],
  ['ESA-GIFT-BOARD', { gifts: [{ for: 'survey' as const, yen: 500 }] }, '2025-04-01', []],
  ['ESA-2025-BOARD', { clientTerms: { toldBefore: true, inWriting: false } }, '2025-03-31', []],
  [
    'ESA-2025-BOARD',
    { clientTerms: { toldBefore: true, inWriting: false } },
    '2025-04-01',
    ['WARN /clientTerms/inWriting'],
  ],
] as const)('%s judges %j on %s: %j', (rule, changes, date, expected) => {
  expect(summary(judgeBoard(rule, but(changes as Draft), date))).toEqual(expected);
});

it('refuses a change from before the service began, and the filing of no change', () => {
  for (const wrong of [{ changedOn: '2024-05-31' }, { changeFiledOn: '2024-07-01' }])
    expect(JobAggregation.safeParse({ notification: { ...notification, ...wrong } }).success).toBe(false);
});
