import type { Rule } from '../rule.js';
import { neutralTitle } from './eu/neutral-title.rule.js';
import { payTransparency } from './eu/pay-transparency.rule.js';
import { elsewherePermits } from './elsewhere-permits.rule.js';
import { europeanHours, federalWage, koreanHours } from './elsewhere-hours.rule.js';
import { hiringRules } from './hiring-process.rule.js';
import { advertItems } from './jp/advert-items.rule.js';
import { ageException, ageLimit } from './jp/age-limit.rule.js';
import { ageWording } from './jp/age-wording.rule.js';
import { bodyAndTransfer } from './jp/body-and-transfer.rule.js';
import { breaks } from './jp/breaks.rule.js';
import { collectedPosting } from './jp/collected-posting.rule.js';
import { dispatchWording } from './jp/dispatch-wording.rule.js';
import {
  clientConduct,
  dayLabour,
  dispatchItems,
  dispatchPeriods,
  equalPay,
  forbiddenWork,
  formerEmployee,
  groupShare,
} from './jp/dispatch.rule.js';
import { doctorOvertime } from './jp/doctor-overtime.rule.js';
import { equalPayBySex, nationality } from './jp/equal-treatment.rule.js';
import { fixedOvertime } from './jp/fixed-overtime.rule.js';
import { fixedTerm } from './jp/fixed-term.rule.js';
import { giftMoney } from './jp/gift-money.rule.js';
import { harassmentMeasures } from './jp/harassment-measures.rule.js';
import {
  boardAccuracy,
  boardGifts,
  boardTerms,
  placementAccuracy,
  placementGifts,
  placementTerms,
} from './jp/intermediary-conduct.rule.js';
import {
  boardCharges,
  boardComplaints,
  boardNotification,
  overviewReport,
  publishedPractices,
} from './jp/job-aggregation.rule.js';
import { mandatoryItems, scopeOfChange } from './jp/mandatory-items.rule.js';
import { maternityLeave } from './jp/maternity-leave.rule.js';
import { minimumWage, minimumWageAhead } from './jp/minimum-wage.rule.js';
import { minimumAge, minorNight, minorOvertime } from './jp/minors.rule.js';
import {
  noticeDelivery,
  noticeItems,
  noticeItems2024,
  noticeRaise,
  noticeSchemes,
  partTimeNotice,
  partTimeNotice2026,
} from './jp/notice.rule.js';
import { changedConditions, conversionRight, unequalTreatment } from './jp/offer-contract.rule.js';
import { dismissalTerms, paidLeave } from './jp/offer-leave.rule.js';
import { agreement36, postedOvertime, premiums } from './jp/offer-overtime.rule.js';
import { deductions, payment, penaltyInContract, probationPay } from './jp/offer-pay.rule.js';
import { outsideActivity } from './jp/outside-activity.rule.js';
import { outsourcing } from './jp/outsourcing.rule.js';
import { penaltyClause } from './jp/penalty.rule.js';
import { periodOfStay } from './jp/period-of-stay.rule.js';
import {
  averageFeeRates,
  placedAgain,
  placementFees,
  placementLicence,
  placementTold,
  receptionFee,
} from './jp/placement-business.rule.js';
import { probation } from './jp/probation.rule.js';
import { restDays } from './jp/rest-days.rule.js';
import { sexNeutrality } from './jp/sex-neutrality.rule.js';
import { socialInsuranceOffered } from './jp/social-insurance.rule.js';
import {
  degree,
  designated46,
  dispatchPledge,
  employerChange,
  foreignWorkerReport,
  specifiedSkilled,
} from './jp/status-conditions.rule.js';
import { stalePosting } from './jp/stale-posting.rule.js';
import { peerPay, statusFit, statusRequirements, workPermission } from './jp/work-permission.rule.js';
import { workingHours } from './jp/working-hours.rule.js';
import { yearlyVariable } from './jp/yearly-variable-hours.rule.js';
import { koreanMinimumWage } from './kr/minimum-wage.rule.js';
import { rightsToWork } from './right-to-work.rule.js';
import { localQualifyingSalary } from './sg/local-qualifying-salary.rule.js';
import { livingWage } from './uk/living-wage.rule.js';
import { payRange, payRangeFurther } from './us/pay-range.rule.js';

/** Every rule the product judges by. A new rule is a file, its texts and its test, and a line here. */
export const rules: readonly Rule[] = [
  minimumWage,
  minimumWageAhead,
  outsourcing,
  fixedTerm,
  penaltyClause,
  workingHours,
  yearlyVariable,
  postedOvertime,
  doctorOvertime,
  socialInsuranceOffered,
  breaks,
  restDays,
  fixedOvertime,
  probation,
  mandatoryItems,
  scopeOfChange,
  advertItems,
  dispatchWording,
  giftMoney,
  stalePosting,
  collectedPosting,
  nationality,
  equalPayBySex,
  sexNeutrality,
  bodyAndTransfer,
  ageLimit,
  ageException,
  ageWording,
  agreement36,
  premiums,
  paidLeave,
  maternityLeave,
  dismissalTerms,
  penaltyInContract,
  deductions,
  payment,
  probationPay,
  minimumAge,
  minorOvertime,
  minorNight,
  conversionRight,
  changedConditions,
  unequalTreatment,
  noticeItems,
  noticeItems2024,
  noticeSchemes,
  noticeRaise,
  noticeDelivery,
  partTimeNotice,
  partTimeNotice2026,
  forbiddenWork,
  dayLabour,
  formerEmployee,
  dispatchPeriods,
  equalPay,
  dispatchItems,
  groupShare,
  clientConduct,
  workPermission,
  statusFit,
  statusRequirements,
  peerPay,
  outsideActivity,
  periodOfStay,
  specifiedSkilled,
  designated46,
  degree,
  dispatchPledge,
  employerChange,
  foreignWorkerReport,
  harassmentMeasures,
  placementLicence,
  receptionFee,
  placementFees,
  placementTold,
  averageFeeRates,
  placementTerms,
  placementGifts,
  placedAgain,
  placementAccuracy,
  boardNotification,
  boardCharges,
  overviewReport,
  boardComplaints,
  publishedPractices,
  boardAccuracy,
  boardTerms,
  boardGifts,
  koreanMinimumWage,
  payTransparency,
  neutralTitle,
  livingWage,
  payRange,
  payRangeFurther,
  koreanHours,
  europeanHours,
  federalWage,
  localQualifyingSalary,
  ...rightsToWork,
  ...elsewherePermits,
  ...hiringRules,
];
