export interface MailAddress {
  readonly address: string;
  readonly name?: string;
}

export interface MailMessage {
  readonly to: MailAddress;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** BCP 47, e.g. `ja`. */
  readonly language: string;
  /** Sending again under the same key sends nothing: the id of the event that is being told. */
  readonly idempotencyKey: string;
}

/** Hands messages to the mail system. */
export abstract class Mailer {
  /**
   * Resolves when the mail system has taken responsibility for the message.
   * @returns its id. @throws RangeError when an address or subject carries a line break, which would forge headers.
   */
  abstract send(message: MailMessage): Promise<string>;
}

export interface SentMail extends MailMessage {
  readonly id: string;
  readonly sentAt: string;
}

/** Mail kept on this machine instead of being sent, for people to read. Only the embedded mailer has one. */
export abstract class MailOutbox {
  /** Newest first. */
  abstract list(options?: { readonly to?: string; readonly limit?: number }): Promise<readonly SentMail[]>;
  /** Removes all mail to an address. @returns how many there were. */
  abstract forget(to: string): Promise<number>;
}
