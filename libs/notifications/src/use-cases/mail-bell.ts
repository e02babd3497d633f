/** Says that mails are due. May be lost: the mails are found by the clock too. */
export abstract class MailBell {
  /** Returns at once. */
  abstract ring(): void;
}
