import {
  ApplicationMoved,
  ApplicationSubmitted,
  AttributeDeclaration,
  AuditRun,
  BiasAudit,
  GetMyAttributesRoute,
  ListAuditRunsRoute,
  ListBiasAuditsRoute,
  ListMitigationsRoute,
  Mitigation,
  OrderShortlistRoute,
  RunBiasAuditRoute,
  StartMitigationRoute,
  consentVersion,
  type ApplicationStatus,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { anEnvelope, type TestCaller } from '@iworkz/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aStoredMatch } from './testing/a-stored-match.js';
import { aCandidate, administrator, fairnessWorld, type FairnessWorld } from './testing/fairness-world.js';

const mine = GetMyAttributesRoute.path;
const audits = RunBiasAuditRoute.path;
const mitigations = StartMitigationRoute.path;
const employer: TestCaller = { userId: newId(), roles: ['employer'], companyId: newId() };

let world: FairnessWorld;
beforeAll(async () => {
  world = await fairnessWorld();
});
afterAll(() => world.end());

const declare = (who: TestCaller, attributes: object, consent: object = {}) =>
  world.send(who, 'PUT', mine, { attributes, consent: { version: consentVersion, audit: true, ...consent } });

const rowsOf = ({ userId }: TestCaller) =>
  world.rows<{ attribute: string; value: string; for_mitigation: boolean; consent_version: string }>(
    'SELECT * FROM fairness.declared_attribute WHERE user_id = $1 ORDER BY attribute',
    [userId],
  );

describe('what a person says of themselves', () => {
  it('is kept with the consent it was given by, and shown to them alone', async () => {
    const who = aCandidate();
    const before = AttributeDeclaration.parse((await world.send(who, 'GET', mine)).body);
    expect(before.consent).toBeNull();
    expect(Object.values(before.attributes)).toEqual([null, null, null, null, null, null]);
    expect(before.wording).toMatchObject({ version: consentVersion, audit: expect.stringContaining('任意') as string });

    const { status, body } = await declare(who, { sex: 'female', ageBand: '40_to_49' }, { mitigation: true });
    expect(status).toBe(200);
    expect(AttributeDeclaration.parse(body)).toMatchObject({
      attributes: { sex: 'female', ageBand: '40_to_49', nationalityGroup: null },
      consent: { purposes: ['audit', 'mitigation'], version: consentVersion },
    });
    expect((await world.send(who, 'GET', mine)).body).toEqual(body);
    expect((await world.send(aCandidate(), 'GET', mine)).body['consent']).toBeNull();
    expect((await world.send(who, 'GET', mine, undefined, 'ko')).body['wording']).toMatchObject({
      audit: expect.stringContaining('선택 사항') as string,
    });
  });

  it('is replaced whole: what is left out is deleted, and saying nothing withdraws', async () => {
    const who = aCandidate();
    await declare(who, { sex: 'male', disability: 'yes', family: 'with_care_duties' });
    await declare(who, { sex: 'male' });
    expect((await rowsOf(who)).map(({ attribute }) => attribute)).toEqual(['sex']);
    await declare(who, {});
    expect(await rowsOf(who)).toEqual([]);
  });

  it('is deleted when the consent is withdrawn, and both are in the audit log without what was said', async () => {
    const who = aCandidate();
    await declare(who, { nationalityGroup: 'vietnam', birthplaceGroup: 'vietnam' });
    expect(await rowsOf(who)).toHaveLength(2);
    expect((await world.send(who, 'DELETE', mine)).status).toBe(204);
    expect(await rowsOf(who)).toEqual([]);
    expect((await world.send(who, 'DELETE', mine)).status).toBe(204);
    const log = await world.rows('SELECT * FROM fairness.audit_entry WHERE actor = $1 ORDER BY seq', [
      `user:${who.userId}`,
    ]);
    expect(log.map(({ action, outcome }) => `${String(action)} ${String(outcome)}`)).toEqual([
      'fairness.declare_attributes allowed',
      'fairness.withdraw_attributes allowed',
      'fairness.withdraw_attributes allowed',
    ]);
    expect(JSON.stringify(log)).not.toContain('vietnam');
  });

  it('needs consent to the text in force and to the audit, and values that are asked for', async () => {
    const who = aCandidate();
    expect(await declare(who, { sex: 'male' }, { version: '2020-01' })).toMatchObject({
      status: 409,
      body: { code: 'fairness.consent_outdated', params: { currentVersion: consentVersion } },
    });
    expect((await declare(who, { sex: 'male' }, { audit: false, mitigation: true })).status).toBe(400);
    expect((await declare(who, { sex: 'F' })).status).toBe(400);
    expect((await declare(who, { religion: 'x' })).status).toBe(400);
    expect((await world.send(who, 'PUT', mine, { attributes: { sex: 'male' } })).status).toBe(400);
    expect(await rowsOf(who)).toEqual([]);
  });

  it('may be said and seen by candidates only, and by nobody for another', async () => {
    for (const caller of [employer, administrator, { userId: newId(), roles: ['super_admin'] }]) {
      expect((await world.send(caller, 'GET', mine)).status).toBe(403);
      expect((await declare(caller, { sex: 'male' })).status).toBe(403);
      expect((await world.send(caller, 'DELETE', mine)).status).toBe(403);
    }
    expect((await world.send(undefined, 'GET', mine)).status).toBe(401);
    expect((await world.send('service', 'GET', mine)).status).toBe(403);
  });

  it('is kept once when two requests say it at the same time', async () => {
    const who = aCandidate();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => declare(who, { sex: index % 2 ? 'male' : 'female', disability: 'no' })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
    expect(await rowsOf(who)).toHaveLength(2);
  });
});

/** Twenty women and twenty men on one job; women score lower, and fewer of them come to an interview. */
async function aBiasedMonth(month: string) {
  const jobId = newId();
  const people = Array.from({ length: 40 }, (_, index) => ({ who: aCandidate(), woman: index % 2 === 0, index }));
  for (const { who, woman } of people) await declare(who, { sex: woman ? 'female' : 'male' }, { mitigation: true });
  const day = (number: number) => `${month}-${String(number).padStart(2, '0')}T00:00:00.000Z`;
  for (const { who, woman, index } of people) {
    const total = woman && index > 7 ? 40 - index / 10 : 80 - index / 10;
    world.stored.push({
      ...aStoredMatch({ candidateId: who.userId, jobId, computedAt: day(2) }),
      // An older score of the same pair, which counts no more.
      total: 99,
    });
    world.stored.push(aStoredMatch({ candidateId: who.userId, jobId, computedAt: day(3), total }));
  }
  const events = people.flatMap(({ who, woman, index }) => {
    const application = {
      ...{
        applicationId: newId(),
        jobId,
        jobTitle: 'T',
        companyId: newId(),
        companyName: 'A',
        candidateId: who.userId,
      },
    };
    const move = (from: ApplicationStatus, to: ApplicationStatus, at: number) =>
      anEnvelope(ApplicationMoved, { ...application, from, to, movedAt: day(at) }, new Date(day(at)));
    const selected = woman ? index < 8 : index < 32;
    return [
      anEnvelope(ApplicationSubmitted, { ...application, submittedAt: day(4) }, new Date(day(4))),
      ...(selected ? [move('received', 'screening', 5), move('screening', 'interview', 6)] : []),
      selected ? move('interview', 'rejected', 7) : move('received', 'rejected', 7),
    ];
  });
  const handled = async () => (await world.rows('SELECT 1 FROM fairness.inbox_event')).length;
  const before = await handled();
  // Backwards, and some twice: the order of keys is the bus's promise, this consumer does not need it.
  await world.service.publishEnvelopes(...[...events].reverse());
  await world.service.publishEnvelopes(...events.slice(0, 10).map((event) => ({ ...event, id: newId() })));
  await vi.waitFor(async () => expect(await handled()).toBe(before + events.length + 10), {
    timeout: 15_000,
    interval: 50,
  });
  return { jobId, people, window: { from: day(1), to: day(28) } };
}

async function runAudit(window: { from: string; to: string }): Promise<BiasAudit> {
  const { status, body } = await world.send(administrator, 'POST', audits, { window });
  expect(status).toBe(202);
  const { id } = AuditRun.parse(body);
  const { auditId } = await vi.waitFor(
    async () => {
      const { body: list } = await world.send(administrator, 'GET', ListAuditRunsRoute.path);
      const run = ListAuditRunsRoute.response.parse(list).items.find((each) => each.id === id);
      expect(run).toMatchObject({ state: 'done' });
      return run!.result!;
    },
    { timeout: 20_000, interval: 50 },
  );
  return BiasAudit.parse((await world.send(administrator, 'GET', `${audits}/${auditId}`)).body);
}

it('audits a month with more applications than a function takes arguments', async () => {
  await world.rows(
    `INSERT INTO fairness.selection (application_id, job_id, candidate_id, submitted_at, stage, withdrawn, last_event_at)
     SELECT gen_random_uuid(), $1, gen_random_uuid(), '2025-01-02', 0, false, '2025-01-03'::timestamptz + number * interval '1 second'
       FROM generate_series(1, 130000) AS number`,
    [newId()],
  );
  const { findings, versions } = await runAudit({ from: '2025-01-01T00:00:00.000Z', to: '2025-02-01T00:00:00.000Z' });
  expect(versions.dataUpTo).toBe('2025-01-04T12:06:40.000Z');
  const applied = findings.tables.find(({ measure }) => measure === 'selection')!;
  expect(applied.unknown).toEqual({ cases: 130_000, people: 130_000 });
  await world.rows(`DELETE FROM fairness.selection WHERE submitted_at = '2025-01-02'`);
}, 60_000);

describe('the bias audit', () => {
  let month: Awaited<ReturnType<typeof aBiasedMonth>>;
  let audit: BiasAudit;
  beforeAll(async () => {
    month = await aBiasedMonth('2026-03');
    audit = await runAudit(month.window);
  });
  const bySex = (measure: string) =>
    audit.findings.tables.find((table) => table.measure === measure && table.attributes.join() === 'sex')!;

  it('is computed from the stored matches and the applications of the window, each pair once', () => {
    expect(audit.findings).toMatchObject({ people: 40, scores: 40, applications: 40, withdrawn: 0, rankings: 1 });
    expect(audit.versions).toMatchObject({ models: ['reference-1'], consent: [consentVersion] });
    expect(bySex('selection').rows).toMatchObject([
      { group: ['female'], people: 20, rate: 0.2, impactRatio: 0.25, belowFourFifths: true },
      { group: ['male'], people: 20, rate: 0.8, impactRatio: 1 },
    ]);
    expect(bySex('scoring').rows).toMatchObject([
      { group: ['female'], rate: 0.2, belowFourFifths: true },
      { group: ['male'], rate: 0.8 },
    ]);
    // Four women lead the ranking, the other sixteen end it.
    expect(bySex('exposure')).toMatchObject({ reference: ['male'], rows: [{ people: 20, cases: 20 }, { people: 20 }] });
    expect(audit.adverseImpact).toBe(true);
  });

  it('can be read again, stands in the list without its tables, and names nobody', async () => {
    expect((await world.send(administrator, 'GET', `${audits}/${audit.id}`)).body).toEqual(audit);
    const list = ListBiasAuditsRoute.response.parse((await world.send(administrator, 'GET', audits)).body);
    const { findings: _, ...head } = audit;
    expect(list.items).toContainEqual(head);
    const text = JSON.stringify(audit);
    for (const { who } of month.people) expect(text).not.toContain(who.userId);
    expect((await world.send(administrator, 'GET', `${audits}/${newId()}`)).status).toBe(404);
  });

  it('has the same hash and findings when it is run again, and another hash once somebody withdrew', async () => {
    const again = await runAudit(month.window);
    expect({ ...again, id: '', createdAt: '' }).toEqual({ ...audit, id: '', createdAt: '' });
    await world.send(month.people[39]!.who, 'DELETE', mine);
    const after = await runAudit(month.window);
    expect(after.inputHash).not.toBe(audit.inputHash);
    const table = after.findings.tables.find(
      ({ measure, attributes }) => measure === 'selection' && attributes.join() === 'sex',
    );
    expect(table).toMatchObject({ unknown: { people: 1 }, rows: [{ people: 20 }, { people: 19 }] });
  });

  it('shows no groups where they are small', async () => {
    const few = await runAudit({ from: '2020-01-01T00:00:00.000Z', to: '2020-02-01T00:00:00.000Z' });
    expect(few.findings).toMatchObject({ people: 0, scores: 0, medianScore: null });
    expect(few.findings.tables.flatMap(({ rows }) => rows)).toEqual([]);
    const smallest = await world.send(administrator, 'POST', audits, {
      ...{ window: month.window, parameters: { minGroupSize: 5 } },
    });
    expect(smallest.status).toBe(400);
  });

  it('raises what an alert watches, also after a restart', async () => {
    await runAudit(month.window);
    await world.restart();
    const metrics = await (await fetch(`${world.service.url}/metrics`)).text();
    expect(metrics).toMatch(
      /fairness_impact_ratio\{measure="selection",weights="",attribute="sex",group="female"\} 0\.2\d+/,
    );
    expect(metrics).toContain('fairness_groups_below_four_fifths{measure="selection",weights="",attribute="sex"} 1');
    expect(metrics).toMatch(/fairness_audit_age_seconds \d/);
  });

  it('tells of learned weights that harm a group, and gives no reason to re-order shortlists for it', async () => {
    const [jobId, at] = [newId(), '2026-04-03T00:00:00.000Z'];
    // The default ranks both alike: women at the odd places of one job and at the even ones of the other.
    const other = newId();
    for (const [index, { who, woman }] of month.people.slice(0, 38).entries()) {
      const candidateId = who.userId;
      const pair = Math.floor(index / 2);
      world.stored.push(aStoredMatch({ candidateId, jobId, computedAt: at, total: 50 + pair + (woman ? 0.5 : 0) }));
      world.stored.push(
        aStoredMatch({ candidateId, jobId: other, computedAt: at, total: 50 + pair + (woman ? 0 : 0.5) }),
      );
      const learned = { weightsKey: '35-20-20-15-10', seenByEmployer: null, weightsVersion: 'weights-7' };
      world.stored.push(
        aStoredMatch({ ...learned, candidateId, jobId, computedAt: at, total: (woman ? 40 : 70) + pair }),
      );
    }
    const learned = await runAudit({ from: '2026-04-01T00:00:00.000Z', to: '2026-04-30T00:00:00.000Z' });
    expect(learned.findings.weightings).toMatchObject([
      { weights: { origin: 'default' }, people: 38, scores: 76, rankings: 2 },
      { weights: { origin: 'learned', versions: ['weights-7'] }, people: 38, scores: 38, rankings: 1 },
    ]);
    expect(learned.adverseImpact).toBe(true);
    const wish = { attribute: 'sex', auditId: learned.id, reason: '学習した重みの影響比', days: 30 };
    expect(await world.send(administrator, 'POST', mitigations, wish)).toMatchObject({
      status: 422,
      body: { code: 'fairness.no_adverse_impact' },
    });
    const metrics = await (await fetch(`${world.service.url}/metrics`)).text();
    const below = (weights: string) =>
      `fairness_groups_below_four_fifths{measure="scoring",weights="${weights}",attribute="sex"}`;
    expect(metrics).toContain(`${below('weights-7')} 1`);
    expect(metrics).toContain(`${below('default')} 0`);
  });

  it('computes how far applicants were in sight of companies, also those who applied before the window', async () => {
    const shown = month.people.filter(({ woman }) => !woman).slice(0, 12);
    const places = shown.map(({ who }, index) => ({ candidateId: who.userId, position: index + 1 }));
    for (const hour of ['10', '11'])
      world.inSight.push({ id: newId(), jobId: month.jobId, shownAt: `2026-07-01T${hour}:00:00.000Z`, places });
    const seen = await runAudit({ from: '2026-07-01T00:00:00.000Z', to: '2026-07-02T00:00:00.000Z' });
    expect(seen.findings).toMatchObject({ applications: 0, scores: 0, sightings: 40 });
    expect(seen.versions.dataUpTo).toBe('2026-07-01T11:00:00.000Z');
    const table = seen.findings.tables.find(
      ({ measure, attributes }) => measure === 'sight' && attributes.join() === 'sex',
    )!;
    // Nineteen men are left who say so; twelve of the twenty were in sight, and no woman.
    expect(table.rows).toMatchObject([
      { group: ['female'], cases: 20, rate: 0, belowFourFifths: true },
      { group: ['male'], cases: 19, belowFourFifths: false },
    ]);
    expect(table.unknown).toEqual({ people: 1, cases: 1 });
  });

  it('is for administrators, and who did it is in the audit log', async () => {
    for (const caller of [employer, aCandidate()]) {
      expect((await world.send(caller, 'POST', audits, { window: month.window })).status).toBe(403);
      expect((await world.send(caller, 'GET', audits)).status).toBe(403);
      expect((await world.send(caller, 'GET', `${audits}/${audit.id}`)).status).toBe(403);
      expect((await world.send(caller, 'GET', ListAuditRunsRoute.path)).status).toBe(403);
    }
    expect((await world.send(undefined, 'GET', audits)).status).toBe(401);
    const made = await world.rows('SELECT created_by FROM fairness.bias_audit WHERE id = $1', [audit.id]);
    expect(made).toEqual([{ created_by: `user:${administrator.userId}` }]);
    const log = await world.rows(`SELECT outcome FROM fairness.audit_entry WHERE action = 'fairness.run_audit'`);
    expect(new Set(log.map(({ outcome }) => String(outcome)))).toEqual(new Set(['allowed', 'refused']));
  });
});

describe('the re-ordering of shortlists', () => {
  let month: Awaited<ReturnType<typeof aBiasedMonth>>;
  let auditId: string;
  beforeAll(async () => {
    month = await aBiasedMonth('2026-05');
    auditId = (await runAudit(month.window)).id;
  });
  const reason = '2026年5月の監査で女性の影響比が0.8を下回ったため';
  const start = (change: object = {}) =>
    world.send(administrator, 'POST', mitigations, { attribute: 'sex', auditId, reason, days: 30, ...change });
  const shortlist = () =>
    month.people
      .map(({ who, woman }, index) => ({ candidateId: who.userId, total: (woman ? 40 : 80) - index / 10, woman }))
      .sort((a, b) => b.total - a.total);
  const order = async (jobId: string, list = shortlist()) => {
    const ranked = list.map(({ candidateId, total }) => ({ candidateId, total }));
    const { status, body } = await world.send('service', 'POST', OrderShortlistRoute.path, { jobId, ranked });
    expect(status).toBe(200);
    return OrderShortlistRoute.response.parse(body);
  };
  const plain = () => shortlist().map(({ candidateId }) => candidateId);

  it('is off until an operator switches it on, and then works on that job until it is ended', async () => {
    const jobId = newId();
    expect(await order(jobId)).toEqual({ candidateIds: plain(), mitigationId: null });
    const { status, body } = await start({ jobId });
    expect(status).toBe(201);
    const mitigation = Mitigation.parse(body);
    expect(mitigation).toMatchObject({ jobId, attribute: 'sex', auditId, reason, minParity: 0.8, endedAt: null });
    expect(Date.parse(mitigation.expiresAt) - Date.parse(mitigation.startedAt)).toBe(30 * 86_400_000);

    const ordered = await order(jobId);
    expect(ordered.mitigationId).toBe(mitigation.id);
    expect([...ordered.candidateIds].sort()).toEqual([...plain()].sort());
    const women = new Set(shortlist().flatMap(({ candidateId, woman }) => (woman ? [candidateId] : [])));
    const among = (ids: readonly string[]) => ids.slice(0, 10).filter((id) => women.has(id)).length;
    expect(among(plain())).toBe(0);
    expect(among(ordered.candidateIds)).toBeGreaterThanOrEqual(3);
    expect(await order(newId())).toEqual({ candidateIds: plain(), mitigationId: null });

    expect(await start({ jobId })).toMatchObject({ status: 409, body: { code: 'fairness.mitigation_already_on' } });
    const ended = await world.send(administrator, 'POST', `${mitigations}/${mitigation.id}/ending`);
    expect(Mitigation.parse(ended.body).endedAt).not.toBeNull();
    expect(await order(jobId)).toEqual({ candidateIds: plain(), mitigationId: null });
  });

  it('gives an order of ids and nothing about anybody', async () => {
    const jobId = newId();
    await start({ jobId });
    const ranked = shortlist().map(({ candidateId, total }) => ({ candidateId, total }));
    const { body } = await world.send('service', 'POST', OrderShortlistRoute.path, { jobId, ranked });
    expect(Object.keys(body).sort()).toEqual(['candidateIds', 'mitigationId']);
    expect(JSON.stringify(body)).not.toMatch(/female|male|total/);
  });

  it('does not use the answers of people who agreed to the audit alone', async () => {
    const jobId = newId();
    await start({ jobId });
    const people = Array.from({ length: 20 }, () => aCandidate());
    for (const [index, who] of people.entries()) await declare(who, { sex: index < 10 ? 'male' : 'female' });
    const list = people.map(({ userId }, index) => ({ candidateId: userId, total: 90 - index, woman: index >= 10 }));
    expect((await order(jobId, list)).candidateIds).toEqual(people.map(({ userId }) => userId));
  });

  it('ends by itself when its time is over', async () => {
    const jobId = newId();
    const { body } = await start({ jobId, days: 1 });
    await world.rows(`UPDATE fairness.mitigation SET expires_at = now() - interval '1 second' WHERE id = $1`, [
      body['id'],
    ]);
    expect((await order(jobId)).mitigationId).toBeNull();
    expect((await start({ jobId })).status).toBe(201);
  });

  it('needs an audit that found adverse impact of that attribute, a reason and an end', async () => {
    expect((await start({ auditId: newId() })).status).toBe(404);
    expect(await start({ attribute: 'disability' })).toMatchObject({
      status: 422,
      body: { code: 'fairness.no_adverse_impact' },
    });
    for (const change of [{ reason: ' ' }, { days: 0 }, { days: 181 }, { minParity: 0.4 }])
      expect((await start(change)).status).toBe(400);
    for (const caller of [employer, aCandidate(), undefined])
      expect((await world.send(caller, 'POST', mitigations, {})).status).toBe(caller ? 403 : 401);
    expect((await world.send(administrator, 'POST', OrderShortlistRoute.path, {})).status).toBe(403);
  });

  it('reports what it cost and gained once ten shortlists have been shown, each once', async () => {
    const everywhere = Mitigation.parse((await start()).body);
    const reported = async () =>
      ListMitigationsRoute.response
        .parse((await world.send(administrator, 'GET', mitigations)).body)
        .items.find(({ id }) => id === everywhere.id)!.effect;
    const jobs = Array.from({ length: 10 }, () => newId());
    for (const jobId of jobs.slice(0, 9)) await order(jobId);
    await order(jobs[0]!);
    expect(await reported()).toBeNull();
    await order(jobs[9]!);
    const effect = (await reported())!;
    expect(effect.shortlists).toBe(10);
    expect(effect.utilityLoss).toBeGreaterThan(0);
    expect(effect.utilityLoss).toBeLessThan(0.2);
    expect(effect.parityBefore).toBeLessThan(0.8);
    expect(effect.parityAfter).toBeGreaterThanOrEqual(0.8);
    await world.send(administrator, 'POST', `${mitigations}/${everywhere.id}/ending`);
  });
});
