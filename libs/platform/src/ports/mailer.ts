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
  /** The id of what is being told. The message's own id follows from it, so that a repeat can be recognised. */
  readonly idempotencyKey: string;
  /** Where mails of this kind are switched off without signing in: by POST at once (RFC 8058), by GET on a page. */
  readonly unsubscribeUrl?: string;
}

/** The mail system did not take the message. Says nothing of addresses or content, so that it may be logged. */
export class MailNotTaken extends Error {
  constructor(
    /** The reply's code, e.g. `550 5.1.1`, or what happened, e.g. `ETIMEDOUT`. */
    readonly reason: string,
    /** The same message will never be taken. */
    readonly forGood: boolean,
  ) {
    super(`the mail system did not take the message: ${reason}`);
    this.name = 'MailNotTaken';
  }
}

/** Hands messages to the mail system. */
export abstract class Mailer {
  /**
   * Resolves when the mail system has taken responsibility for the message, within a minute or so.
   * @returns its id, the same under one key. Where the answer of a mail system gets lost, the message may already be on its
   * way: sent again it arrives twice, under one id.
   * @throws RangeError when an address or subject carries a line break, which would forge headers; MailNotTaken.
   */
  abstract send(message: MailMessage): Promise<string>;
  abstract close(): Promise<void>;
}

/** @throws RangeError when an address, name or subject carries a line break. */
export function assertOneLineHeaders({ to, subject, unsubscribeUrl = '' }: MailMessage): void {
  for (const header of [to.address, to.name ?? '', subject, unsubscribeUrl])
    if (/[\r\n]/.test(header)) throw new RangeError('an address or subject may not carry a line break');
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
