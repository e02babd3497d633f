import type { MailTopic } from '@iworkz/contracts';

export interface MailStop {
  readonly userId: string;
  readonly topic: MailTopic;
}

/** What stands in a mail for switching mails like it off without signing in: it allows nothing else, and does not end. */
export abstract class MailStopLinks {
  abstract tokenOf(stop: MailStop): string;
  /** @returns undefined for what is not ours. */
  abstract read(token: string): MailStop | undefined;
}
