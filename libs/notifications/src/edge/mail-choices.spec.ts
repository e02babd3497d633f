import {
  ApplicationSubmitted,
  JobMatched,
  mailConsentVersion,
  NoticeIssued,
  type MailChoices,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notificationsWorld, type NotificationsWorld, type Person } from '../testing/notifications-world.js';
import { MakeDigests } from '../use-cases/make-digests.use-case.js';
import { Digests } from '../use-cases/ports.js';
import { SendDueMails } from '../use-cases/send-due-mails.use-case.js';

let world: NotificationsWorld;
beforeAll(async () => {
  world = await notificationsWorld();
});
afterAll(() => world.close());

const path = '/api/v1/notifications/mail-choices';
const send = (person: Person | undefined, route: string, method: string, body: unknown) =>
  world.service.ask(person, route, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const choicesOf = async (person: Person) => (await (await world.service.ask(person, path)).json()) as MailChoices;
const timings = async (person: Person) =>
  Object.fromEntries((await choicesOf(person)).items.map(({ topic, timing }) => [topic, timing]));
const choose = async (person: Person, choice: Record<string, unknown>) => {
  const answer = await send(person, path, 'PUT', { consentVersion: mailConsentVersion, ...choice });
  if (!answer.ok) throw new Error(await answer.text());
};
const aMatch = (person: Person, jobTitle = '経理担当') => ({
  ...{ candidateId: person.userId, jobId: newId(), jobTitle, companyName: '株式会社みどり' },
  ...{ total: 88, rank: 2, matchedAt: new Date().toISOString() },
});
const mails = async (person: Person) =>
  (
    (await (await world.service.ask(person, '/api/v1/notifications/mails?limit=100')).json()) as {
      items: { id: string; subject: string; text: string }[];
    }
  ).items;
const mailsSent = async (person: Person) => {
  await world.service.app.get(SendDueMails, { strict: false }).execute();
  return (await mails(person)).map(({ subject }) => subject).filter((subject) => !subject.includes('ようこそ'));
};
const inInbox = async (person: Person, count: number) =>
  expect.poll(async () => (await world.inbox(person)).items.length).toBe(count + 1);
const rowsOf = async (table: string, person: Person) =>
  (await world.sql.query(`SELECT 1 FROM ${table} WHERE user_id = $1`, [person.userId])).rowCount;
const digests = () => world.service.app.get(MakeDigests, { strict: false });
/** In the past, so that what is made is due at once. */
const tokyo = (day: string, time: string) => new Date(`2026-01-${day}T${time}+09:00`);

describe('mails of matching jobs', () => {
  it('are sent to nobody who did not agree, while the inbox tells of the jobs', async () => {
    const person = await world.aKnownPerson();
    expect(await timings(person)).toEqual({ matching_jobs: 'off', applications: 'at_once', credentials: 'at_once' });
    await world.service.publish(JobMatched, aMatch(person));
    await inInbox(person, 1);
    expect(await mailsSent(person)).toEqual([]);
  });

  it('are sent to who agreed, at once, until they stop', async () => {
    const person = await world.aKnownPerson();
    await choose(person, { topic: 'matching_jobs', timing: 'at_once' });
    await world.service.publish(JobMatched, aMatch(person));
    await inInbox(person, 1);
    await expect.poll(() => mailsSent(person)).toEqual(['おすすめの求人「経理担当」が公開されました']);
    await choose(person, { topic: 'matching_jobs', timing: 'off', consentVersion: null });
    await world.service.publish(JobMatched, aMatch(person, '二つ目'));
    await inInbox(person, 2);
    expect(await mailsSent(person)).toHaveLength(1);
  });

  it('are not sent without agreeing to the words of today, and the words are shown before', async () => {
    const person = await world.aKnownPerson();
    const { items } = await choicesOf(person);
    expect(items.map(({ topic, consent }) => [topic, consent?.version])).toEqual([
      ['matching_jobs', mailConsentVersion],
      ['applications', undefined],
      ['credentials', undefined],
    ]);
    expect(items[0]?.consent?.wording).toContain('同意');
    for (const consentVersion of [null, '2020-01']) {
      const answer = await send(person, path, 'PUT', { topic: 'matching_jobs', timing: 'daily', consentVersion });
      expect(answer.status).toBe(409);
    }
    expect(await timings(person)).toMatchObject({ matching_jobs: 'off' });
    expect(await rowsOf('mail_decision', person)).toBe(0);
  });

  it('already on their way when they are switched off are not sent', async () => {
    const person = await world.aKnownPerson();
    await choose(person, { topic: 'matching_jobs', timing: 'at_once' });
    await world.service.publish(JobMatched, aMatch(person));
    await inInbox(person, 1);
    await expect.poll(() => mailsSent(person)).toHaveLength(1);
    const [{ id } = { id: '' }] = (await world.inbox(person)).items;
    await choose(person, { topic: 'matching_jobs', timing: 'off', consentVersion: null });
    await world.sql.query(
      `WITH item AS (INSERT INTO inbox_item (id, user_id, event_id, kind, subject, created_at)
         SELECT $2, user_id, $2, kind, subject, now() FROM inbox_item WHERE id = $1 RETURNING id, user_id)
       INSERT INTO mail_due (id, item_id, user_id, due_at) SELECT id, id, user_id, now() FROM item`,
      [id, newId()],
    );
    expect(await mailsSent(person)).toHaveLength(1);
    expect(await rowsOf('mail_due', person)).toBe(0);
  });
});

describe('choices', () => {
  it('are kept as decisions, one for each change, with what was agreed to', async () => {
    const person = await world.aKnownPerson();
    await choose(person, { topic: 'matching_jobs', timing: 'daily' });
    await choose(person, { topic: 'matching_jobs', timing: 'daily' });
    await choose(person, { topic: 'matching_jobs', timing: 'off' });
    const { rows } = await world.sql.query(
      'SELECT timing, way, consent_version, locale FROM mail_decision WHERE user_id = $1 ORDER BY id',
      [person.userId],
    );
    expect(rows).toEqual([
      { timing: 'daily', way: 'settings', consent_version: mailConsentVersion, locale: 'ja' },
      { timing: 'off', way: 'settings', consent_version: null, locale: 'ja' },
    ]);
  });

  it('of others are neither seen nor changed', async () => {
    const [one, other] = [await world.aKnownPerson(), await world.aKnownPerson()];
    await choose(one, { topic: 'applications', timing: 'off' });
    expect(await timings(other)).toMatchObject({ applications: 'at_once' });
    const smuggled = { topic: 'applications', timing: 'off', consentVersion: null, userId: other.userId };
    expect((await send(one, path, 'PUT', smuggled)).status).toBe(400);
    expect((await world.service.ask(undefined, path)).status).toBe(401);
  });

  it.each([
    [{ topic: 'applications', timing: 'daily' }, 'timing'],
    [{ topic: 'applications', timing: 'off', timeZone: 'Asia/Nowhere' }, 'timeZone'],
  ])('that are not offered are refused: %j', async (choice, field) => {
    const person = await world.aKnownPerson();
    const answer = await send(person, path, 'PUT', { consentVersion: null, ...choice });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: 'notifications.mail_choice_not_offered', params: { field } });
  });

  it('of a topic that there is not are refused', async () => {
    const person = await world.aKnownPerson();
    const answer = await send(person, path, 'PUT', { topic: 'welcome', timing: 'off', consentVersion: null });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: '/body/topic' }] });
  });

  it('of an employer are about applications', async () => {
    const employer = await world.aKnownPerson({ role: 'employer', companyId: newId() });
    expect(await timings(employer)).toEqual({ applications: 'at_once' });
    const answer = await send(employer, path, 'PUT', {
      ...{ topic: 'matching_jobs', timing: 'at_once', consentVersion: mailConsentVersion },
    });
    expect(answer.status).toBe(422);
  });

  it('do not keep back what the law wants handed over', async () => {
    const person = await world.aKnownPerson();
    await choose(person, { topic: 'applications', timing: 'off' });
    const application = {
      ...{ applicationId: newId(), jobId: newId(), jobTitle: '経理担当', companyId: newId() },
      ...{ companyName: '株式会社みどり', candidateId: person.userId },
    };
    const now = new Date().toISOString();
    await world.service.publish(ApplicationSubmitted, { ...application, submittedAt: now });
    await world.service.publish(NoticeIssued, { ...application, noticeId: newId(), issuedAt: now });
    await inInbox(person, 2);
    await expect.poll(() => mailsSent(person)).toEqual(['「経理担当」の労働条件通知書が届きました']);
  });
});

describe('the link in a mail', () => {
  const stops = '/api/v1/notifications/mail-stops';
  const linkFor = async (person: Person): Promise<string> => {
    await choose(person, { topic: 'matching_jobs', timing: 'at_once' });
    await world.service.publish(JobMatched, aMatch(person));
    await inInbox(person, 1);
    await expect.poll(() => mailsSent(person)).toHaveLength(1);
    const mail = (await mails(person)).find(({ subject }) => subject.includes('おすすめ'))!;
    return /\/ja\/mail-stop#(\S+)/.exec(mail.text)![1]!;
  };

  it('stops mails of its topic without signing in, says which, and changes nothing when followed again', async () => {
    const person = await world.aKnownPerson();
    const token = await linkFor(person);
    const first = await send(undefined, stops, 'POST', { token });
    expect(first.status).toBe(200);
    const told = (await first.json()) as { topic: string; stoppedAt: string };
    expect(told.topic).toBe('matching_jobs');
    expect(await (await send(undefined, stops, 'POST', { token })).json()).toEqual(told);
    expect(await timings(person)).toEqual({ matching_jobs: 'off', applications: 'at_once', credentials: 'at_once' });
    expect(await rowsOf('mail_decision', person)).toBe(2);
  });

  it('does nothing for anybody else, nor for another topic', async () => {
    const [person, victim] = [await world.aKnownPerson(), await world.aKnownPerson()];
    const token = await linkFor(person);
    const forged = [
      token.replace(person.userId, victim.userId),
      token.replace('matching_jobs', 'applications'),
      token.slice(0, -1) + (token.endsWith('0') ? '1' : '0'),
      ...['', 'x', `matching_jobs.${victim.userId}.${'0'.repeat(64)}`],
    ];
    for (const each of forged) expect((await send(undefined, stops, 'POST', { token: each })).status, each).toBe(404);
    expect(await timings(victim)).toMatchObject({ applications: 'at_once' });
    expect(await rowsOf('mail_decision', victim)).toBe(0);
    expect(await timings(person)).toMatchObject({ matching_jobs: 'at_once', applications: 'at_once' });
  });

  it('leaves no trace of who is not there any more', async () => {
    const person = await world.aKnownPerson();
    const token = await linkFor(person);
    for (const table of ['live_log', 'inbox_item', 'mail_decision', 'recipient'])
      await world.sql.query(`DELETE FROM ${table} WHERE user_id = $1`, [person.userId]);
    expect((await send(undefined, stops, 'POST', { token })).status).toBe(200);
    expect(await rowsOf('mail_decision', person)).toBe(0);
  });
});

describe('the daily mail', () => {
  const daily = async (timeZone?: string): Promise<Person> => {
    const person = await world.aKnownPerson();
    await choose(person, { topic: 'matching_jobs', timing: 'daily', timeZone });
    return person;
  };
  /** Jobs that the person was told of at an instant. */
  const matched = async (person: Person, at: Date, ...titles: string[]) => {
    const before = (await rowsOf('digest_item', person)) ?? 0;
    await world.service.publish(JobMatched, ...titles.map((title) => aMatch(person, title)));
    await expect.poll(() => rowsOf('digest_item', person)).toBe(before + titles.length);
    await world.sql.query(
      `UPDATE inbox_item SET created_at = $2 WHERE user_id = $1 AND subject ->> 'jobTitle' = ANY ($3)`,
      [person.userId, at, titles],
    );
  };

  it('tells all jobs since the last morning in one mail, in the morning', async () => {
    const person = await daily();
    await matched(person, tokyo('09', '12:00'), '一号', '二号', '三号');
    await digests().execute(tokyo('10', '07:59'));
    expect(await mailsSent(person)).toEqual([]);
    await digests().execute(tokyo('10', '08:00'));
    await expect.poll(() => mailsSent(person)).toEqual(['新着のおすすめ求人3件のお知らせ']);
    const { text } = (await mails(person)).find(({ subject }) => subject.includes('3件'))!;
    for (const title of ['一号', '二号', '三号']) expect(text).toContain(`■${title}\n`);
    await expect.poll(() => rowsOf('digest_item', person)).toBe(0);
    expect((await world.inbox(person)).items).toHaveLength(4);
  });

  it('comes once a day; what comes after the morning waits for the next', async () => {
    const person = await daily();
    await matched(person, tokyo('11', '07:00'), '一号');
    await matched(person, tokyo('11', '08:01'), '二号', '三号');
    await digests().execute(tokyo('11', '08:05'));
    await expect.poll(() => mailsSent(person)).toEqual(['新着のおすすめ求人1件のお知らせ']);
    await expect.poll(() => rowsOf('digest_item', person)).toBe(2);
    await digests().execute(tokyo('11', '23:55'));
    expect(await mailsSent(person)).toHaveLength(1);
    await digests().execute(tokyo('12', '08:00'));
    await expect.poll(() => mailsSent(person)).toContain('新着のおすすめ求人2件のお知らせ');
    expect(await mailsSent(person)).toHaveLength(2);
  });

  it('does not come in the afternoon because nothing came in the morning', async () => {
    const person = await daily();
    await matched(person, tokyo('12', '14:00'), '一号');
    await digests().execute(tokyo('12', '14:05'));
    expect(await mailsSent(person)).toEqual([]);
    expect(await rowsOf('digest_item', person)).toBe(1);
  });

  it('comes in the morning of where the person is', async () => {
    const [inTokyo, inNewYork] = [await daily(), await daily('America/New_York')];
    expect((await choicesOf(inNewYork)).timeZone).toBe('America/New_York');
    for (const person of [inTokyo, inNewYork]) await matched(person, tokyo('13', '07:00'), '一号');
    await digests().execute(tokyo('13', '09:00'));
    await expect.poll(() => mailsSent(inTokyo)).toHaveLength(1);
    expect(await mailsSent(inNewYork)).toEqual([]);
    await digests().execute(tokyo('13', '22:00'));
    await expect.poll(() => mailsSent(inNewYork)).toHaveLength(1);
  });

  it('is one, though several processes make and send it at once', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => daily()));
    for (const person of people) await matched(person, tokyo('14', '07:00'), '一号', '二号');
    const other = await world.replica();
    const both = [digests(), other.app.get(MakeDigests, { strict: false })];
    await Promise.all([...both, ...both, ...both].map((each) => each.execute(tokyo('14', '08:00'))));
    const senders = [world.service, other].map(({ app }) => app.get(SendDueMails, { strict: false }));
    await Promise.all([...senders, ...senders].map((sender) => sender.execute()));
    const sentBy = async (url: string, person: Person): Promise<string[]> => {
      const authorization = `Bearer ${await world.service.token(person)}`;
      const answer = await fetch(`${url}/api/v1/notifications/mails`, { headers: { authorization } });
      const { items } = (await answer.json()) as { items: { subject: string }[] };
      return items.map(({ subject }) => subject).filter((subject) => subject.includes('おすすめ'));
    };
    for (const person of people) {
      await expect.poll(() => rowsOf('mail_due', person)).toBe(0);
      expect(await rowsOf('digest_item', person)).toBe(0);
      // Each process has a folder of mails of its own here.
      const sent = [...(await sentBy(world.service.url, person)), ...(await sentBy(other.url, person))];
      expect(sent).toEqual(['新着のおすすめ求人2件のお知らせ']);
    }
  });

  it('is not followed by another for what was told before the morning and became known after', async () => {
    const person = await daily();
    const morning = { day: '2026-01-15', at: tokyo('15', '08:00') };
    const make = () =>
      world.service.app.get(Digests, { strict: false }).make(newId(), person.userId, morning, tokyo('15', '08:00'));
    await matched(person, tokyo('15', '07:00'), '一号');
    await make();
    await expect.poll(() => mailsSent(person)).toEqual(['新着のおすすめ求人1件のお知らせ']);
    await expect.poll(() => rowsOf('mail_due', person)).toBe(0);
    await matched(person, tokyo('15', '07:59'), '二号');
    await make();
    expect(await mailsSent(person)).toHaveLength(1);
    expect(await rowsOf('digest_item', person)).toBe(1);
    await digests().execute(tokyo('16', '08:00'));
    await expect.poll(() => mailsSent(person)).toHaveLength(2);
  });

  it('is the same mail when its sender died after handing it over', async () => {
    const person = await daily();
    await matched(person, tokyo('15', '07:00'), '一号', '二号');
    await digests().execute(tokyo('15', '08:00'));
    await expect.poll(() => mailsSent(person)).toHaveLength(1);
    await expect.poll(() => rowsOf('mail_due', person)).toBe(0);
    const [sent] = (await mails(person)).filter(({ subject }) => subject.includes('2件'));
    // What a process leaves that was killed between handing over and noting it.
    await world.sql.query('INSERT INTO mail_due (id, user_id, due_at, attempts) VALUES ($1, $2, now(), 1)', [
      sent!.id,
      person.userId,
    ]);
    await world.sql.query(
      `INSERT INTO digest_item (item_id, user_id, mail_id)
       SELECT id, user_id, $2 FROM inbox_item WHERE user_id = $1 AND kind = 'job_matched'`,
      [person.userId, sent!.id],
    );
    expect(await mailsSent(person)).toHaveLength(1);
    expect(await rowsOf('mail_due', person)).toBe(0);
  });

  it('is not made of what waited when mails were switched off', async () => {
    const person = await daily();
    await matched(person, tokyo('15', '12:00'), '一号');
    await choose(person, { topic: 'matching_jobs', timing: 'off', consentVersion: null });
    expect(await rowsOf('digest_item', person)).toBe(0);
    await digests().execute(tokyo('16', '08:00'));
    expect(await mailsSent(person)).toEqual([]);
  });
});
