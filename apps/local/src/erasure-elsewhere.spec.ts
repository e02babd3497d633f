import { EventBus, MailOutbox, BlobStore, PersonKeys, signServiceToken } from '@iworkz/platform';
import {
  PersonalDataErased,
  PersonalDataExport,
  holderRoutesOf,
  type ContextName,
  type ServiceName,
  type Session,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { runningService, testDatabase, type ServiceUnderTest, type TestDatabase } from '@iworkz/testing';
import { exportJWK, generateKeyPair } from 'jose';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { serviceDefinitions } from './stack/services.js';

let database: TestDatabase;
let sql: pg.Client;
const services = new Map<ServiceName, ServiceUnderTest>();
const running = (name: ServiceName): ServiceUnderTest => services.get(name)!;
const password = 'correct horse battery';

beforeAll(async () => {
  database = await testDatabase('platform');
  sql = new pg.Client({ connectionString: database.adminUrl });
  await sql.connect();
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const keys = [{ ...(await exportJWK(privateKey)), kid: 'test', alg: 'ES256' }];
  const environment: Record<string, string> = {
    EVENT_SIGNING_KEY: 'a key for events that only tests have',
    SERVICE_TOKEN_KEY: 'a key for services that only tests have',
    ACCESS_TOKEN_PRIVATE_KEYS: JSON.stringify(keys),
  };
  for (const name of ['ai', 'backend-api', 'matching', 'notifications'] as const) {
    services.set(name, await runningService(serviceDefinitions[name], database, environment));
    if (name === 'ai') environment['URL_AI'] = running('ai').url;
  }
}, 120_000);
afterAll(async () => {
  for (const service of services.values()) await service.close();
  await sql.end();
  await database.drop();
}, 60_000);

/** A busy machine takes longer than the second that vitest waits. */
const until = (holds: () => Promise<void>): Promise<void> => vi.waitFor(holds, { timeout: 15_000, interval: 20 });

interface Person {
  readonly userId: string;
  readonly email: string;
  readonly roles: readonly string[];
}

const send = (path: string, method: string, body: unknown, caller?: Person) =>
  running('backend-api').ask(caller, path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

async function registered(email = `${newId()}@example.jp`, family = '山田'): Promise<Person> {
  const name = { family, given: '花子' };
  const response = await send('/api/v1/auth/register', 'POST', { role: 'candidate', email, password, name });
  expect(response.status, await response.clone().text()).toBe(201);
  const { account } = (await response.json()) as Session;
  await until(async () => expect((await mailsTo(email)).length).toBe(1));
  return { userId: account.id, email, roles: ['candidate'] };
}

const mailsTo = (to: string) =>
  running('notifications')
    .app.get<MailOutbox>(MailOutbox as never)
    .list({ to });

async function call(context: ContextName, personId: string, method: 'GET' | 'POST'): Promise<unknown> {
  const { service, exportRoute } = holderRoutesOf(context);
  const { url, config } = running(service);
  const path = exportRoute.path.replace('{personId}', personId) + (method === 'POST' ? '/erasure' : '');
  const response = await fetch(url + path, {
    method,
    headers: {
      authorization: `Bearer ${await signServiceToken('compliance', config.serviceTokenKey)}`,
      ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
    },
    ...(method === 'POST' ? { body: JSON.stringify({ requestId: newId() }) } : {}),
  });
  expect(response.status, await response.clone().text()).toBe(200);
  return response.json();
}
const erase = async (context: ContextName, { userId }: Person) =>
  PersonalDataErased.parse(await call(context, userId, 'POST'));
const exportOf = async (context: ContextName, { userId }: Person) =>
  PersonalDataExport.parse(await call(context, userId, 'GET'));

describe('an account', () => {
  it('is closed: nobody signs in, sessions end, what its token still lets through writes nothing, and the address is free', async () => {
    const person = await registered();
    const login = () => send('/api/v1/auth/login', 'POST', { email: person.email, password });
    const { refreshToken } = (await (await login()).json()) as Session;
    expect(JSON.stringify(await exportOf('identity', person))).not.toContain('argon2');
    await erase('identity', person);

    expect((await login()).status).toBe(401);
    expect((await send('/api/v1/auth/refresh', 'POST', { refreshToken })).status).toBe(401);
    const profile = { version: 0, content: { name: { family: '山田', given: '花子' } } };
    await until(async () => expect((await send('/api/v1/profiles/me', 'PUT', profile, person)).status).toBe(401));
    expect((await registered(person.email)).userId).not.toBe(person.userId);
  });
});

describe('the file of a CV', () => {
  it('is exported, and stays as long as another person has sent the same', async () => {
    const [one, other] = [await registered(), await registered()];
    const text = JSON.stringify({ basics: { name: 'Yamada Hanako', summary: newId() }, skills: [{ name: 'SQL' }] });
    for (const person of [one, other]) {
      const imported = await running('backend-api').ask(person, '/api/v1/resumes', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: text,
      });
      expect(imported.status, await imported.clone().text()).toBe(201);
    }
    const blobs = running('backend-api').app.get<BlobStore>(BlobStore as never);
    const id = createHash('sha256').update(text).digest('hex');
    const { files } = await exportOf('profiles', one);
    expect(files).toMatchObject([{ what: 'resume', bytesBase64: Buffer.from(text).toString('base64') }]);

    expect((await erase('profiles', one)).erased).not.toContainEqual(expect.objectContaining({ what: 'resume_file' }));
    expect(await blobs.exists(id)).toBe(true);
    expect((await exportOf('profiles', other)).files).toHaveLength(1);
    expect((await erase('profiles', other)).erased).toContainEqual({ what: 'resume_file', count: 1 });
    expect(await blobs.exists(id)).toBe(false);
  });
});

describe('mails that lie on this machine', () => {
  it('are exported and go, and those of others stay', async () => {
    const [one, other] = [await registered(), await registered()];
    const { records } = await exportOf('notifications', one);
    expect(records.filter(({ what }) => what === 'mail')).toMatchObject([{ fields: { to: { address: one.email } } }]);
    expect((await erase('notifications', one)).erased).toContainEqual({ what: 'mail', count: 1 });
    expect(await mailsTo(one.email)).toEqual([]);
    expect(await mailsTo(other.email)).toHaveLength(1);
  });
});

describe('the ranking', () => {
  it('forgets the person, in memory and in its snapshot, also what only they wrote', async () => {
    const [one, other] = [await registered(), await registered()];
    const skillOf = ({ userId }: Person) => `skill${userId.replaceAll('-', '')}`;
    for (const person of [one, other]) {
      const content = { name: { family: '山田', given: '花子' }, skills: [{ name: skillOf(person) }] };
      await until(async () =>
        expect((await send('/api/v1/profiles/me', 'PUT', { version: 0, content }, person)).status).toBe(200),
      );
    }
    const { url, config } = running('matching');
    const candidates = async (): Promise<number> => {
      const metrics = await (await fetch(`${url}/metrics`)).text();
      return Number(/^matching_index_rows\{[^}]*candidates[^}]*\} (\d+)$/m.exec(metrics)?.[1]);
    };
    const snapshot = () => readFile(join(config.dataFolder, 'matching', 'index-1-of-1.snapshot'), 'latin1');
    await until(async () =>
      expect((await sql.query('SELECT FROM matching.ranked_candidate WHERE profile IS NOT NULL')).rowCount).toBe(2),
    );
    // Of a stranger: it writes the snapshot anew.
    await erase('matching', { ...one, userId: newId() });
    for (const person of [one, other]) expect(await snapshot()).toContain(skillOf(person));
    expect(await candidates()).toBe(2);

    expect((await erase('matching', one)).erased).toContainEqual({ what: 'ranked_candidate', count: 1 });
    expect(await candidates()).toBe(1);
    expect(await snapshot()).not.toContain(skillOf(one));
    expect(await snapshot()).toContain(skillOf(other));
    expect((await exportOf('matching', one)).records.filter(({ what }) => what !== 'audit_entry')).toEqual([]);
  });
});

describe('an application that led to a hire', () => {
  const hiredAt = async (person: Person, days: number): Promise<void> => {
    const [jobId, applicationId] = [newId(), newId()];
    await sql.query(
      `INSERT INTO hiring.job (id, company_id, company_name, status, content, request_key, created_at)
       VALUES ($1, $1, '株式会社見本', 'open', '{"title": "看護師"}', $2, now())`,
      [jobId, jobId],
    );
    await sql.query(
      `INSERT INTO hiring.application (id, job_id, candidate_id, status, message, submitted_at)
       VALUES ($1, $2, $3, 'hired', '志望動機', now())`,
      [applicationId, jobId, person.userId],
    );
    await sql.query(
      `INSERT INTO hiring.application_step (application_id, status, at, actor, note)
       VALUES ($1, 'received', now() - interval '3 years', 'user:x', null),
              ($1, 'hired', now() - $2 * interval '1 day', 'user:y', '面接の覚え書き')`,
      [applicationId, days],
    );
    await until(async () =>
      expect((await sql.query('SELECT FROM hiring.candidate WHERE user_id = $1', [person.userId])).rowCount).toBe(1),
    );
  };
  const keptAfter = async (days: number) => {
    const person = await registered();
    await hiredAt(person, days);
    const { kept } = await erase('hiring', person);
    const { records } = await exportOf('hiring', person);
    const ours = <T extends { what: string }>(items: readonly T[]) =>
      items.filter(({ what }) => what !== 'audit_entry');
    return { kept: ours(kept), records: ours(records) };
  };

  it('stays in the ledger for two years from the hire, without what was written beside it', async () => {
    const { kept, records } = await keptAfter(100);
    const { rows } = await sql.query<{ until: string }>(
      `SELECT (((now() - interval '100 days') + interval '2 years') AT TIME ZONE 'UTC')::date::text AS until`,
    );
    const until = rows[0]!.until;
    expect(kept).toEqual(
      [
        { what: 'application_step', count: 2, reason: 'placement-ledger', until },
        { what: 'candidate', count: 1, reason: 'placement-ledger', until },
        { what: 'application', count: 1, reason: 'placement-ledger', until },
      ].sort((a, b) => kept.findIndex(({ what }) => what === a.what) - kept.findIndex(({ what }) => what === b.what)),
    );
    expect(records.map(({ what }) => what)).toEqual([
      'application',
      'application_step',
      'application_step',
      'candidate',
    ]);
    const left = JSON.stringify(records);
    expect(left).toContain('山田');
    for (const gone of ['志望動機', '面接の覚え書き']) expect(left).not.toContain(gone);
  });

  it('goes with the rest after that', async () => {
    expect(await keptAfter(2 * 366)).toEqual({ kept: [], records: [] });
  });
});

describe('the log of events', () => {
  it('says nothing of a person who registered, and is about nobody once their key is destroyed', async () => {
    const family = `姓${newId()}`;
    const person = await registered(undefined, family);
    const { rows } = await sql.query<{
      envelope: string;
      topic: string;
      key: string;
      signature: string;
      event_id: string;
    }>(`SELECT * FROM bus.log WHERE key = $1 AND topic = 'identity.user'`, [person.userId]);
    expect(rows).toHaveLength(1);
    expect(rows[0]!.envelope).not.toContain(family);
    expect(rows[0]!.envelope).not.toContain(person.email);

    const { app } = running('backend-api');
    expect(await app.get<PersonKeys>(PersonKeys as never).destroy(person.userId)).toBe(true);
    for (const context of ['identity', 'profiles', 'hiring', 'notifications'] as const) await erase(context, person);
    // Delivered again, as after a loss of the consumers' place in the log, to a consumer that has forgotten it.
    await sql.query(`DELETE FROM notifications.inbox_event WHERE event_id = $1`, [rows[0]!.event_id]);
    const { envelope, topic, key, signature, event_id: eventId } = rows[0]!;
    await sql.query('DELETE FROM bus.log WHERE event_id = $1', [eventId]);
    await app.get<EventBus>(EventBus as never).publish([{ eventId, topic, key, envelope, signature }]);
    const other = await registered();
    expect((await exportOf('notifications', person)).records.filter(({ what }) => what !== 'audit_entry')).toEqual([]);
    expect((await exportOf('notifications', other)).records.length).toBeGreaterThan(0);
  });
});
