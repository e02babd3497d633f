import { parseEnvironment } from '@iworkz/platform';
import * as z from 'zod';

const NotificationsEnvironment = z.object({
  /** A batch of mails is handed over well within this time, or its sender is dead and others take the mails. */
  MAIL_LEASE_SECONDS: z.coerce.number().int().min(1).max(3_600).default(120),
});

/** What this context is told from outside. Also the injection token. */
export abstract class NotificationsConfig {
  /** Milliseconds. */
  abstract readonly mailLease: number;
}

/** @throws ConfigurationError naming the variables, never their values. */
export function readNotificationsConfig(
  environment: Readonly<Record<string, string | undefined>>,
): NotificationsConfig {
  return { mailLease: parseEnvironment(NotificationsEnvironment, environment).MAIL_LEASE_SECONDS * 1_000 };
}
