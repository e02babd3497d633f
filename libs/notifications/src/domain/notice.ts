import type { notificationKinds } from '@iworkz/contracts';

export type NoticeKind = (typeof notificationKinds)[number];
/** What a notice is about: ids for machines, and what its text is filled with. */
export type NoticeSubject = Readonly<Record<string, string | number>>;

export interface Notice {
  readonly kind: NoticeKind;
  readonly subject: NoticeSubject;
  /** Path in the web application that shows what it is about. */
  readonly link: string | null;
}

/** A person, or everyone who is a member of a company. */
export interface Reader {
  readonly reader: 'user' | 'company';
  readonly readerId: string;
}

export type AddressedNotice = Reader & { readonly notice: Notice };

export const toUser = (readerId: string, notice: Notice): AddressedNotice => ({ reader: 'user', readerId, notice });
export const toCompany = (readerId: string, notice: Notice): AddressedNotice => ({
  reader: 'company',
  readerId,
  notice,
});
