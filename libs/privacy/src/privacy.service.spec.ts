import {
  Breach,
  CheckErasureCertificateRoute,
  ErasureCertificate,
  ListBreachesRoute,
  ListObjectionsRoute,
  ListPrivacyClocksRoute,
  ListPrivacyRequestsRoute,
  ListProcessingActivitiesRoute,
  ListRetentionRulesRoute,
  ListTransfersRoute,
  OpenBreachRoute,
  PrivacyConsents,
  PrivacyRequest,
  ProcessingRegisterCsvRoute,
  RequireTransferRoute,
  ViewErasureCertificateRoute,
  contextNames,
  privacyConsentVersion,
  type SignedErasureCertificate,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { BlobStore } from '@iworkz/platform';
import type { TestCaller } from '@iworkz/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isProven } from './use-cases/consent-proof.js';
import { KeepRetention } from './use-cases/keep-retention.use-case.js';
import { administrator, aPerson, password, privacyWorld, type PrivacyWorld } from './testing/privacy-world.js';

const consents = '/api/v1/privacy/consents';
const requests = '/api/v1/privacy/requests';
const patience = { timeout: 15_000, interval: 50 };

let world: PrivacyWorld;
beforeAll(async () => {
  world = await privacyWorld();
});
afterAll(() => world.end());

const decide = (who: TestCaller, given: boolean, more: object = {}) =>
  world.send(who, 'PUT', consents, {
    ...{ purpose: 'transfer_to_eu', version: privacyConsentVersion, given, surface: 'web' },
    ...more,
  });
const make = async (who: TestCaller, kind: string, grounds?: string): Promise<PrivacyRequest> => {
  const { status, body } = await world.send(who, 'POST', requests, { kind, ...(grounds ? { grounds } : {}) });
  expect(status, JSON.stringify(body)).toBe(201);
  return PrivacyRequest.parse(body);
};
const mine = async (who: TestCaller, id: string): Promise<PrivacyRequest> => {
  const { body } = await world.send(who, 'GET', requests);
  return PrivacyRequest.parse((body['items'] as { id: string }[]).find((each) => each.id === id));
};
const completed = (who: TestCaller, id: string) =>
  vi.waitFor(async () => {
    const request = await mine(who, id);
    expect(request, JSON.stringify(request.steps.find(({ doneAt }) => !doneAt))).toMatchObject({
      state: 'completed',
    });
    return request;
  }, patience);
const confirm = (who: TestCaller, id: string, by = password) =>
  world.send(who, 'POST', `${requests}/${id}/confirmation`, { password: by });
const erasureOf = async (who: TestCaller): Promise<{ id: string; token: string }> => {
  const { id } = await make(who, 'erasure');
  const { status, body } = await confirm(who, id);
  expect(status, JSON.stringify(body)).toBe(200);
  return { id, token: String(body['certificateToken']) };
};
const certificateOf = (token: string) => world.send(undefined, 'POST', ViewErasureCertificateRoute.path, { token });
const certified = (token: string) =>
  vi.waitFor(async () => {
    const { body } = await certificateOf(token);
    expect(body, JSON.stringify(body['steps'])).toMatchObject({ state: 'completed' });
    return body['signed'] as SignedErasureCertificate;
  }, patience);

describe('consents', () => {
  it('are asked for every destination but the own region, and none is given by silence', async () => {
    const { status, body } = await world.send(aPerson(), 'GET', consents, undefined, 'en');
    expect(status).toBe(200);
    const { items, history } = PrivacyConsents.parse(body);
    expect(items.map(({ purpose }) => purpose)).toEqual([
      'transfer_to_kr',
      'transfer_to_eu',
      'transfer_to_us',
      'transfer_to_uk',
      'transfer_to_sg',
    ]);
    expect(items.every(({ decision, inForce }) => decision === null && !inForce)).toBe(true);
    expect(items[0]).toMatchObject({ title: 'Transfer of personal data to the Republic of Korea' });
    expect(history).toEqual([]);
  });

  it('are given and withdrawn by the same call, with proof of each, told to other contexts', async () => {
    const who = aPerson();
    expect((await decide(who, true)).status).toBe(200);
    const { body } = await decide(who, false);
    expect((await decide(who, false)).status).toBe(200);
    const { history, items } = PrivacyConsents.parse(body);
    expect(history.map(({ given }) => given)).toEqual([false, true]);
    expect(items.find(({ purpose }) => purpose === 'transfer_to_eu')).toMatchObject({ inForce: false });
    const oldestFirst = [...history].reverse();
    expect(isProven(who.userId, oldestFirst)).toBe(true);
    expect(isProven(who.userId, [{ ...oldestFirst[0]!, given: false }, oldestFirst[1]!])).toBe(false);
    expect(isProven(who.userId, [oldestFirst[1]!])).toBe(false);
    const told = await world.rows<{ envelope: string }>('SELECT envelope FROM privacy.outbox_event WHERE key = $1', [
      who.userId,
    ]);
    expect(told).toHaveLength(2);
  });

  it('count for the text in force only, while withdrawing needs no text', async () => {
    const who = aPerson();
    expect(await decide(who, true, { version: '2020-01' })).toMatchObject({
      status: 409,
      body: { code: 'privacy.text_outdated' },
    });
    await decide(who, true);
    expect((await decide(who, false, { version: '2020-01' })).status).toBe(200);
    expect((await decide(who, true, { purpose: 'transfer_to_jp' })).status).toBe(404);
    expect((await decide(who, true, { purpose: 'anything' })).status).toBe(400);
  });

  it('of one person are seen by nobody else, and two at once make one history', async () => {
    const who = aPerson();
    await Promise.all(
      ['transfer_to_eu', 'transfer_to_us', 'transfer_to_kr', 'transfer_to_sg'].map((purpose) =>
        decide(who, true, { purpose }),
      ),
    );
    const { history } = PrivacyConsents.parse((await world.send(who, 'GET', consents)).body);
    expect(history).toHaveLength(4);
    expect(isProven(who.userId, [...history].reverse())).toBe(true);
    expect((await world.send(aPerson(), 'GET', consents)).body).toMatchObject({ history: [] });
    expect((await world.send(undefined, 'GET', consents)).status).toBe(401);
    expect((await world.send('service', 'GET', consents)).status).toBe(403);
  });
});

describe('a copy of the data', () => {
  it('is gathered from every context while the person sees how far it is, and is theirs alone', async () => {
    const who = aPerson();
    world.neighbours.hold('profiles', who.userId, { what: 'profile', fields: { headline: '溶接工 15年' } });
    world.neighbours.hold('hiring', who.userId, { what: 'application', fields: { message: 'はじめまして' } });
    await decide(who, true);
    const request = await make(who, 'access');
    expect(request).toMatchObject({ regime: 'APPI', clock: { basis: 'practice', verified: 'no' } });
    expect(request.steps.map(({ context }) => context)).toEqual(contextNames);
    const done = await completed(who, request.id);
    expect(done.steps.every(({ doneAt }) => doneAt !== null)).toBe(true);
    expect(done.steps.find(({ context }) => context === 'profiles')).toMatchObject({ count: 1 });

    const { status, body } = await world.send(who, 'GET', `${requests}/${request.id}/export`);
    expect(status).toBe(200);
    const contexts = body['contexts'] as { context: string; records: { what: string; fields: object }[] }[];
    expect(contexts.map(({ context }) => context)).toEqual(contextNames);
    expect(JSON.stringify(contexts)).toContain('溶接工 15年');
    expect(contexts.find(({ context }) => context === 'privacy')?.records.map(({ what }) => what)).toContain(
      'consent_decision',
    );
    expect(body['processing']).toHaveLength(10);
    for (const other of [aPerson(), administrator])
      expect((await world.send(other, 'GET', `${requests}/${request.id}/export`)).status).toBe(404);
  });

  it('lies encrypted, is gone when its days are over, and says so', async () => {
    const who = aPerson();
    world.neighbours.hold('profiles', who.userId, { what: 'profile', fields: { headline: 'unmistakable words' } });
    const { id } = await make(who, 'portability');
    await completed(who, id);
    expect((await world.send(who, 'GET', `${requests}/${id}/export`)).text).toContain('unmistakable words');
    const stored = await world.rows<{ result: unknown }>(
      'SELECT result FROM privacy.request_step WHERE request_id = $1',
      [id],
    );
    expect(JSON.stringify(stored)).not.toContain('unmistakable');
    await world.rows(
      `UPDATE privacy.privacy_request SET export_expires_at = now() - interval '1 minute' WHERE id = $1`,
      [id],
    );
    expect((await world.send(who, 'GET', `${requests}/${id}/export`)).status).toBe(409);
    expect(await mine(who, id)).toMatchObject({ state: 'completed', downloadableUntil: null });
  });

  it('is asked for once at a time, and waits for a context that is away', async () => {
    const who = aPerson();
    world.neighbours.away.add('credentials');
    try {
      const { id } = await make(who, 'access');
      expect(await world.send(who, 'POST', requests, { kind: 'access' })).toMatchObject({
        status: 409,
        body: { code: 'privacy.request_open', params: { requestId: id } },
      });
      await vi.waitFor(async () => {
        const { body } = await world.send(administrator, 'GET', ListPrivacyRequestsRoute.path);
        const seen = (body['items'] as { id: string; trouble: string | null }[]).find((each) => each.id === id);
        expect(seen?.trouble).toBe('service.unavailable');
      }, patience);
      world.neighbours.away.clear();
      await completed(who, id);
    } finally {
      world.neighbours.away.clear();
    }
  });
});

describe('an erasure', () => {
  it('needs the password, and can be taken back until it begins', async () => {
    const who = aPerson();
    world.neighbours.hold('profiles', who.userId, { what: 'profile', fields: {} });
    const { id, state } = await make(who, 'erasure');
    expect(state).toBe('unconfirmed');
    expect(await confirm(who, id, 'not the password')).toMatchObject({
      status: 403,
      body: { code: 'privacy.password_not_confirmed' },
    });
    expect((await confirm(aPerson(), id)).status).toBe(404);
    expect((await world.send(aPerson(), 'DELETE', `${requests}/${id}`)).status).toBe(404);
    expect((await world.send(who, 'DELETE', `${requests}/${id}`)).status).toBe(204);
    expect((await confirm(who, id)).status).toBe(409);
    expect(world.neighbours.of('profiles', who.userId)).toHaveLength(1);
  });

  it('closes the account first, erases every context, looks again, and gives a certificate without an account', async () => {
    const who = aPerson();
    world.neighbours.hold('profiles', who.userId, { what: 'profile', fields: { headline: 'x' } });
    world.neighbours.hold('hiring', who.userId, { what: 'hire', fields: {} });
    const until = '2031-11-21';
    world.neighbours.kept.set(`hiring ${who.userId}`, [{ what: 'hire', count: 1, reason: 'wage-records', until }]);
    await decide(who, true);
    const copy = await make(who, 'access');
    await completed(who, copy.id);
    const from = world.neighbours.calls.length;

    const { id, token } = await erasureOf(who);
    const signed = await certified(token);
    const calls = world.neighbours.calls.slice(from).filter((call) => call.startsWith('erase'));
    expect(calls[0]).toBe('erase identity');
    expect(new Set(calls.slice(0, 12)).size).toBe(12);
    expect(calls.slice(12)).toEqual(calls.slice(12, 24));

    const { certificate } = signed;
    expect(certificate).toMatchObject({ requestId: id, personId: who.userId, regime: 'APPI' });
    expect(certificate.contexts.map(({ context }) => context)).toEqual(contextNames);
    expect(certificate.contexts.find(({ context }) => context === 'hiring')).toMatchObject({
      kept: [{ what: 'hire', count: 1, reason: 'wage-records', until }],
    });
    expect(world.neighbours.of('profiles', who.userId)).toEqual([]);
    // The proof of the request stays; the consents and the copy that was gathered do not.
    expect(await world.rows('SELECT 1 FROM privacy.consent_decision WHERE person_id = $1', [who.userId])).toEqual([]);
    expect((await world.send(who, 'GET', `${requests}/${copy.id}/export`)).status).toBe(409);
    const [key] = await world.rows<{ export_key: unknown }>(
      'SELECT export_key FROM privacy.privacy_request WHERE id = $1',
      [copy.id],
    );
    expect(key?.export_key).toBeNull();
    const keys = await world.rows<{ destroyed_at: Date | null }>(
      'SELECT destroyed_at FROM keys.person_key WHERE person_id = $1',
      [who.userId],
    );
    expect(keys).toEqual([{ destroyed_at: expect.any(Date) as Date }]);
  });

  it('has a certificate that can be checked, and not be changed', async () => {
    const { token } = await erasureOf(aPerson());
    const signed = await certified(token);
    const check = async (given: SignedErasureCertificate) =>
      (await world.send(undefined, 'POST', CheckErasureCertificateRoute.path, given)).body['genuine'];
    expect(await check(signed)).toBe(true);
    const forged = ErasureCertificate.parse({ ...signed.certificate, personId: newId() });
    expect(await check({ ...signed, certificate: forged })).toBe(false);
    expect(await check({ ...signed, signature: signed.signature.replace(/^./, (c) => (c === '0' ? '1' : '0')) })).toBe(
      false,
    );
    expect((await certificateOf(`${token}x`)).status).toBe(404);
    await world.rows(`UPDATE privacy.privacy_request SET certificate_expires_at = now() WHERE id = $1`, [
      signed.certificate.requestId,
    ]);
    expect((await certificateOf(token)).status).toBe(404);
  });

  it('looks again until nothing is left, and claims nothing before', async () => {
    const who = aPerson();
    world.neighbours.hold('analytics', who.userId, { what: 'fact', fields: {} });
    let late = true;
    world.neighbours.before = (call) => {
      // An event that arrives after the erasure.
      if (call === 'export analytics' && late)
        world.neighbours.hold('analytics', who.userId, { what: 'late', fields: {} });
    };
    try {
      const { id, token } = await erasureOf(who);
      await vi.waitFor(async () => {
        const { body } = await world.send(administrator, 'GET', ListPrivacyRequestsRoute.path);
        const seen = (body['items'] as { id: string; trouble: string | null }[]).find((each) => each.id === id);
        expect(seen?.trouble).toBe('not_empty analytics: late');
      }, patience);
      expect((await certificateOf(token)).body).toMatchObject({ signed: null, state: 'running' });
      late = false;
      expect((await certified(token)).certificate.personId).toBe(who.userId);
    } finally {
      world.neighbours.before = () => undefined;
    }
  });

  it('goes on where it stopped when the service ends in the middle, each step once', async () => {
    const who = aPerson();
    world.neighbours.away.add('matching');
    const { id, token } = await erasureOf(who);
    await vi.waitFor(() => expect(world.neighbours.calls.at(-1)).toBe('erase matching'), patience);
    const doneBefore = await world.rows(
      'SELECT position, done_at FROM privacy.request_step WHERE request_id = $1 AND done_at IS NOT NULL ORDER BY 1',
      [id],
    );
    expect(doneBefore.length).toBeGreaterThan(2);
    await world.restart();
    world.neighbours.away.clear();
    await world.rows(`UPDATE privacy.request_step SET not_before = NULL WHERE request_id = $1`, [id]);
    await certified(token);
    const doneAfter = await world.rows(
      'SELECT position, done_at FROM privacy.request_step WHERE request_id = $1 ORDER BY 1 LIMIT $2',
      [id, doneBefore.length],
    );
    expect(doneAfter).toEqual(doneBefore);
  });
});

describe('people of ours', () => {
  it('extend once where the law allows it, with a reason that the person sees', async () => {
    const inEurope = aPerson();
    world.neighbours.regions.set(inEurope.userId, { region: 'eu', locale: 'en' });
    world.neighbours.away.add('identity');
    try {
      const european = await make(inEurope, 'access');
      const japanese = await make(aPerson(), 'objection');
      const extend = (id: string) =>
        world.send(administrator, 'POST', `/api/v1/admin/privacy/requests/${id}/extension`, { reason: 'complex' });
      const months = (a: string, b: string) => {
        const [ya, ma] = a.split('-').map(Number) as [number, number];
        const [yb, mb] = b.split('-').map(Number) as [number, number];
        return (yb - ya) * 12 + mb - ma;
      };
      const { status, body } = await extend(european.id);
      expect(status).toBe(200);
      expect(months(european.dueOn, String(body['dueOn']))).toBe(2);
      expect(await mine(inEurope, european.id)).toMatchObject({ extension: { reason: 'complex' } });
      expect((await extend(european.id)).body).toMatchObject({ code: 'privacy.no_extension' });
      expect((await extend(japanese.id)).body).toMatchObject({
        code: 'privacy.no_extension',
        params: { regime: 'APPI' },
      });
    } finally {
      world.neighbours.away.clear();
    }
  });

  it('decide objections, and hiring hears of those that stand', async () => {
    const [who, unaffected] = [aPerson(), aPerson()];
    const objection = await make(who, 'objection', '点数だけで不採用にされたくありません');
    const other = await make(unaffected, 'objection');
    const known = async () =>
      (await world.send('service', 'POST', ListObjectionsRoute.path, { personIds: [who.userId, unaffected.userId] }))
        .body['personIds'];
    expect(new Set((await known()) as string[])).toEqual(new Set([who.userId, unaffected.userId]));
    const review = (id: string, outcome: string) =>
      world.send(administrator, 'POST', `/api/v1/admin/privacy/requests/${id}/review`, {
        outcome,
        note: '担当者が確認',
      });
    expect((await review(objection.id, 'decided_by_person')).status).toBe(200);
    expect((await review(other.id, 'not_affected')).status).toBe(200);
    expect((await review(other.id, 'not_affected')).status).toBe(409);
    expect(await known()).toEqual([who.userId]);
    expect(await mine(who, objection.id)).toMatchObject({
      review: { outcome: 'decided_by_person', note: '担当者が確認' },
    });
    expect((await world.send(who, 'POST', ListObjectionsRoute.path, { personIds: [] })).status).toBe(403);
  });

  it('record breaches with whom to notify until when', async () => {
    const discoveredAt = new Date(Date.now() - 80 * 3_600_000).toISOString();
    const { status, body } = await world.send(administrator, 'POST', OpenBreachRoute.path, {
      ...{ title: '誤送信', description: 'CVの添付', discoveredAt, dataKinds: ['cv'] },
      affected: [
        { region: 'jp', people: 1_001 },
        { region: 'kr', people: 10 },
      ],
    });
    expect(status).toBe(201);
    const breach = Breach.parse(body);
    const line = (of: Breach, region: string, notice: string) =>
      of.deadlines.find((each) => each.region === region && each.notice === notice);
    expect(line(breach, 'jp', 'authority_preliminary')).toMatchObject({ duty: 'required', overdue: false });
    expect(breach.deadlines.filter(({ notice }) => notice === 'authority_final')).toHaveLength(1);
    expect(line(breach, 'kr', 'authority')).toMatchObject({ duty: 'not_required', overdue: false });
    expect(line(breach, 'kr', 'people')).toMatchObject({ duty: 'required', overdue: true });
    const notified = await world.send(administrator, 'POST', `${ListBreachesRoute.path}/${breach.id}/notices`, {
      ...{ region: 'kr', notice: 'people', notifiedAt: discoveredAt, reference: 'mail 1' },
    });
    expect(line(Breach.parse(notified.body), 'kr', 'people')).toMatchObject({ overdue: false, reference: 'mail 1' });
  });

  it('have registers: activities, retention with what is due, and clocks that say what nobody verified', async () => {
    const activities = (await world.send(administrator, 'GET', ListProcessingActivitiesRoute.path)).body['items'] as {
      contexts: string[];
      categories: string[];
    }[];
    expect(activities.flatMap(({ contexts }) => contexts).sort()).toEqual([...contextNames].sort());
    expect(activities.flatMap(({ categories }) => categories)).toContain('profiles.profile.content');
    const csv = await world.send(administrator, 'GET', ProcessingRegisterCsvRoute.path);
    expect(csv.text.split('\r\n')).toHaveLength(12);
    expect(csv.text).toContain('"処理活動","目的"');
    const rules = (await world.send(administrator, 'GET', ListRetentionRulesRoute.path)).body['items'] as object[];
    expect(rules).toContainEqual(expect.objectContaining({ id: 'exports', due: 1 }));
    const clocks = (await world.send(administrator, 'GET', ListPrivacyClocksRoute.path)).body['items'] as {
      regime: string;
      clock: { verified: string; basis: string };
    }[];
    expect(clocks.filter(({ regime, clock }) => regime !== 'APPI' && clock.verified === 'yes')).toEqual([]);
  });

  it('alone see and do any of it', async () => {
    const id = newId();
    const doors: [string, string, object?][] = [
      ['GET', ListPrivacyRequestsRoute.path],
      ['GET', ListBreachesRoute.path],
      ['GET', ListTransfersRoute.path],
      ['POST', `/api/v1/admin/privacy/requests/${id}/review`, { outcome: 'not_affected', note: 'x' }],
    ];
    for (const [method, path, body] of doors)
      for (const caller of [aPerson(), { userId: id, roles: ['employer'], companyId: id }])
        expect((await world.send(caller, method, path, body)).status).toBe(403);
  });
});

describe('the nightly job', () => {
  it('deletes what was kept long enough, asks contexts again for what a law no longer keeps, and nothing else', async () => {
    const who = aPerson();
    const copy = await make(who, 'portability');
    await completed(who, copy.id);
    const [old, fresh] = [await make(aPerson(), 'erasure'), await make(aPerson(), 'erasure')];
    const { id: erasure, token } = await erasureOf(aPerson());
    const { certificate } = await certified(token);
    await world.rows(
      `INSERT INTO privacy.kept_record (request_id, context, what, count, reason, until) VALUES
        ($1, 'hiring', 'hire', 1, 'placement-ledger', '2020-01-01'), ($1, 'matching', 'x', 1, 'legal-hold', '2999-01-01')`,
      [erasure],
    );
    await world.rows(`UPDATE privacy.privacy_request SET export_expires_at = now() WHERE id = $1`, [copy.id]);
    await world.rows(`UPDATE privacy.privacy_request SET received_at = now() - interval '31 days' WHERE id = $1`, [
      old.id,
    ]);
    const [blobs] = await world.rows<{ ids: string[] }>(
      `SELECT array_agg(blob) AS ids FROM privacy.request_step, jsonb_array_elements_text(result->'blobs') blob
        WHERE request_id = $1`,
      [copy.id],
    );
    const store = world.service.app.get<BlobStore>(BlobStore as never, { strict: false });
    expect(await store.exists(blobs!.ids[0]!)).toBe(true);
    const from = world.neighbours.calls.length;

    const id = newId();
    const deleted = await world.service.app.get(KeepRetention, { strict: false }).execute({
      actor: { kind: 'service', service: 'compliance' },
      ...{ region: 'jp', locale: 'ja', requestId: id, correlationId: id, now: new Date() },
    });
    expect(deleted).toMatchObject({ unconfirmed_requests: 1, closed_requests: 0, kept_by_law: 1 });
    for (const blob of blobs!.ids) expect(await store.exists(blob)).toBe(false);
    const asked = world.neighbours.calls.slice(from).filter((call) => call.startsWith('erase'));
    expect(asked).toEqual(['erase hiring']);
    const left = await world.rows<{ id: string }>('SELECT id FROM privacy.privacy_request WHERE id = ANY($1)', [
      [old.id, fresh.id, copy.id, certificate.requestId],
    ]);
    expect(left.map((row) => row.id).sort()).toEqual([fresh.id, copy.id, certificate.requestId].sort());
  });

  it('is not needed to see what is late: the metrics count it', async () => {
    const { id } = await make(aPerson(), 'objection');
    await world.rows(`UPDATE privacy.privacy_request SET due_on = '2020-01-01' WHERE id = $1`, [id]);
    const text = await (await fetch(`${world.service.url}/metrics`)).text();
    expect(text).toMatch(/^privacy_requests\{kind="objection",due="overdue"\} 1$/m);
    expect(text).toMatch(/^privacy_breach_notices_overdue \d+$/m);
  });
});

describe('a transfer', () => {
  const wish = (who: TestCaller, to: string) =>
    world.send('service', 'POST', RequireTransferRoute.path, {
      ...{ personId: who.userId, from: 'jp', to, recipient: 'Example GmbH', what: ['profile'] },
    });

  it('needs the consent of the person to that destination while it lasts, or an agreement with the recipient', async () => {
    const who = aPerson();
    expect(await wish(who, 'eu')).toMatchObject({ status: 403, body: { code: 'privacy.transfer_without_basis' } });
    expect((await wish(who, 'jp')).body).toMatchObject({ basis: 'same_region' });
    await decide(who, true);
    expect((await wish(who, 'eu')).body).toMatchObject({ basis: 'consent', evidence: expect.any(String) as string });
    expect((await wish(who, 'us')).status).toBe(403);
    await decide(who, false);
    expect((await wish(who, 'eu')).status).toBe(403);
    const agreement = {
      ...{ from: 'jp', to: 'eu', recipient: 'Example GmbH', instrument: 'contract_clauses', article: 'APPI 28(1)' },
      validFrom: '2020-01-01',
    };
    await world.send(administrator, 'POST', '/api/v1/admin/privacy/transfer-agreements', {
      ...{ ...agreement, validTo: '2020-12-31' },
    });
    expect((await wish(who, 'eu')).status).toBe(403);
    expect(
      (await world.send(administrator, 'POST', '/api/v1/admin/privacy/transfer-agreements', agreement)).status,
    ).toBe(201);
    expect((await wish(who, 'eu')).body).toMatchObject({ basis: 'contract_clauses' });
    const { body } = await world.send(administrator, 'GET', ListTransfersRoute.path);
    const recorded = (body['items'] as { personId: string }[]).filter(({ personId }) => personId === who.userId);
    expect(recorded).toHaveLength(3);
    expect((await wish(aPerson(), 'nowhere')).status).toBe(400);
  });
});
