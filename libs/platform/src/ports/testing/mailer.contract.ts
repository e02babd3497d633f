import { newId } from '@iworkz/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mailer, MailMessage } from '../mailer.js';

/** A message as the mail system has it. */
export type ArrivedMail = Pick<MailMessage, 'to' | 'subject' | 'text' | 'html'> & { readonly id: string };

export interface MailerUnderTest {
  /** A mailer to the same mail system, as another process would have. */
  connect(): Mailer;
  /** What the mail system has for an address, oldest first; what arrives again under an id is shown once. */
  arrived(address: string): Promise<readonly ArrivedMail[]>;
  remove(): Promise<void>;
}

/** What every mailer promises. */
export function describeMailerContract(name: string, make: () => Promise<MailerUnderTest>): void {
  describe(`${name} keeps the contract of a mailer`, () => {
    let subject: MailerUnderTest;
    const aMail = (changes: Partial<MailMessage> = {}): MailMessage => ({
      to: { address: `p${newId()}@example.com`, name: '山田 花子' },
      subject: '面接のご案内 🎌',
      text: '日時は次のとおりです。\n2026年12月1日 10:00',
      html: '<p>日時は次のとおりです。</p>',
      language: 'ja',
      idempotencyKey: newId(),
      ...changes,
    });
    beforeAll(async () => {
      subject = await make();
    });
    afterAll(() => subject.remove());

    it('hands the message over unchanged', async () => {
      const mail = aMail();
      expect(await subject.connect().send(mail)).toMatch(/./);
      const { to, subject: title, text, html } = mail;
      expect(await subject.arrived(to.address)).toMatchObject([{ to, subject: title, text, html }]);
    });

    it('sends under one id for one key, also when asked at the same time and by another process', async () => {
      const mail = aMail();
      const sendings = await Promise.all(Array.from({ length: 5 }, () => subject.connect().send(mail)));
      expect(new Set([...sendings, await subject.connect().send(mail)]).size).toBe(1);
      expect((await subject.arrived(mail.to.address)).map(({ id }) => id)).toEqual([sendings[0]]);
      expect(await subject.connect().send({ ...mail, idempotencyKey: newId() })).not.toBe(sendings[0]);
      expect(await subject.arrived(mail.to.address)).toHaveLength(2);
    });

    it.each([
      ['subject', { subject: 'Hello\r\nBcc: everybody@example.com' }],
      ['address', { to: { address: 'a@example.com\nBcc: b@example.com' } }],
      ['name', { to: { address: 'c@example.com', name: 'A\rB' } }],
    ])('sends nothing when the %s carries a line break', async (_part, changes) => {
      const mail = aMail(changes);
      await expect(subject.connect().send(mail)).rejects.toThrow(RangeError);
      expect(await subject.arrived(mail.to.address)).toEqual([]);
    });
  });
}
