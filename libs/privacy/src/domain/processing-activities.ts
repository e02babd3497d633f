import type { ContextName } from '@iworkz/contracts';

export const activityIds = [
  'accounts',
  'profiles',
  'selection',
  'matching',
  'certificates',
  'notices',
  'statistics',
  'fairness',
  'syndication',
  'rights',
] as const;
export type ActivityId = (typeof activityIds)[number];
export type LegalBasisId = 'contract' | 'consent' | 'legal_obligation' | 'legitimate_interest';
export type RecipientsId = 'none' | 'employers' | 'verifiers' | 'mail_carrier' | 'job_boards' | 'authorities';
export type PeriodId = 'account_life' | 'account_life_or_law' | 'days_400' | 'while_published' | 'three_years';

/** Why personal data are held: a line of the register that GDPR 30 asks for. */
export interface ProcessingActivityDeclaration {
  readonly id: ActivityId;
  readonly contexts: readonly ContextName[];
  readonly legalBasis: LegalBasisId;
  readonly recipients: RecipientsId;
  readonly period: PeriodId;
}

/** Every context belongs to exactly one activity; a spec keeps it so. */
export const processingActivities: readonly ProcessingActivityDeclaration[] = [
  {
    id: 'accounts',
    contexts: ['identity'],
    legalBasis: 'contract',
    recipients: 'none',
    period: 'account_life',
  },
  {
    id: 'profiles',
    contexts: ['profiles', 'ai'],
    legalBasis: 'contract',
    recipients: 'employers',
    period: 'account_life',
  },
  {
    id: 'selection',
    contexts: ['hiring', 'compliance'],
    legalBasis: 'contract',
    recipients: 'employers',
    period: 'account_life_or_law',
  },
  {
    id: 'matching',
    contexts: ['matching', 'search', 'voice'],
    legalBasis: 'contract',
    recipients: 'employers',
    period: 'account_life',
  },
  {
    id: 'certificates',
    contexts: ['credentials'],
    legalBasis: 'contract',
    recipients: 'verifiers',
    period: 'account_life',
  },
  {
    id: 'notices',
    contexts: ['notifications'],
    legalBasis: 'contract',
    recipients: 'mail_carrier',
    period: 'account_life',
  },
  {
    id: 'statistics',
    contexts: ['analytics'],
    legalBasis: 'legitimate_interest',
    recipients: 'none',
    period: 'days_400',
  },
  {
    id: 'fairness',
    contexts: ['fairness'],
    legalBasis: 'consent',
    recipients: 'none',
    period: 'account_life',
  },
  {
    id: 'syndication',
    contexts: ['integrations'],
    legalBasis: 'contract',
    recipients: 'job_boards',
    period: 'while_published',
  },
  {
    id: 'rights',
    contexts: ['privacy'],
    legalBasis: 'legal_obligation',
    recipients: 'authorities',
    period: 'three_years',
  },
];
