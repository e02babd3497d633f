import { CredentialIssued, JobMatched, type LiveMessage } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  notificationsWorld,
  type NotificationsWorld,
  type Person,
  type TestSocket,
} from '../../testing/notifications-world.js';
import { LiveLog } from '../../use-cases/ports.js';

let world: NotificationsWorld;
beforeAll(async () => {
  world = await notificationsWorld({ checkInterval: 200, batchTimeout: 1_000, socketsPerPerson: 3 });
});
afterAll(() => world.close());

const match = (person: Person, jobTitle = 'データエンジニア') => ({
  candidateId: person.userId,
  jobId: newId(),
  jobTitle,
  companyName: '株式会社みどり',
  total: 81.4,
  rank: 1,
  matchedAt: new Date().toISOString(),
});
const publishMatches = (person: Person, titles: readonly string[]) =>
  world.service.publish(JobMatched, ...titles.map((title) => match(person, title)));

/** What another process of the service would write, in one transaction. */
async function writeFromElsewhere(person: Person, count: number, companyName: string): Promise<void> {
  await world.sql.query(
    `WITH item AS (INSERT INTO inbox_item (id, user_id, event_id, kind, subject, created_at)
         SELECT gen_random_uuid(), $1, gen_random_uuid(), 'job_matched', jsonb_build_object(
           'jobTitle', n::text, 'companyName', $3::text, 'total', 50), now() FROM generate_series(1, $2::int) AS n
         RETURNING id, user_id, (subject->>'jobTitle')::int AS n),
       position AS (UPDATE live_position SET seq = seq + $2 WHERE user_id = $1 RETURNING seq)
     INSERT INTO live_log (user_id, seq, item_id, created_at)
     SELECT item.user_id, position.seq - $2 + item.n, item.id, now() FROM item, position`,
    [person.userId, count, companyName],
  );
}

type Told = Extract<LiveMessage, { type: 'notification' }>;
const told = ({ received }: TestSocket) =>
  received.filter((message): message is Told => message.type === 'notification');
const seqs = (socket: TestSocket) => told(socket).map((message) => message.seq);
const titles = (socket: TestSocket) => told(socket).map((message) => message.subject['jobTitle']);
const ready = (socket: TestSocket) =>
  expect.poll(() => socket.received.some(({ type }) => type === 'ready')).toBe(true);
const numbered = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => `T${from + index}`);

describe('the live socket', () => {
  it('says where the client stands, then what happens, in the language of the account', async () => {
    const person = await world.aKnownPerson({ locale: 'en' });
    const socket = await world.connect(person);
    await ready(socket);
    await publishMatches(person, ['Data engineer']);
    await expect.poll(() => socket.received.length).toBe(2);

    const [first, second] = socket.received;
    // The welcome has number 1.
    expect(first).toMatchObject({ type: 'ready', seq: 1 });
    expect(second).toMatchObject({
      type: 'notification',
      seq: 2,
      notification: { kind: 'job_matched', title: 'A new job for you: “Data engineer”', readAt: null },
      subject: { jobTitle: 'Data engineer', total: 81, rank: 1 },
    });
    expect(socket.socket.protocol).toBe('iworkz.live.v1');
    await socket.close();
  });

  it('speaks the language a client asks for', async () => {
    const person = await world.aKnownPerson({ locale: 'ja' });
    const socket = await world.connect(person, { after: 0, locale: 'ko' });
    await expect.poll(() => told(socket)[0]?.notification.title).toBe('iWORKZ에 오신 것을 환영합니다');
    await socket.close();
  });

  it('sends a client that comes back what it missed, once and in order', async () => {
    const person = await world.aKnownPerson();
    const first = await world.connect(person);
    await ready(first);
    await publishMatches(person, numbered(1, 3));
    await expect.poll(() => titles(first)).toEqual(numbered(1, 3));
    const seen = seqs(first).at(-1)!;
    await first.close();

    await publishMatches(person, numbered(4, 8));
    await expect.poll(async () => (await world.inbox(person)).items.length).toBe(9);
    const second = await world.connect(person, { after: seen });
    await ready(second);
    await publishMatches(person, numbered(9, 10));
    await expect.poll(() => titles(second)).toEqual(numbered(4, 10));
    expect(seqs(second)).toEqual([5, 6, 7, 8, 9, 10, 11]);
    await second.close();
  });

  it('misses and repeats nothing while events arrive as clients come and go', async () => {
    const person = await world.aKnownPerson();
    const publishing = publishMatches(person, numbered(1, 60));
    const heard: number[] = [];
    while (heard.at(-1) !== 61) {
      const socket = await world.connect(person, { after: heard.at(-1) ?? 1 });
      await new Promise((resolve) => setTimeout(resolve, 30));
      socket.socket.terminate();
      heard.push(...seqs(socket));
    }
    await publishing;
    expect(heard).toEqual(Array.from({ length: 60 }, (_, index) => index + 2));
  });

  it('pushes 1,000 messages in order and without gaps to two sockets of a person, though many write at once', async () => {
    const person = await world.aKnownPerson();
    const sockets = await Promise.all([world.connect(person), world.connect(person)]);
    await Promise.all(sockets.map(ready));
    // Each of another key, so that the bus hands them over in parallel.
    const credentials = Array.from({ length: 1_000 }, () => ({
      credentialId: newId(),
      holderId: person.userId,
      type: 'LanguageCertificate',
      hash: 'h',
      issuedAt: new Date().toISOString(),
    }));
    await world.service.publish(CredentialIssued, ...credentials);
    for (const socket of sockets) {
      await expect.poll(() => told(socket).length, { timeout: 60_000, interval: 100 }).toBe(1_000);
      expect(seqs(socket)).toEqual(Array.from({ length: 1_000 }, (_, index) => index + 2));
      expect(new Set(told(socket).map((message) => message.subject['credentialId']))).toEqual(
        new Set(credentials.map((credential) => credential.credentialId)),
      );
    }
    await Promise.all(sockets.map((socket) => socket.close()));
  }, 90_000);

  it('is told at once what another process wrote', async () => {
    const person = await world.aKnownPerson();
    const socket = await world.connect(person);
    await ready(socket);
    const begun = performance.now();
    await writeFromElsewhere(person, 1, 'B');
    await expect.poll(() => seqs(socket), { interval: 10 }).toEqual([2]);
    // Sooner than the look at the log every five seconds, which would find it too.
    expect(performance.now() - begun).toBeLessThan(4_000);
    await socket.close();
  });

  it('is told nothing that concerns others', async () => {
    const [one, other] = [await world.aKnownPerson(), await world.aKnownPerson()];
    const [mine, theirs] = [await world.connect(one), await world.connect(other)];
    await Promise.all([ready(mine), ready(theirs)]);
    await publishMatches(other, ['theirs']);
    await expect.poll(() => titles(theirs)).toEqual(['theirs']);
    await publishMatches(one, ['mine']);
    await expect.poll(() => titles(mine)).toEqual(['mine']);
    expect(titles(theirs)).toEqual(['theirs']);
    await Promise.all([mine.close(), theirs.close()]);
  });

  it('is not opened without a good token, and the refusal is audited', async () => {
    const person = await world.aKnownPerson();
    const forged = await world.service.forgedToken(person);
    await expect(world.connect(person, { token: forged })).rejects.toThrow('HTTP 401');
    await expect(world.connect(person, { token: 'nonsense' })).rejects.toThrow('HTTP 401');
    const expired = await world.service.token(person, -10);
    await expect(world.connect(person, { token: expired })).rejects.toThrow('HTTP 401');
    const { rows } = await world.sql.query<{ reason: string }>(
      `SELECT reason FROM audit_entry WHERE action = 'notifications.connect' ORDER BY seq`,
    );
    expect(rows.map(({ reason }) => reason)).toEqual([
      'auth.sign_in_required',
      'auth.sign_in_required',
      'auth.token_expired',
    ]);
  });

  it('is not opened for pages of other sites, and for no other path', async () => {
    const person = await world.aKnownPerson();
    await expect(world.connect(person, { client: { origin: 'https://evil.example' } })).rejects.toThrow('HTTP 403');
    await expect(world.connect(person, { client: { origin: 'null' } })).rejects.toThrow('HTTP 403');
    const own = await world.connect(person, { client: { origin: world.service.url } });
    const published = await world.connect(person, { client: { origin: world.service.config.publicUrl } });
    await Promise.all([own.close(), published.close()]);
    const answer = await fetch(`${world.service.url}/ws`);
    expect(answer.status).toBe(404);
  });

  it('closes with 4401 when the token ends', async () => {
    const person = await world.aKnownPerson();
    const socket = await world.connect(person, { token: await world.service.token(person, 2) });
    await ready(socket);
    const begun = Date.now();
    expect(await socket.closed).toBe(4401);
    expect(Date.now() - begun).toBeLessThan(7_000);
  });

  it('closes on a client that says more than it has to say', async () => {
    const person = await world.aKnownPerson();
    const socket = await world.connect(person);
    socket.socket.send('x'.repeat(2_000));
    expect(await socket.closed).toBe(1009);
  });

  it('lets a person open a bounded number of sockets', async () => {
    const person = await world.aKnownPerson();
    const open = [await world.connect(person), await world.connect(person), await world.connect(person)];
    await expect(world.connect(person)).rejects.toThrow('HTTP 429');
    await Promise.all(open.map((socket) => socket.close()));
    await expect
      .poll(() =>
        world.connect(person).then(
          (socket) => socket.close(),
          () => undefined,
        ),
      )
      .toBe(1005);
  });

  it('closes with 1013 on a client that does not read, and goes on where it stopped when it comes back', async () => {
    const person = await world.aKnownPerson();
    const socket = await world.connect(person);
    await ready(socket);
    socket.socket.pause();
    // More than the buffers of both ends of a connection hold: 600 x 50 kB.
    await writeFromElsewhere(person, 600, 'あ'.repeat(15_000));
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    socket.socket.resume();
    expect([1006, 1013]).toContain(await socket.closed);
    const seen = seqs(socket).at(-1)!;
    expect(seen).toBeLessThan(601);

    const again = await world.connect(person, { after: seen });
    await expect.poll(() => seqs(again).at(-1), { timeout: 15_000 }).toBe(601);
    expect([...seqs(socket), ...seqs(again)]).toEqual(Array.from({ length: 600 }, (_, index) => index + 2));
    await again.close();
  }, 40_000);

  it('takes up with a client whose position lies beyond the log at the newest message', async () => {
    const person = await world.aKnownPerson();
    const socket = await world.connect(person, { after: 999_999 });
    await expect.poll(() => socket.received).toMatchObject([{ type: 'ready', seq: 1 }]);
    await socket.close();
  });
});

describe('the live log', () => {
  it('is cleaned of old entries, while numbers go on and the inbox keeps everything', async () => {
    const person = await world.aKnownPerson();
    await publishMatches(person, numbered(1, 2));
    await expect.poll(async () => (await world.inbox(person)).items.length).toBe(3);
    await world.sql.query(`UPDATE live_log SET created_at = now() - interval '31 days' WHERE user_id = $1`, [
      person.userId,
    ]);
    await publishMatches(person, ['new']);
    await expect.poll(async () => (await world.inbox(person)).items.length).toBe(4);

    const monthAgo = new Date(Date.now() - 30 * 86_400_000);
    expect(await world.service.app.get(LiveLog, { strict: false }).removeOlderThan(monthAgo)).toBe(3);
    const socket = await world.connect(person, { after: 0 });
    await ready(socket);
    expect(seqs(socket)).toEqual([4]);
    expect((await world.inbox(person)).items).toHaveLength(4);
    await socket.close();
  });
});

describe('a service that stops', () => {
  it('says so to its clients (1001) and stops in time', async () => {
    const stopping = await notificationsWorld();
    const person = await stopping.aKnownPerson();
    const socket = await stopping.connect(person);
    const begun = Date.now();
    await stopping.close();
    expect(await socket.closed).toBe(1001);
    expect(Date.now() - begun).toBeLessThan(5_000);
  });
});
