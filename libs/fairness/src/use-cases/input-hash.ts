import type { AuditParameters } from '@iworkz/contracts';
import { createHash } from 'node:crypto';
import { canonicalText, type AuditInput } from '../domain/bias-audit.js';

/** SHA-256, in hexadecimal digits, over everything that the findings of an audit are computed from. */
export function inputHash(input: AuditInput, parameters: AuditParameters): string {
  return createHash('sha256').update(canonicalText(input, parameters)).digest('hex');
}
