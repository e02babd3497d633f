/** The audit for programs that run without the service. */
export { auditFile, AuditFile } from './use-cases/audit-file.js';
