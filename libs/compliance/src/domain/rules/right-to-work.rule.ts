import { defineRule, type Jurisdiction, type Verified, type WorkPermissionInput } from '../rule.js';
import { rightToWorkTexts } from './right-to-work.texts.js';

/**
 * Outside Japan nothing recorded here proves that a person may work: the statuses on file are those of Japanese law. Instead of letting
 * silence pass for permission, every offer there asks for the check that country requires.
 */
const rightToWork = (
  jurisdiction: Jurisdiction,
  statute: string,
  article: string,
  verified: Verified,
  source: string,
) =>
  defineRule({
    id: `${jurisdiction}-RTW`,
    kind: 'work_permission',
    jurisdiction,
    statute,
    article,
    validFrom: null,
    validTo: null,
    severity: 'REVIEW',
    verified,
    source,
    texts: rightToWorkTexts,
    check: (_input: WorkPermissionInput) => [{ code: 'check', field: '/authorization' }],
  });

export const rightsToWork = [
  rightToWork('KR', '출입국관리법', '제18조', 'part', '체류자격별 취업 범위에 관한 해설(일부 미확인)'),
  rightToWork(
    'UK',
    'Immigration, Asylum and Nationality Act 2006',
    'ss. 15–21',
    'yes',
    'Right to work checks: before the start of work, share code, penalties of £45,000 and £60,000',
  ),
  rightToWork(
    'US',
    'Immigration and Nationality Act',
    '§ 274A (Form I-9)',
    'part',
    'Form I-9 within 3 business days; partly confirmed',
  ),
  rightToWork(
    'SG',
    'Employment of Foreign Manpower Act',
    'work passes',
    'yes',
    'Employment Pass and S Pass thresholds as reported in February 2026',
  ),
  rightToWork(
    'EU',
    'National immigration law',
    'residence and work permits',
    'no',
    'Not confirmed; differs by country',
  ),
];
