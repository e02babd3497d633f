import { parseEnvironment } from '@iworkz/platform';
import * as z from 'zod';

const PrivacyEnvironment = z.object({
  /** Hours between the confirmation of an erasure and its beginning, in which it can be taken back. */
  PRIVACY_ERASURE_WAIT_HOURS: z.coerce.number().min(0).max(720).optional(),
  /** Seconds after which every event and every access token of before has run out, so that looking again finds all. */
  PRIVACY_SETTLE_SECONDS: z.coerce.number().int().min(0).max(86_400).optional(),
  /** Days for which a copy of the data can be downloaded. */
  PRIVACY_EXPORT_DAYS: z.coerce.number().int().min(1).max(30).default(7),
  /** Days for which the link to a certificate leads to it. */
  PRIVACY_CERTIFICATE_DAYS: z.coerce.number().int().min(1).max(3_650).default(90),
});

/** What the context is told from outside. Also the injection token. */
export abstract class PrivacyConfig {
  abstract readonly erasureWaitMs: number;
  abstract readonly settleMs: number;
  abstract readonly exportMs: number;
  abstract readonly certificateMs: number;
}

const dayMs = 86_400_000;

/** @throws ConfigurationError naming the variables, never their values. */
export function readPrivacyConfig(
  variables: Readonly<Record<string, string | undefined>>,
  environment: 'development' | 'production',
): PrivacyConfig {
  const parsed = parseEnvironment(PrivacyEnvironment, variables);
  const production = environment === 'production';
  return {
    erasureWaitMs: (parsed.PRIVACY_ERASURE_WAIT_HOURS ?? (production ? 24 : 0)) * 3_600_000,
    // Access tokens live for 15 minutes.
    settleMs: (parsed.PRIVACY_SETTLE_SECONDS ?? (production ? 20 * 60 : 3)) * 1_000,
    exportMs: parsed.PRIVACY_EXPORT_DAYS * dayMs,
    certificateMs: parsed.PRIVACY_CERTIFICATE_DAYS * dayMs,
  };
}
