import type { DutyCategory, WorkPermissionJob } from '@iworkz/contracts';
import { dutyCategoryNames } from '../../../messages/duty-category-names.js';
import { residenceStatusNames } from '../../../messages/residence-status-names.js';
import type { LegalStatus } from '../../inputs/legal-statuses.js';
import { statusesWhere } from './status-book.js';

/** 入管法別表第一の三・四: paid work only with a permission for activity outside the status (法19条1項2号). */
export const nonWorkingStatuses = statusesWhere(({ work }) => work === 'none');
/** The blanket permission of 28 hours a week is made for these two. */
export const blanketPermissionStatuses: readonly LegalStatus[] = ['student', 'dependent'];
/** No residence status under the Act, so nothing of it applies. */
export const withoutStatus = statusesWhere(({ table }) => table === null);
/** 別表第二: no limit on activity. */
export const unrestrictedStatuses = statusesWhere(({ table }) => table === '2');

/** Names of the status and the duties, for texts. */
export const statusWords = (authorization: { readonly status: LegalStatus }) => ({
  status: residenceStatusNames[authorization.status],
});
export const dutyWords = (category: DutyCategory) => ({ duties: dutyCategoryNames[category] });
export const dutiesOf = (job: Pick<WorkPermissionJob, 'duties'>) => job.duties?.category ?? undefined;
