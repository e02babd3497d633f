import type { JobContent } from '@iworkz/contracts';

/** 業務委託 is no labour contract, so labour-standards rules do not judge it; LSA-9 asks whether it truly is one. */
export const isEmployment = (job: Pick<JobContent, 'contract'>) => job.contract?.employment !== 'outsourced';
