import type { ApplicationStatus } from '@iworkz/contracts';
import type { AnalyticsTx } from '../adapters/analytics-database.js';

export interface JobCounts {
  readonly open: number;
  readonly published: number;
  readonly closed: number;
  readonly refused: number;
}

export interface CompanyCounts {
  readonly jobs: JobCounts;
  readonly applications: { readonly total: number; readonly byStatus: Record<ApplicationStatus, number> };
  /** When the newest counted event happened. */
  readonly countedUpTo: Date | null;
}

export interface PlatformCounts extends CompanyCounts {
  readonly users: { readonly candidates: number; readonly employers: number };
  readonly companies: number;
  readonly resumesImported: number;
  readonly credentials: { readonly issued: number; readonly revoked: number };
}

/**
 * What is known of each account, job, application and so on. To be told again, or in another order, changes nothing: each
 * method only ever adds to what is known of its subject.
 */
export abstract class Facts {
  abstract account(
    tx: AnalyticsTx,
    fact: { userId: string; candidate: boolean; employer: boolean; at: Date },
  ): Promise<void>;
  abstract company(tx: AnalyticsTx, fact: { companyId: string; at: Date }): Promise<void>;
  abstract job(
    tx: AnalyticsTx,
    fact: { jobId: string; companyId: string; what: 'published' | 'closed' | 'refused'; at: Date },
  ): Promise<void>;
  abstract application(
    tx: AnalyticsTx,
    fact: { applicationId: string; companyId: string; status: ApplicationStatus; at: Date },
  ): Promise<void>;
  abstract resume(tx: AnalyticsTx, fact: { resumeId: string; at: Date }): Promise<void>;
  abstract credential(tx: AnalyticsTx, fact: { credentialId: string; revoked: boolean; at: Date }): Promise<void>;

  abstract countAll(): Promise<PlatformCounts>;
  abstract countCompany(companyId: string): Promise<CompanyCounts>;
}
