import type { Calculation } from './calculation.js';
import { annualLeave } from './jp/annual-leave.js';
import { annualTax } from './jp/annual-tax.js';
import { breaks } from './jp/breaks.js';
import { dismissalNotice } from './jp/dismissal-notice.js';
import { dispatchMargin } from './jp/dispatch-margin.js';
import { foreignWorkerReport } from './jp/foreign-worker-report.js';
import { hspPoints } from './jp/hsp-points.js';
import { minimumWage } from './jp/minimum-wage.js';
import { netPay } from './jp/net-pay.js';
import { outsideActivityHours } from './jp/outside-activity-hours.js';
import { overtimeCaps } from './jp/overtime-caps.js';
import { premiumPay } from './jp/premium-pay.js';
import { residenceCard } from './jp/residence-card.js';
import { residentTax } from './jp/resident-tax.js';
import { socialInsurance } from './jp/social-insurance.js';
import { standardRemuneration } from './jp/standard-remuneration.js';
import { stayReminders } from './jp/stay-reminders.js';
import { variableHours } from './jp/variable-hours.js';
import { withholding } from './jp/withholding.js';
import { yearlyVariableHours } from './jp/yearly-variable-hours.js';
import { koreanSocialInsurance } from './kr/social-insurance.js';

/** Every calculation, by kind. Adding one is a file and a line here. */
export const allCalculations: readonly Calculation[] = [
  annualLeave,
  annualTax,
  breaks,
  dismissalNotice,
  dispatchMargin,
  foreignWorkerReport,
  hspPoints,
  koreanSocialInsurance,
  minimumWage,
  netPay,
  outsideActivityHours,
  overtimeCaps,
  premiumPay,
  residenceCard,
  residentTax,
  socialInsurance,
  standardRemuneration,
  stayReminders,
  variableHours,
  withholding,
  yearlyVariableHours,
];
