import {
  CreateJobRoute,
  GetJobRoute,
  GetMyAccountRoute,
  IssueCredentialRoute,
  ListApplicantsRoute,
  ListNotificationsRoute,
  ListOutboxMailsRoute,
  MoveApplicationRoute,
  Problem,
  PublishJobRoute,
  RegisterRoute,
  SubmitApplicationRoute,
  events,
  operationsRoutes,
  permissionsOf,
  roles,
  routes,
  type Finding,
  type Permission,
  type RouteSpec,
  type ServiceName,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { anEnvelope, aLawfulPosting, anUnlawfulPosting } from '@iworkz/testing';
import { SignJWT, importJWK, type JWK } from 'jose';
import { createHmac, createPublicKey, type JsonWebKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BadValues } from './testing/bad-values.js';
import { Database } from './testing/database.js';
import { drained } from './testing/metrics.js';
import { aCandidate, anEmployer, companyOf, newAddress, password, theAdmin, type Visitor } from './testing/people.js';
import { refusalIn, send } from './testing/requests.js';
import { sharedSystem, until } from './testing/system.js';
import { accessToken } from './testing/tokens.js';

const system = sharedSystem();
const database = new Database(system);
let employer: Visitor;
let rival: Visitor;
let candidate: Visitor;
let admin: Visitor;
let jobId: string;
let draftId: string;
let applicationId: string;

beforeAll(async () => {
  [employer, rival, candidate, admin] = await Promise.all([
    anEmployer(system),
    anEmployer(system),
    aCandidate(system),
    theAdmin(system),
  ]);
  const post = (): Promise<{ id: string }> =>
    employer.client.call(CreateJobRoute, { body: aLawfulPosting(), idempotencyKey: newId() });
  jobId = (await post()).id;
  draftId = (await post()).id;
  await employer.client.call(PublishJobRoute, { params: { jobId } });
  const submitted = await candidate.client.call(SubmitApplicationRoute, { body: { jobId }, idempotencyKey: newId() });
  applicationId = submitted.id;
  await drained(system);
});
afterAll(() => database.close());

const auditOf = (service: ServiceName, outcome: 'allowed' | 'refused') =>
  admin.client.call(operationsRoutes[service].listAuditEntries, { query: { outcome, limit: 100 } });

/** A call with an id of its own, by which its audit entry is found. */
async function audited(
  route: RouteSpec,
  request: Parameters<typeof send>[2],
): Promise<{ problem: Problem; entry: unknown }> {
  const requestId = newId();
  const answer = await send(system.url, route, {
    ...request,
    headers: { ...request?.headers, 'x-request-id': requestId },
  });
  const { items, chainIntact } = await auditOf(route.service, 'refused');
  expect(chainIntact).toBe(true);
  return { problem: refusalIn(answer), entry: items.find((item) => item.requestId === requestId) };
}

describe('a posting that breaks the law', () => {
  it('is refused with the statute, the article, the field and a text in Japanese and English, and stays a draft', async () => {
    const unlawful = await employer.client.call(CreateJobRoute, { body: anUnlawfulPosting(), idempotencyKey: newId() });

    const { problem, entry } = await audited(PublishJobRoute, {
      token: await employer.accessToken(),
      params: { jobId: unlawful.id },
    });

    expect(problem).toMatchObject({ status: 422, code: 'hiring.posting_refused' });
    const { findings } = problem.params as { findings: Finding[] };
    const blocking = findings.filter((finding) => finding.severity === 'BLOCK');
    expect(blocking.map((finding) => finding.statute).join()).toMatch(/最低賃金法/);
    expect(blocking.map((finding) => finding.statute).join()).toMatch(/労働基準法/);
    for (const finding of blocking) {
      expect(finding.article).toMatch(/第.+条/);
      expect(finding.field).toMatch(/^\//);
      expect(finding.text.ja).toMatch(/[\p{Script=Hiragana}\p{Script=Han}]/u);
      expect(finding.text.en).toMatch(/[a-z]{3}/);
      // Beside the words of the posting that it quotes, the English text is English.
      expect(finding.text.en.replace(/“[^”]*”/g, '')).not.toMatch(/\p{Script=Hiragana}/u);
    }
    expect(entry).toMatchObject({ action: 'hiring.publish_job', reason: 'hiring.posting_refused' });
    expect(await database.rows('SELECT status FROM hiring.job WHERE id = $1', [unlawful.id])).toEqual([
      { status: 'draft' },
    ]);
    expect(await database.count('search.searchable_job WHERE job_id = $1', [unlawful.id])).toBe(0);
  });
});

describe('a token', () => {
  const publicKey = (): JsonWebKey => {
    const { kty, crv, x, y } = system.keys.accessTokenKeys[0] as JsonWebKey;
    return { kty, crv, x, y };
  };
  const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = () => ({
    sub: newId(),
    roles: ['admin'],
    iss: 'iworkz',
    aud: 'iworkz-api',
    iat: Math.floor(Date.now() / 1_000),
    exp: Math.floor(Date.now() / 1_000) + 900,
  });
  const kid = (): string => String(system.keys.accessTokenKeys[0]!['kid']);
  const unsigned = (alg: string): string => `${encoded({ alg, typ: 'at+jwt', kid: kid() })}.${encoded(claims())}.`;
  const byPublicKey = (header: object = {}): string => {
    const pem = createPublicKey({ key: publicKey(), format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    const text = `${encoded({ alg: 'HS256', typ: 'at+jwt', kid: kid(), ...header })}.${encoded(claims())}`;
    return `${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`;
  };
  const withHeader = (header: Record<string, unknown>): Promise<string> => accessToken(system, ['admin'], { header });
  const noRoles = async (): Promise<string> =>
    new SignJWT({})
      .setProtectedHeader({ alg: 'ES256', kid: kid(), typ: 'at+jwt' })
      .setSubject(newId())
      .setIssuer('iworkz')
      .setAudience('iworkz-api')
      .setExpirationTime('15m')
      .sign(await importJWK(system.keys.accessTokenKeys[0] as JWK, 'ES256'));
  const tampered = async (): Promise<string> => {
    const [header, , signature] = (await accessToken(system, ['candidate'])).split('.');
    return `${header}.${encoded(claims())}.${signature}`;
  };

  const bad: [string, () => string | Promise<string>, string][] = [
    ['that has expired', () => accessToken(system, ['admin'], { endsIn: -5 }), 'auth.token_expired'],
    ['with algorithm none', () => unsigned('none'), 'auth.sign_in_required'],
    ['with algorithm None', () => unsigned('None'), 'auth.sign_in_required'],
    ['signed by HMAC with the public key', () => byPublicKey(), 'auth.sign_in_required'],
    ['signed by HMAC with the public key for services', () => byPublicKey({ kid: 'service' }), 'auth.sign_in_required'],
    ['with a key id that climbs folders', () => withHeader({ kid: '../../../../dev/null' }), 'auth.sign_in_required'],
    ['with a key id in SQL', () => withHeader({ kid: "x' UNION SELECT 'y" }), 'auth.sign_in_required'],
    ['of another type', () => accessToken(system, ['admin'], { type: 'JWT' }), 'auth.sign_in_required'],
    ['for another audience', () => accessToken(system, ['admin'], { audience: 'other' }), 'auth.sign_in_required'],
    ['by another issuer', () => accessToken(system, ['admin'], { issuer: 'other' }), 'auth.sign_in_required'],
    ['without roles', noRoles, 'auth.sign_in_required'],
    ['whose claims were exchanged', tampered, 'auth.sign_in_required'],
    ['that is no token', () => 'x.y.z', 'auth.sign_in_required'],
    ['that is empty', () => '', 'auth.sign_in_required'],
  ];

  it.each(bad)('%s is refused and written to the audit log', async (_what, make, code) => {
    const { problem, entry } = await audited(GetMyAccountRoute, { token: (await make()) || ' ' });
    expect(problem).toMatchObject({ status: 401, code });
    expect(entry).toMatchObject({ outcome: 'refused', reason: code, actor: 'anonymous' });
  });

  it.each(['jku', 'x5u', 'jwk'])('is not believed about its own key (%s)', async (name) => {
    const stranger = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
    const jwk = { ...(await crypto.subtle.exportKey('jwk', stranger.publicKey)), kid: 'mine' };
    const header = {
      alg: 'ES256',
      typ: 'at+jwt',
      kid: 'mine',
      [name]: name === 'jwk' ? jwk : 'https://example.jp/keys',
    };
    const text = `${encoded(header)}.${encoded(claims())}`;
    const signature = await crypto.subtle.sign(
      { name: 'ECDSA', hash: 'SHA-256' },
      stranger.privateKey,
      Buffer.from(text),
    );
    const token = `${text}.${Buffer.from(signature).toString('base64url')}`;
    expect((await send(system.url, GetMyAccountRoute, { token })).status).toBe(401);
  });

  it('of the right kind is accepted, so that the refusals above mean something', async () => {
    const token = await accessToken(system, ['candidate'], { userId: candidate.account.id });
    expect((await send(system.url, GetMyAccountRoute, { token })).status).toBe(200);
  });
});

describe('what belongs to somebody else', () => {
  it('is not told: another company asks for the applicants', async () => {
    const { problem, entry } = await audited(ListApplicantsRoute, {
      token: await rival.accessToken(),
      params: { jobId },
    });
    expect(problem).toMatchObject({ status: 404, code: 'resource.not_found' });
    expect(JSON.stringify(problem)).not.toContain('森本');
    expect(entry).toMatchObject({ action: 'hiring.list_applicants', outcome: 'refused', reason: 'resource.not_found' });
  });

  it('is not told: another company, and anybody at all, asks for a draft', async () => {
    for (const token of [await rival.accessToken(), await candidate.accessToken(), undefined]) {
      const answer = await send(system.url, GetJobRoute, { token, params: { jobId: draftId } });
      expect(refusalIn(answer)).toMatchObject({ status: 404, code: 'resource.not_found' });
    }
    const own = await send(system.url, GetJobRoute, {
      token: await employer.accessToken(),
      params: { jobId: draftId },
    });
    expect(own.status).toBe(200);
  });

  /** Everybody of these roles may act on every record, the record is public, what is named is no record, or what comes of it is one's own. */
  const meantForAll = [
    ...['runCheck', 'unmarkJob', 'getJobMark', 'getJobMatch', 'revokeCredential', 'getEvaluation', 'replayMatch'],
    ...['extendPrivacyRequest', 'reviewObjection', 'recordBreachNotice'],
    ...[
      'getLearnedWeights',
      'getReview',
      'confirmFinding',
      'overrideFinding',
      'approveOverride',
      'rejectOverride',
      'retireFinding',
    ],
    ...['getBiasAudit', 'endMitigation', 'getExperiment', 'stopExperiment', 'rollBackExperiment'],
  ];
  const owned = routes.filter(
    ({ id, access, params }) =>
      params &&
      !['public', 'authenticated', 'service'].includes(access) &&
      !meantForAll.includes(id) &&
      !id.includes('_'),
  );

  it('is served to nobody of the right role: every route with an id, from the contracts', async () => {
    const subject = {
      type: 'LanguageCertificate',
      holderName: '森本',
      language: 'ja',
      scheme: 'JLPT',
      level: 'N1',
      awardedOn: '2025-12-07',
    } as const;
    await admin.client.call(IssueCredentialRoute, {
      body: { holderId: candidate.account.id, subject },
      idempotencyKey: newId(),
    });
    const resume = await send(
      system.url,
      routes.find((route) => route.id === 'importResume')!,
      {
        token: await candidate.accessToken(),
        body: JSON.stringify({ basics: { name: '森本 悠斗', email: 'm@example.jp' } }),
        headers: { 'content-type': 'application/json' },
      },
    );
    expect(resume.status, resume.text).toBe(201);
    const inbox = await candidate.client.call(ListNotificationsRoute, { query: {} });
    const ids: Record<string, string> = {
      jobId: draftId,
      applicationId,
      resumeId: (JSON.parse(resume.text) as { id: string }).id,
      notificationId: inbox.items[0]!.id,
    };
    const strangers = {
      employer: await rival.accessToken(),
      candidate: await (await aCandidate(system)).accessToken(),
      admin: await admin.accessToken(),
      super_admin: await admin.accessToken(),
    };
    await drained(system);
    const before = await database.rowCounts();
    let tried = 0;
    for (const route of owned) {
      const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      expect(
        names.filter((name) => !ids[name]),
        `${route.id}: no record of somebody else`,
      ).toEqual([]);
      const body = route.body ? JSON.stringify(new BadValues(route.body).sample()) : undefined;
      for (const role of roles.filter((each) => permissionsOf[each].includes(route.access as Permission))) {
        const answer = await send(system.url, route, { token: strangers[role], params: ids, body });
        expect(answer.status, `${route.id} as ${role}: ${answer.text}`).toBe(404);
        expect(refusalIn(answer).code).toBe('resource.not_found');
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThanOrEqual(10);
    expect(await database.rowCounts()).toEqual(before);
  });
});

describe('fields that nobody may set', () => {
  const registration = { role: 'candidate', email: '', password, name: { family: '森本', given: '悠斗' } };

  it.each([
    ['role', { role: 'admin' }, '/body/role'],
    ['roles', { roles: ['admin'] }, '/body/roles'],
    ['companyId', { companyId: newId() }, '/body/companyId'],
    ['id', { id: newId() }, '/body/id'],
    ['status', { status: 'active' }, '/body/status'],
  ])('refuses a registration with %s', async (_name, extra, pointer) => {
    const email = newAddress('climber');
    const answer = await send(system.url, RegisterRoute, {
      body: JSON.stringify({ ...registration, email, ...extra }),
    });
    expect(refusalIn(answer)).toMatchObject({ status: 400, errors: [expect.objectContaining({ pointer })] });
    expect(await database.count('identity.account WHERE email = $1', [email])).toBe(0);
  });

  it('refuses a job that says its own status or company, and an application that is hired already', async () => {
    const jobs = await database.count('hiring.job');
    for (const extra of [
      { status: 'open' },
      { companyId: companyOf(rival.account) },
      { companyName: 'x' },
      { version: 9 },
    ]) {
      const body = JSON.stringify({ ...aLawfulPosting(), ...extra });
      const answer = await send(system.url, CreateJobRoute, { token: await employer.accessToken(), body });
      expect(refusalIn(answer).errors).toMatchObject([
        { pointer: `/body/${Object.keys(extra)[0]}`, code: 'unknown_field' },
      ]);
    }
    expect(await database.count('hiring.job')).toBe(jobs);
    for (const extra of [{ status: 'hired' }, { candidateId: newId() }, { score: 100 }]) {
      const body = JSON.stringify({ jobId, ...extra });
      const answer = await send(system.url, SubmitApplicationRoute, { token: await candidate.accessToken(), body });
      expect(refusalIn(answer).errors).toMatchObject([
        { pointer: `/body/${Object.keys(extra)[0]}`, code: 'unknown_field' },
      ]);
    }
    const back = await send(system.url, MoveApplicationRoute, {
      token: await employer.accessToken(),
      params: { applicationId },
      body: JSON.stringify({ to: 'received' }),
    });
    expect(refusalIn(back).errors).toMatchObject([{ pointer: '/body/to', code: 'not_allowed' }]);
    expect(await database.rows('SELECT status FROM hiring.application WHERE id = $1', [applicationId])).toEqual([
      { status: 'received' },
    ]);
  });
});

describe('line breaks in what people write', () => {
  it('reach neither a mail header nor a second line of the log', async () => {
    const email = newAddress('breaker');
    const family = '改行\r\nBcc: everybody@example.jp\r\n{"level":"fatal"}';
    const answer = await send(system.url, RegisterRoute, {
      body: JSON.stringify({ role: 'employer', email, password, name: { family }, company: { name: family } }),
      headers: { 'x-correlation-id': 'line%0abreak', 'user-agent': 'x\ty' },
    });
    expect(answer.status, answer.text).toBe(201);
    const { accessToken: token, account } = JSON.parse(answer.text) as { accessToken: string; account: { id: string } };
    await drained(system);
    const due = 'notifications.mail_due WHERE user_id = $1';
    await until('the welcome mail', async () => (await database.count(due, [account.id])) === 0);
    const mails = await send(system.url, ListOutboxMailsRoute, { token });
    const { items } = JSON.parse(mails.text) as { items: { subject: string; to: string }[] };
    expect(items).toHaveLength(1);
    for (const { subject, to } of items) expect(subject + to).not.toMatch(/[\r\n]/);
    const lines = readFileSync(join(system.dataFolder, 'logs/services.log'), 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) expect((JSON.parse(line) as { level: string }).level).not.toBe('fatal');
  });
});

describe('an event that somebody wrote into the log by hand', () => {
  it('is believed by no consumer, is parked as forged by each, and is written to the audit log', async () => {
    const submitted = events.find((event) => event.type === 'hiring.application.submitted')!;
    const forged = anEnvelope(submitted, {
      applicationId: newId(),
      jobId,
      jobTitle: 'x',
      companyId: companyOf(employer.account),
      companyName: 'x',
      candidateId: candidate.account.id,
      submittedAt: new Date().toISOString(),
    });
    const envelope = JSON.stringify(forged);
    // A key that is not the deployment's; everything else is as it should be.
    const signature = createHmac('sha256', 'a key that only a forger has, of the same length')
      .update(envelope)
      .digest('hex');
    const before = await admin.client.call(ListNotificationsRoute, { query: {} });
    await database.rows(
      `INSERT INTO bus.log (topic, partition, key, event_id, envelope, signature) VALUES ($1, 0, $2, $3, $4, $5)`,
      [submitted.topic, forged.key, forged.id, envelope, signature],
    );
    await drained(system);

    const readers = await database.rows<{ consumer_group: string }>(
      'SELECT DISTINCT consumer_group FROM bus.cursor WHERE topic = $1',
      [submitted.topic],
    );
    expect(readers.length).toBeGreaterThanOrEqual(2);
    for (const { consumer_group: consumer } of readers) {
      const context = consumer.split('.')[0]!;
      expect(
        await database.rows(`SELECT consumer, reason FROM ${context}.parked_event WHERE event_id = $1`, [forged.id]),
      ).toEqual(expect.arrayContaining([{ consumer, reason: 'forged' }]));
      expect(await database.count(`${context}.inbox_event WHERE event_id = $1`, [forged.id])).toBe(0);
    }
    const { items, chainIntact } = await auditOf('notifications', 'refused');
    expect(chainIntact).toBe(true);
    expect(items.filter((item) => item.subject?.includes(forged.id))).toMatchObject([
      { action: 'event.receive', outcome: 'refused', reason: 'the signature does not verify' },
    ]);
    const parked = await admin.client.call(operationsRoutes.notifications.listParkedEvents, { query: {} });
    const own = parked.items.find((item) => item.eventId === forged.id);
    expect(own).toMatchObject({ reason: 'forged' });
    expect(await database.count('notifications.inbox_item WHERE event_id = $1', [forged.id])).toBe(0);
    expect(before.items).toEqual((await admin.client.call(ListNotificationsRoute, { query: {} })).items);
    // It can be asked to be replayed, and is not.
    const replay = await send(system.url, operationsRoutes.notifications.replayParkedEvent, {
      token: await admin.accessToken(),
      params: { eventId: forged.id },
      query: `consumer=${own!.consumer}`,
    });
    expect(refusalIn(replay)).toMatchObject({ status: 404 });
    await database.rows('DELETE FROM notifications.parked_event WHERE event_id = $1', [forged.id]);
    await database.rows('DELETE FROM analytics.parked_event WHERE event_id = $1', [forged.id]);
  });
});

describe('the audit log', () => {
  /** As superuser with triggers off: what an intruder with all rights on the database could do. */
  const past = async (statement: string, values: unknown[]): Promise<void> => {
    await database.inOneSession(['SET session_replication_role = replica'], statement, values);
  };

  it('cannot be changed by the role of its context', async () => {
    await expect(database.rows(`UPDATE hiring.audit_entry SET actor = 'nobody'`)).rejects.toThrow(/append-only/);
    await expect(database.rows('DELETE FROM hiring.audit_entry')).rejects.toThrow(/append-only/);
  });

  it.each(['actor', 'reason', 'subject'] as const)(
    'tells when the %s of an entry was changed behind its back',
    async (column) => {
      const [entry] = await database.rows<{ seq: string; value: string | null }>(
        `SELECT seq, ${column} AS value FROM hiring.audit_entry ORDER BY seq LIMIT 1`,
      );
      const set = `UPDATE hiring.audit_entry SET ${column} = $1 WHERE seq = $2`;
      await past(set, ['somebody else', entry!.seq]);
      expect((await auditOf('backend-api', 'allowed')).chainIntact).toBe(false);
      await past(set, [entry!.value, entry!.seq]);
      expect((await auditOf('backend-api', 'allowed')).chainIntact).toBe(true);
    },
  );

  it('tells when an entry was taken out', async () => {
    const [entry] = await database.rows<Record<string, unknown>>(
      'SELECT * FROM hiring.audit_entry ORDER BY seq OFFSET 1 LIMIT 1',
    );
    await past('DELETE FROM hiring.audit_entry WHERE seq = $1', [entry!['seq']]);
    expect((await auditOf('backend-api', 'allowed')).chainIntact).toBe(false);
    const columns = Object.keys(entry!);
    await past(
      `INSERT INTO hiring.audit_entry (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(entry!),
    );
    expect((await auditOf('backend-api', 'allowed')).chainIntact).toBe(true);
  });
});
