import { ApplicationSubmitted, JobMatched, mailConsentVersion } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { readMail, SmtpStandIn, type ReadMail } from '@iworkz/testing/smtp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { notificationsWorld, type NotificationsWorld, type Person } from '../testing/notifications-world.js';
import { SendDueMails } from '../use-cases/send-due-mails.use-case.js';

let server: SmtpStandIn;
let world: NotificationsWorld;
beforeAll(async () => {
  server = await SmtpStandIn.start();
  world = await notificationsWorld({}, { ...server.environment, IWORKZ_PUBLIC_URL: 'https://iworkz.example' });
});
afterEach(() => {
  server.refuseRecipient = () => undefined;
  server.breakAfterContent = false;
});
afterAll(async () => {
  await world.close();
  await server.stop();
});

const arrivedAt = ({ email }: Person): ReadMail[] =>
  server.taken.filter(({ recipients }) => recipients.includes(email)).map(({ raw }) => readMail(raw));
const dueOf = async ({ userId }: Person) =>
  (
    await world.sql.query<{ attempts: number; last_error: string | null; given_up: boolean }>(
      'SELECT attempts, last_error, due_at IS NULL AS given_up FROM mail_due WHERE user_id = $1',
      [userId],
    )
  ).rows;
const tryAgain = async ({ userId }: Person): Promise<void> => {
  await world.sql.query(`UPDATE mail_due SET due_at = now() - interval '1 second' WHERE user_id = $1`, [userId]);
  await world.service.app.get(SendDueMails, { strict: false }).execute();
};
const counted = async (outcome: string): Promise<number> => {
  const metrics = await (await fetch(`${world.service.url}/metrics`)).text();
  return Number(
    new RegExp(`^notification_mails_total\\{[^}]*outcome="${outcome}"[^}]*\\} (\\d+)$`, 'm').exec(metrics)?.[1],
  );
};

describe('with a mail server', () => {
  it('people get their mails from it, by their names, and no page shows them', async () => {
    const person = await world.aKnownPerson();
    await expect.poll(() => arrivedAt(person)).toHaveLength(1);
    const [{ headers, text }] = arrivedAt(person) as [ReadMail];
    expect(headers.get('to')).toBe(`山田 花子 <${person.email}>`);
    expect(headers.get('subject')).toBe('iWORKZへようこそ');
    expect(headers.has('list-unsubscribe')).toBe(false);
    expect(text).toContain('お問い合わせ・苦情の受付：support@iworkz.example');
    const shown = await world.service.ask(person, '/api/v1/notifications/mails');
    expect(await shown.json()).toMatchObject({ items: [] });
  });

  it('mails that can be switched off carry what mail programs need, and it works', async () => {
    const person = await world.aKnownPerson();
    await world.service.ask(person, '/api/v1/notifications/mail-choices', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ topic: 'matching_jobs', timing: 'at_once', consentVersion: mailConsentVersion }),
    });
    await world.service.publish(JobMatched, {
      ...{ candidateId: person.userId, jobId: newId(), jobTitle: '経理担当', companyName: '株式会社みどり' },
      ...{ total: 88, rank: 1, matchedAt: new Date().toISOString() },
    });
    await expect.poll(() => arrivedAt(person)).toHaveLength(2);
    const { headers, text } = arrivedAt(person)[1]!;
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const token = /^<https:\/\/iworkz\.example\/mail-stop\/(\S+)>$/.exec(headers.get('list-unsubscribe')!)![1]!;
    expect(text).toContain(`https://iworkz.example/ja/mail-stop#${token}`);
    const stopped = await world.service.ask(undefined, '/api/v1/notifications/mail-stops', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    expect(await stopped.json()).toMatchObject({ topic: 'matching_jobs' });
  });

  it('a mail that is put off is sent when its time comes', async () => {
    const person = await world.aKnownPerson();
    await expect.poll(() => dueOf(person)).toEqual([]);
    server.refuseRecipient = (address) => (address === person.email ? '451 4.7.1 greylisted' : undefined);
    await submitted(person);
    await expect.poll(() => dueOf(person)).toEqual([{ attempts: 1, last_error: '451 4.7.1', given_up: false }]);
    server.refuseRecipient = () => undefined;
    await tryAgain(person);
    await expect.poll(() => dueOf(person)).toEqual([]);
    expect(arrivedAt(person)).toHaveLength(2);
  });

  it('a mail whose address is refused for good is given up at once, counted, and told without the address', async () => {
    const before = await counted('given_up');
    const person = await world.aKnownPerson();
    await expect.poll(() => dueOf(person)).toEqual([]);
    server.refuseRecipient = (address) => (address === person.email ? `550 5.1.1 <${address}>: unknown` : undefined);
    await submitted(person);
    await expect.poll(() => dueOf(person)).toEqual([{ attempts: 1, last_error: '550 5.1.1', given_up: true }]);
    expect(await counted('given_up')).toBe(before + 1);
    expect(arrivedAt(person)).toHaveLength(1);
  });

  it('a mail whose answer is lost is sent again under its id, for mail systems to know it by', async () => {
    const person = await world.aKnownPerson();
    await expect.poll(() => dueOf(person)).toEqual([]);
    server.breakAfterContent = true;
    await submitted(person);
    await expect.poll(async () => (await dueOf(person))[0]?.last_error).toBe('ECONNECTION');
    server.breakAfterContent = false;
    await tryAgain(person);
    await expect.poll(() => dueOf(person)).toEqual([]);
    const ids = arrivedAt(person)
      .slice(1)
      .map(({ headers }) => headers.get('message-id'));
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });
});

const submitted = (person: Person) =>
  world.service.publish(ApplicationSubmitted, {
    ...{ applicationId: newId(), jobId: newId(), jobTitle: '経理担当', companyId: newId() },
    ...{ companyName: '株式会社みどり', candidateId: person.userId, submittedAt: new Date().toISOString() },
  });
