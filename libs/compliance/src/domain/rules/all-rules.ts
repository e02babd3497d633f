import type { Rule } from '../rule.js';
import { payTransparency } from './eu/pay-transparency.rule.js';
import { ageException, ageLimit } from './jp/age-limit.rule.js';
import { ageWording } from './jp/age-wording.rule.js';
import { breaks } from './jp/breaks.rule.js';
import { dispatchWording } from './jp/dispatch-wording.rule.js';
import { fixedOvertime } from './jp/fixed-overtime.rule.js';
import { fixedTerm } from './jp/fixed-term.rule.js';
import { giftMoney } from './jp/gift-money.rule.js';
import { mandatoryItems, scopeOfChange } from './jp/mandatory-items.rule.js';
import { minimumWage, minimumWageAhead } from './jp/minimum-wage.rule.js';
import { outsideActivity } from './jp/outside-activity.rule.js';
import { outsourcing } from './jp/outsourcing.rule.js';
import { penaltyClause } from './jp/penalty.rule.js';
import { periodOfStay } from './jp/period-of-stay.rule.js';
import { probation } from './jp/probation.rule.js';
import { restDays } from './jp/rest-days.rule.js';
import { sexNeutrality } from './jp/sex-neutrality.rule.js';
import {
  degree,
  designated46,
  dispatchPledge,
  employerChange,
  foreignWorkerReport,
  specifiedSkilled,
} from './jp/status-conditions.rule.js';
import { statusFit, workPermission } from './jp/work-permission.rule.js';
import { workingHours } from './jp/working-hours.rule.js';
import { koreanMinimumWage } from './kr/minimum-wage.rule.js';
import { rightsToWork } from './right-to-work.rule.js';
import { localQualifyingSalary } from './sg/local-qualifying-salary.rule.js';
import { livingWage } from './uk/living-wage.rule.js';
import { payRange } from './us/pay-range.rule.js';

/** Every rule the product judges by. A new rule is a file, its texts and its test, and a line here. */
export const rules: readonly Rule[] = [
  minimumWage,
  minimumWageAhead,
  outsourcing,
  fixedTerm,
  penaltyClause,
  workingHours,
  breaks,
  restDays,
  fixedOvertime,
  probation,
  mandatoryItems,
  scopeOfChange,
  dispatchWording,
  giftMoney,
  sexNeutrality,
  ageLimit,
  ageException,
  ageWording,
  workPermission,
  statusFit,
  outsideActivity,
  periodOfStay,
  specifiedSkilled,
  designated46,
  degree,
  dispatchPledge,
  employerChange,
  foreignWorkerReport,
  koreanMinimumWage,
  payTransparency,
  livingWage,
  payRange,
  localQualifyingSalary,
  ...rightsToWork,
];
