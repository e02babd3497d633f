import type { AuditFindings, AuditRow, AuditTable, FairnessMeasure } from './models.js';

export interface AdverseGroup {
  readonly table: AuditTable;
  readonly row: AuditRow;
}

/** Groups whose impact ratio is evidence of adverse impact. */
export function adverseGroups({ tables }: AuditFindings): readonly AdverseGroup[] {
  return tables.flatMap((table) =>
    table.rows.filter(({ belowFourFifths }) => belowFourFifths).map((row) => ({ table, row })),
  );
}

/** The same, of what employers see: a learned weighting orders the jobs of candidates, and nobody's applicants. */
export function adverseGroupsBeforeEmployers(findings: AuditFindings): readonly AdverseGroup[] {
  return adverseGroups(findings).filter(({ table }) => table.weights?.origin !== 'learned');
}

/** Whether the rates are shares of cases, and not means of what has no upper bound. */
export const isShare = (measure: FairnessMeasure): boolean => measure === 'scoring' || measure === 'selection';
