import type { LawfulKeep } from '@iworkz/platform';

/** 職業安定法32条の15, 施行規則24条の7: the ledger of job seekers is kept for two years; counted here from the day of the hire. */
const ledgerEnds = (hiredApplication: string): string =>
  `(SELECT max(step.at) + interval '2 years' FROM hiring.application_step step
     WHERE step.status = 'hired' AND step.application_id ${hiredApplication})`;

/**
 * Of somebody who was hired stay the name, the job and the steps that led to it with their days, as the ledger asks for. What was
 * written beside it goes: message, notes and headline. What an employer must keep of the people employed (労基法109条) is the
 * employer's to keep, who has it from elsewhere.
 */
export const lawfulKeeps: readonly LawfulKeep[] = [
  {
    model: 'Application',
    reason: 'placement-ledger',
    when: `t.status = 'hired'`,
    until: ledgerEnds('= t.id'),
    without: ['message'],
  },
  {
    model: 'ApplicationStep',
    reason: 'placement-ledger',
    when: `EXISTS (SELECT FROM hiring.application a WHERE a.id = t.application_id AND a.status = 'hired')`,
    until: ledgerEnds('= t.application_id'),
    without: ['note'],
  },
  {
    model: 'Candidate',
    reason: 'placement-ledger',
    when: `EXISTS (SELECT FROM hiring.application a WHERE a.candidate_id = t.user_id AND a.status = 'hired')`,
    until: ledgerEnds('IN (SELECT a.id FROM hiring.application a WHERE a.candidate_id = t.user_id)'),
    without: ['headline'],
  },
];
