import { newId } from '@iworkz/kernel';
import { PersonKeys } from '@iworkz/platform';
import { openedEnvelope } from '@iworkz/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdentityWorld, candidate, employer, password } from '../testing/identity-world.js';
import { BootstrapAdmin } from './bootstrap-admin.use-case.js';
import { Register } from './register.use-case.js';

let world: IdentityWorld;
beforeAll(async () => {
  world = await IdentityWorld.start({ ADMIN_EMAIL: 'Root@iworkz.example', ADMIN_PASSWORD: 'the first administrator' });
});
afterAll(() => world.close());

const register = (body: object, headers?: Record<string, string>) =>
  world.call('POST', '/api/v1/auth/register', body, headers);
/** What was announced of people with the address. */
const eventsOf = async (email: string) => {
  const rows = await world.rows('SELECT envelope FROM outbox_event ORDER BY seq');
  const keys = world.get(PersonKeys);
  const events = await Promise.all(rows.map(({ envelope }) => openedEnvelope(envelope as string, keys)));
  return events.filter(({ data }) => data['email'] === email);
};

describe('registering', () => {
  it('opens an account for a candidate, signs in, and announces it', async () => {
    const { status, body } = await register(candidate('Hanako@Example.jp'));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      expiresIn: 900,
      account: { email: 'hanako@example.jp', roles: ['candidate'], companyId: null, locale: 'ja', region: 'jp' },
    });
    expect(JSON.stringify(body)).not.toContain('argon2');
    expect((await world.myAccount(body['accessToken'] as string)).body).toEqual(body['account']);
    expect(await eventsOf('hanako@example.jp')).toMatchObject([
      { type: 'identity.user.registered', data: { email: 'hanako@example.jp', name: { family: '山田' } } },
    ]);
  });

  it('opens an account for an employer together with the company, which anybody may look at', async () => {
    const { status, body } = await register(employer('jinji@example.jp'));
    const account = body['account'] as { id: string; companyId: string; roles: string[] };
    expect(status).toBe(201);
    expect(account.roles).toEqual(['employer']);
    const company = await world.call('GET', `/api/v1/companies/${account.companyId}`);
    expect(company.body).toEqual({
      id: account.companyId,
      name: '株式会社見本',
      country: 'JP',
      industry: null,
      website: null,
      region: 'jp',
    });
    const again = await world.call('GET', `/api/v1/companies/${account.companyId}`, undefined, {
      'if-none-match': company.headers.get('etag')!,
    });
    expect(again.status).toBe(304);
    const announced = await world.rows(
      `SELECT type FROM outbox_event WHERE envelope LIKE '%' || $1 || '%' ORDER BY seq`,
      [account.companyId],
    );
    expect(announced.map((event) => event['type']).sort()).toEqual([
      'identity.company.registered',
      'identity.user.registered',
    ]);
    expect((await world.call('GET', '/api/v1/companies/01930000-0000-7000-8000-000000000000')).status).toBe(404);
  });

  it('keeps passwords as Argon2id of 19 MiB and two passes, and nothing else of them', async () => {
    const rows = await world.rows(`SELECT password_hash FROM account`);
    for (const row of rows) expect(row['password_hash']).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('gives one account to 20 who register with the same address at once, and leaves nothing of the others', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => register(employer(i % 2 ? 'race@example.jp' : 'RACE@example.jp'))),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array<number>(19).fill(409)]);
    expect(answers.find((answer) => answer.status === 409)!.body).toMatchObject({ code: 'identity.email_taken' });
    const [winner] = answers.filter((answer) => answer.status === 201);
    const { id, companyId } = winner!.body['account'] as { id: string; companyId: string };
    expect(await world.rows(`SELECT id, company_id FROM account WHERE email = 'race@example.jp'`)).toEqual([
      { id, company_id: companyId },
    ]);
    // The companies of the losers went with their transactions; one more company is that of the employer above.
    expect(await world.rows(`SELECT count(*)::int AS companies FROM company`)).toEqual([{ companies: 2 }]);
    expect(await eventsOf('race@example.jp')).toHaveLength(1);
  });

  it.each([
    ['the role of an administrator', { role: 'admin' }, 'role'],
    ['several roles', { roles: ['admin', 'super_admin'] }, 'roles'],
    ['a company it does not found', { companyId: '01930000-0000-7000-8000-000000000000' }, 'companyId'],
    ['an id', { id: '01930000-0000-7000-8000-000000000000' }, 'id'],
    ['a field of the prototype', JSON.parse('{"constructor":{"prototype":{"roles":["admin"]}}}') as object, ''],
  ])('refuses to be told %s', async (_what, extra, field) => {
    const { status, body } = await register({ ...candidate('mass@example.jp'), ...extra });
    expect(status).toBe(400);
    if (field)
      expect(body['errors']).toEqual(expect.arrayContaining([expect.objectContaining({ pointer: `/body/${field}` })]));
    expect(await world.rows(`SELECT id FROM account WHERE email = 'mass@example.jp'`)).toEqual([]);
  });

  it('names what is wrong with a registration, field by field', async () => {
    const { status, body } = await register({
      role: 'candidate',
      email: 'not an address',
      password: 'short',
      name: {},
    });
    expect(status).toBe(400);
    expect((body['errors'] as { pointer: string }[]).map((error) => error.pointer)).toEqual(
      expect.arrayContaining(['/body/email', '/body/password', '/body/name/family']),
    );
  });

  it('counts registrations by network, wherever in it they come from', async () => {
    const limited = await IdentityWorld.start({ REGISTRATION_LIMIT_PER_NETWORK: '2' });
    try {
      const from = (address: string, email: string) =>
        limited
          .get(Register)
          .execute(limited.ctx({ clientAddress: address }), { ...candidate(email), locale: 'ja', region: 'jp' });
      await from('2001:db8:1:2::1', 'a@example.jp');
      await from('2001:db8:1:2::2', 'b@example.jp');
      await expect(from('2001:db8:1:2:ffff::3', 'c@example.jp')).rejects.toMatchObject({ code: 'request.too_many' });
      await from('2001:db8:1:3::1', 'c@example.jp');
    } finally {
      await limited.close();
    }
  });
});

describe('the first administrator', () => {
  it('is there before anybody can ask, and signs in', async () => {
    const { status, body } = await world.call('POST', '/api/v1/auth/login', {
      email: 'root@iworkz.example',
      password: 'the first administrator',
    });
    expect(status).toBe(200);
    expect(body['account']).toMatchObject({ roles: ['admin', 'super_admin'], companyId: null });
  });

  it('is made once, whatever the password says later', async () => {
    const outcome = await world
      .get(BootstrapAdmin)
      .execute(world.ctx(), { email: 'root@iworkz.example', password: 'another password' });
    expect(outcome).toBe('present');
    expect(
      (await world.call('POST', '/api/v1/auth/login', { email: 'root@iworkz.example', password: 'another password' }))
        .status,
    ).toBe(401);
  });

  it('never comes of an account that somebody opened before', async () => {
    await register(candidate('squatter@example.jp'));
    expect(await world.get(BootstrapAdmin).execute(world.ctx(), { email: 'squatter@example.jp', password })).toBe(
      'taken',
    );
    expect(await world.rows(`SELECT roles FROM account WHERE email = 'squatter@example.jp'`)).toEqual([
      { roles: ['candidate'] },
    ]);
  });
});

describe('a further administrator', () => {
  const appoint = async (token: string, body: object, key = newId()) =>
    world.call('POST', '/api/v1/admin/administrators', body, {
      authorization: `Bearer ${token}`,
      'idempotency-key': key,
    });
  const signedIn = async (email: string, secret: string): Promise<string> => {
    const { body } = await world.call('POST', '/api/v1/auth/login', { email, password: secret });
    return body['accessToken'] as string;
  };
  const legal = { email: 'legal@iworkz.example', password, name: { family: '法務', given: '担当' } };

  it('is appointed by the first, once however often it is asked, and appoints nobody', async () => {
    const root = await signedIn('root@iworkz.example', 'the first administrator');
    const key = newId();
    const answers = [await appoint(root, legal, key), await appoint(root, legal, key)];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[1]!.body).toEqual(answers[0]!.body);
    expect(answers[0]!.body).toMatchObject({ roles: ['admin'], companyId: null, region: 'jp' });
    expect(await eventsOf(legal.email)).toMatchObject([{ data: { roles: ['admin'] } }]);
    const theirs = await signedIn(legal.email, password);
    expect((await appoint(theirs, { ...legal, email: 'third@iworkz.example' })).status).toBe(403);
  });

  it('never comes of an account that is there', async () => {
    await register(candidate('somebody@example.jp'));
    const root = await signedIn('root@iworkz.example', 'the first administrator');
    expect(await appoint(root, { ...legal, email: 'Somebody@example.jp' })).toMatchObject({
      status: 409,
      body: { code: 'identity.email_taken' },
    });
    expect(await world.rows(`SELECT roles FROM account WHERE email = 'somebody@example.jp'`)).toEqual([
      { roles: ['candidate'] },
    ]);
  });

  it('needs a password as long as anybody’s', async () => {
    const root = await signedIn('root@iworkz.example', 'the first administrator');
    expect((await appoint(root, { ...legal, email: 'short@iworkz.example', password: 'short' })).status).toBe(400);
  });
});
