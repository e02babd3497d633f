import {
  ApplicationMoved,
  ApplicationSubmitted,
  CredentialIssued,
  CredentialRevokedEvent,
  JobMatched,
  NoticeIssued,
  UserRegistered,
  type ApplicationStatus,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { anEnvelope } from '@iworkz/testing';
import { Mailer } from '@iworkz/platform';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { notificationsWorld, type NotificationsWorld, type Person } from '../testing/notifications-world.js';
import { SendDueMails } from '../use-cases/send-due-mails.use-case.js';

let world: NotificationsWorld;
beforeAll(async () => {
  world = await notificationsWorld();
});
afterAll(() => world.close());

const now = () => new Date().toISOString();
const application = (candidateId: string, companyId: string) => ({
  applicationId: newId(),
  jobId: newId(),
  jobTitle: '経理担当',
  companyId,
  companyName: '株式会社みどり',
  candidateId,
});
const kinds = async (person: Person) => (await world.inbox(person)).items.map((item) => item.kind);
const mails = async (person: Person) =>
  (await (await world.service.ask(person, '/api/v1/notifications/mails')).json()) as {
    items: { id: string; to: string; subject: string; text: string }[];
    nextCursor: string | null;
  };

describe('people', () => {
  it('are welcomed in their inbox and by mail, in their language', async () => {
    const [hanako, taro] = [
      await world.aKnownPerson(),
      await world.aKnownPerson({ locale: 'en', family: 'Smith', given: 'Ann' }),
    ];
    const { items, unreadCount } = await world.inbox(hanako);
    expect(items).toMatchObject([{ kind: 'welcome', title: 'iWORKZへようこそ', link: '/profile', readAt: null }]);
    expect(items[0]?.body).toContain('山田 花子様');
    expect(unreadCount).toBe(1);

    await expect.poll(async () => (await mails(hanako)).items.length).toBe(1);
    const [mail] = (await mails(hanako)).items;
    expect(mail).toMatchObject({ id: items[0]?.id, to: hanako.email, subject: 'iWORKZへようこそ' });
    expect(mail?.text).toMatch(/^山田 花子 様\n/);
    expect(mail?.text).toContain('http://127.0.0.1:8080/ja/profile');
    await expect.poll(async () => (await mails(taro)).items[0]?.text).toMatch(/^Dear Ann Smith,\n/);
  });

  it('read the same notice in the language they ask in', async () => {
    const person = await world.aKnownPerson();
    expect((await world.inbox(person, 'en')).items[0]?.title).toBe('Welcome to iWORKZ');
    expect((await world.inbox(person, 'ko')).items[0]?.title).toBe('iWORKZ에 오신 것을 환영합니다');
  });

  it('hear of applications: the candidate that it arrived, every member of the company that it came', async () => {
    const companyId = newId();
    const candidate = await world.aKnownPerson();
    const members = [
      await world.aKnownPerson({ role: 'employer', companyId }),
      await world.aKnownPerson({ role: 'employer', companyId }),
    ];
    const stranger = await world.aKnownPerson({ role: 'employer', companyId: newId() });
    const submitted = application(candidate.userId, companyId);
    await world.service.publish(ApplicationSubmitted, { ...submitted, submittedAt: now() });
    await expect.poll(() => kinds(candidate)).toEqual(['application_submitted', 'welcome']);
    for (const member of members) {
      const [item] = (await world.inbox(member)).items;
      expect(item).toMatchObject({
        kind: 'application_received',
        title: '「経理担当」に新しい応募がありました',
        link: `/employer/jobs/${submitted.jobId}/applicants`,
      });
    }
    expect(await kinds(stranger)).toEqual(['welcome']);
  });

  it('hear of each step: the candidate of the employer’s, the company of a withdrawal', async () => {
    const companyId = newId();
    const candidate = await world.aKnownPerson();
    const employer = await world.aKnownPerson({ role: 'employer', companyId });
    const moved = application(candidate.userId, companyId);
    const steps: ApplicationStatus[] = ['screening', 'interview', 'offer', 'withdrawn'];
    let from: ApplicationStatus = 'received';
    for (const to of steps) {
      await world.service.publish(ApplicationMoved, { ...moved, from, to, movedAt: now() });
      from = to;
    }
    await expect.poll(() => kinds(employer)).toEqual(['application_moved', 'welcome']);
    expect((await world.inbox(employer)).items[0]?.title).toBe('「経理担当」への応募が辞退されました');
    expect((await world.inbox(candidate)).items.map((item) => item.title)).toEqual([
      '「経理担当」の内定のお知らせ',
      '「経理担当」の面接のご案内',
      '「経理担当」の書類選考が始まりました',
      'iWORKZへようこそ',
    ]);
  });

  it('hear that their notice of working conditions is there', async () => {
    const candidate = await world.aKnownPerson();
    const offered = application(candidate.userId, newId());
    await world.service.publish(NoticeIssued, { ...offered, noticeId: newId(), issuedAt: now() });
    await expect.poll(() => kinds(candidate)).toEqual(['notice_issued', 'welcome']);
    expect((await world.inbox(candidate)).items[0]).toMatchObject({
      title: '「経理担当」の労働条件通知書が届きました',
      link: '/applications',
    });
  });

  it('hear of matching jobs and of their credentials', async () => {
    const person = await world.aKnownPerson();
    const job = { jobId: newId(), jobTitle: 'A', companyName: 'B', total: 88.8, rank: 2, matchedAt: now() };
    await world.service.publish(JobMatched, { candidateId: person.userId, ...job });
    const credential = { credentialId: newId(), holderId: person.userId, type: 'LanguageCertificate' };
    await world.service.publish(CredentialIssued, { ...credential, hash: 'h', issuedAt: now() });
    await expect.poll(async () => (await kinds(person)).length).toBe(3);
    await world.service.publish(CredentialRevokedEvent, { ...credential, revokedAt: now() });
    await expect.poll(async () => (await world.inbox(person)).items[0]?.title).toBe('語学能力の証明書が失効しました');
    expect((await kinds(person)).sort()).toEqual(['credential_issued', 'credential_revoked', 'job_matched', 'welcome']);
    expect((await world.inbox(person)).items.find((item) => item.kind === 'job_matched')?.body).toContain('89点');
  });

  it('are told once, however often an event is delivered', async () => {
    const person = await world.aKnownPerson();
    const job = {
      candidateId: person.userId,
      jobId: newId(),
      jobTitle: 'A',
      companyName: 'B',
      total: 50,
      rank: 1,
      matchedAt: now(),
    };
    const envelope = anEnvelope(JobMatched, job);
    await world.service.publishEnvelopes(envelope, envelope);
    await world.service.publishEnvelopes(envelope);
    await world.service.publish(JobMatched, { ...job, jobTitle: 'last' });
    await expect.poll(async () => (await world.inbox(person)).items[0]?.title).toContain('last');
    expect(await kinds(person)).toEqual(['job_matched', 'job_matched', 'welcome']);
  });

  it('who are not known yet get what came before them, after their welcome', async () => {
    const companyId = newId();
    const candidate = world.aPerson();
    const employer = world.aPerson({ role: 'employer', companyId });
    const early = application(candidate.person.userId, companyId);
    await world.service.publish(ApplicationSubmitted, { ...early, submittedAt: now() });
    await world.service.publish(ApplicationMoved, { ...early, from: 'received', to: 'screening', movedAt: now() });
    await expect
      .poll(
        async () =>
          (await world.sql.query('SELECT 1 FROM waiting_notice WHERE reader_id = $1', [candidate.person.userId]))
            .rowCount,
      )
      .toBe(2);
    await world.service.publish(UserRegistered, candidate.registered as never, employer.registered as never);
    await expect.poll(() => kinds(candidate.person)).toEqual(['application_moved', 'application_submitted', 'welcome']);
    await expect.poll(() => kinds(employer.person)).toEqual(['application_received', 'welcome']);
    const { rowCount } = await world.sql.query('SELECT 1 FROM waiting_notice WHERE reader_id IN ($1, $2)', [
      candidate.person.userId,
      companyId,
    ]);
    expect(rowCount).toBe(0);
  });

  it('lose nothing when they become known in the very moment that news arrives', async () => {
    const people = Array.from({ length: 20 }, () => world.aPerson());
    const job = { jobId: newId(), jobTitle: 'A', companyName: 'B', total: 50, rank: 1, matchedAt: now() };
    await Promise.all([
      ...people.map(({ registered }) => world.service.publish(UserRegistered, registered as never)),
      ...people.map(({ person }) => world.service.publish(JobMatched, { candidateId: person.userId, ...job })),
    ]);
    for (const { person } of people)
      await expect.poll(async () => (await kinds(person)).sort()).toEqual(['job_matched', 'welcome']);
  });
});

describe('the inbox', () => {
  it('marks notices as read, once', async () => {
    const person = await world.aKnownPerson();
    const [item] = (await world.inbox(person)).items;
    const read = async () =>
      (await (
        await world.service.ask(person, `/api/v1/notifications/${item!.id}/read`, { method: 'PATCH' })
      ).json()) as { readAt: string };
    const { readAt } = await read();
    expect(readAt).not.toBeNull();
    expect((await read()).readAt).toBe(readAt);
    expect((await world.inbox(person)).unreadCount).toBe(0);
  });

  it('knows nothing of notices of others', async () => {
    const [one, other] = [await world.aKnownPerson(), await world.aKnownPerson()];
    const [item] = (await world.inbox(other)).items;
    const answer = await world.service.ask(one, `/api/v1/notifications/${item!.id}/read`, { method: 'PATCH' });
    expect(answer.status).toBe(404);
    expect((await world.inbox(other)).unreadCount).toBe(1);
    expect((await world.service.ask(undefined, '/api/v1/notifications')).status).toBe(401);
  });

  it('is read page by page', async () => {
    const person = await world.aKnownPerson();
    const job = { candidateId: person.userId, companyName: 'B', total: 50, rank: 1, matchedAt: now() };
    await world.service.publish(
      JobMatched,
      ...Array.from({ length: 6 }, (_, n) => ({ ...job, jobId: newId(), jobTitle: `T${n}` })),
    );
    await expect.poll(async () => (await kinds(person)).length).toBe(7);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const answer = await world.service.ask(person, `/api/v1/notifications?limit=3${cursor && `&cursor=${cursor}`}`);
      const page = (await answer.json()) as { items: { id: string }[]; nextCursor: string | null };
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual((await world.inbox(person)).items.map(({ id }) => id));
    expect(new Set(seen).size).toBe(7);
  });
});

describe('mails', () => {
  it('are sent once though the sender dies between sending and noting it', async () => {
    const person = await world.aKnownPerson();
    await expect.poll(async () => (await mails(person)).items.length).toBe(1);
    const [item] = (await world.inbox(person)).items;
    // What a process that was killed after handing the mail over leaves behind.
    await world.sql.query(
      'INSERT INTO mail_due (id, item_id, user_id, due_at, attempts) VALUES ($1, $1, $2, now(), 1)',
      [item!.id, person.userId],
    );
    await world.service.app.get(SendDueMails, { strict: false }).execute();
    expect((await mails(person)).items).toHaveLength(1);
    expect((await world.sql.query('SELECT 1 FROM mail_due WHERE item_id = $1', [item!.id])).rowCount).toBe(0);
  });

  it('that nobody was told of are found and sent', async () => {
    const person = await world.aKnownPerson();
    await expect.poll(async () => (await mails(person)).items.length).toBe(1);
    await world.sql.query(
      `WITH item AS (INSERT INTO inbox_item (id, user_id, event_id, kind, subject, created_at)
         VALUES ($2, $1, $2, 'credential_issued', '{"type":"LanguageCertificate"}', now()) RETURNING id, user_id)
       INSERT INTO mail_due (id, item_id, user_id, due_at) SELECT id, id, user_id, now() FROM item`,
      [person.userId, newId()],
    );
    await world.service.app.get(SendDueMails, { strict: false }).execute();
    expect((await mails(person)).items.map((mail) => mail.subject)).toContain('語学能力の証明書が発行されました');
  });

  it('that are refused wait for another try and hold up no other', async () => {
    const mailer = world.service.app.get(Mailer, { strict: false });
    const send = vi.spyOn(mailer, 'send');
    const original = Object.getPrototypeOf(mailer).send as Mailer['send'];
    let refuse = true;
    const { person: unlucky, registered } = world.aPerson();
    send.mockImplementation((message) =>
      refuse && message.to.address === unlucky.email
        ? Promise.reject(new Error('421 try later'))
        : original.call(mailer, message),
    );
    try {
      await world.service.publish(UserRegistered, registered as never);
      const lucky = await world.aKnownPerson();
      await expect.poll(async () => (await mails(lucky)).items.length).toBe(1);
      await expect
        .poll(async () => (await world.sql.query('SELECT attempts, last_error FROM mail_due')).rows)
        .toEqual([{ attempts: 1, last_error: 'Error' }]);
      refuse = false;
      await world.sql.query(`UPDATE mail_due SET due_at = now() - interval '1 second'`);
      await world.service.app.get(SendDueMails, { strict: false }).execute();
      expect((await mails(unlucky)).items).toHaveLength(1);
    } finally {
      send.mockRestore();
    }
  });

  it('have a subject of one line, whatever a job title holds', async () => {
    const person = await world.aKnownPerson();
    const submitted = { ...application(person.userId, newId()), jobTitle: 'A\r\nBcc: x@example.com\u2028{0} <b>' };
    await world.service.publish(ApplicationSubmitted, { ...submitted, submittedAt: now() });
    await expect.poll(async () => (await mails(person)).items.length).toBe(2);
    expect((await mails(person)).items.map((mail) => mail.subject)).toContain(
      '「A Bcc: x@example.com {0} <b>」への応募を受け付けました',
    );
  });

  it('are shown to their addressee only', async () => {
    const [one, other] = [await world.aKnownPerson(), await world.aKnownPerson()];
    await expect.poll(async () => (await mails(other)).items.length).toBe(1);
    await expect.poll(async () => (await mails(one)).items.map((mail) => mail.to)).toEqual([one.email]);
  });
});
