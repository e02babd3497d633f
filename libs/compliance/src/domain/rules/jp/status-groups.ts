import type { DutyCategory, JobContent, ResidenceStatus, WorkAuthorization } from '@iworkz/contracts';
import { dutyCategoryNames } from '../../../messages/duty-category-names.js';
import { residenceStatusNames } from '../../../messages/residence-status-names.js';

/** 入管法別表第一の三・四: paid work only with a permission for activity outside the status (法19条1項2号). */
export const nonWorkingStatuses: readonly ResidenceStatus[] = [
  'temporary_visitor',
  'cultural_activities',
  'trainee',
  'student',
  'dependent',
];
/** The blanket permission of 28 hours a week is made for these two. */
export const blanketPermissionStatuses: readonly ResidenceStatus[] = ['student', 'dependent'];
/** No residence status under the Act, so nothing of it applies. */
export const withoutStatus: readonly ResidenceStatus[] = ['japanese_national', 'special_permanent_resident'];
/** 別表第二: no limit on activity. */
export const unrestrictedStatuses: readonly ResidenceStatus[] = [
  'permanent_resident',
  'spouse_of_japanese',
  'spouse_of_permanent_resident',
  'long_term_resident',
];

/** Names of the status and the duties, for texts. */
export const statusWords = (authorization: WorkAuthorization) => ({
  status: residenceStatusNames[authorization.status],
});
export const dutyWords = (category: DutyCategory) => ({ duties: dutyCategoryNames[category] });
export const dutiesOf = (job: Pick<JobContent, 'duties'>) => job.duties?.category ?? undefined;
