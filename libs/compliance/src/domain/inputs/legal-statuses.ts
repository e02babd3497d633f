import type { ResidenceStatus } from '@iworkz/contracts';

/** 入管法別表第一・第二 (and 特別永住者, who has none): every status, also those that profiles do not offer to choose. */
export const legalStatuses = [
  'japanese_national',
  'special_permanent_resident',
  'permanent_resident',
  'spouse_of_japanese',
  'spouse_of_permanent_resident',
  'long_term_resident',
  'diplomat',
  'official',
  'professor',
  'artist',
  'religious_activities',
  'journalist',
  'highly_skilled_1',
  'highly_skilled_2',
  'business_manager',
  'legal_accounting_services',
  'medical_services',
  'researcher',
  'instructor',
  'engineer_humanities_international',
  'intra_company_transferee',
  'nursing_care',
  'entertainer',
  'skilled_labour',
  'specified_skilled_1',
  'specified_skilled_2',
  'technical_intern',
  'employment_for_skill_development',
  'cultural_activities',
  'temporary_visitor',
  'student',
  'trainee',
  'dependent',
  'designated_activities_46',
  'working_holiday',
  'designated_activities_other',
] as const;
export type LegalStatus = (typeof legalStatuses)[number];

/** Fails to compile when profiles offer a status that is not listed above. */
export type EveryResidenceStatusIsLegal = ResidenceStatus extends LegalStatus ? true : never;
