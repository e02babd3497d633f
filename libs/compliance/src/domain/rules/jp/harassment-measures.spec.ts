import { expect, it } from 'vitest';
import { judgeHiring, summary } from '../testing/judged.js';

const [customers, jobSeekers] = ['/harassmentMeasures/customers', '/harassmentMeasures/jobSeekers'];

it.each([
  [{ customers: true, jobSeekers: true }, '2026-10-01', []],
  [{ customers: false, jobSeekers: true }, '2026-10-01', [`WARN ${customers}`]],
  [{ customers: true, jobSeekers: false }, '2026-10-01', [`WARN ${jobSeekers}`]],
  [{ customers: false, jobSeekers: false }, '2026-09-30', []],
  [{ customers: false }, '2026-10-01', [`WARN ${customers}`, `REVIEW ${jobSeekers}`]],
  [null, '2026-10-01', [`REVIEW ${customers}`, `REVIEW ${jobSeekers}`]],
])('measures %j are on %s: %j', (harassmentMeasures, date, expected) => {
  expect(summary(judgeHiring('HRS-26', 'JP', { harassmentMeasures }, date))).toEqual(expected);
});
