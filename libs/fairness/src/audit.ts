/** The audit for programs that run without the service. */
export { labelOf } from './domain/bias-audit.js';
export { auditFile, AuditFile } from './use-cases/audit-file.js';
