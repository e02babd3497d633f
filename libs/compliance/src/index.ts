export { ComplianceContext } from './compliance.context.js';
