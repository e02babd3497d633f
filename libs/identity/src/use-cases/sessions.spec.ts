import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdentityUnitOfWork } from '../adapters/identity-database.js';
import { refreshTokenLife, retryLeeway } from '../domain/refresh-decision.js';
import { IdentityWorld, candidate, password } from '../testing/identity-world.js';
import { Login } from './login.use-case.js';
import { RefreshTokens } from './ports.js';
import { Refresh } from './refresh.use-case.js';

let world: IdentityWorld;
beforeAll(async () => {
  world = await IdentityWorld.start();
});
afterAll(() => world.close());

let people = 0;
const newAddress = (): string => `person-${(people += 1)}@example.jp`;
const login = (email: string, secret: string, in_ = world) =>
  in_.call('POST', '/api/v1/auth/login', { email, password: secret });
const refresh = (refreshToken: string) => world.call('POST', '/api/v1/auth/refresh', { refreshToken });
const logout = (refreshToken: string) => world.call('POST', '/api/v1/auth/logout', { refreshToken });
const refreshAt = (token: string, now: Date) => world.get(Refresh).execute(world.ctx({ now }), token);
const later = (milliseconds: number): Date => new Date(Date.now() + milliseconds);

describe('signing in', () => {
  it('works with the address in any case and the password in any Unicode form', async () => {
    const email = newAddress();
    await world.call('POST', '/api/v1/auth/register', { ...candidate(email), password: 'ﾊﾟｽﾜｰﾄﾞは長いほど良い' });
    expect((await login(email.toUpperCase(), 'パスワードは長いほど良い')).status).toBe(200);
    expect((await login(email, 'パスワードは長いほど悪い')).status).toBe(401);
  });

  it('says the same of an unknown address and of a wrong password', async () => {
    const email = newAddress();
    await world.registered(email);
    const [known, unknown] = [
      await login(email, 'not the password'),
      await login('nobody@example.jp', 'not the password'),
    ];
    expect(known.status).toBe(401);
    const { requestId: _one, ...knownBody } = known.body;
    const { requestId: _other, ...unknownBody } = unknown.body;
    expect(knownBody).toEqual(unknownBody);
    expect(knownBody).toMatchObject({ code: 'identity.wrong_credentials' });
  });

  it('does the same work for an unknown address as for a known one', async () => {
    const roomy = await IdentityWorld.start({ LOGIN_LIMIT_PER_ADDRESS: '100000' });
    try {
      await roomy.registered('known@example.jp');
      const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
      // In turns, so that whatever else the machine does falls on both.
      for (let i = 0; i < 40; i += 1) {
        for (const who of ['known', 'unknown'] as const) {
          const start = performance.now();
          await roomy
            .get(Login)
            .execute(roomy.ctx(), { email: `${who}@example.jp`, password: 'not the password' })
            .catch(() => undefined);
          times[who].push(performance.now() - start);
        }
      }
      const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length / 2]!;
      // Skipping the hash would make one of them a tenth of the other. Closer bounds would measure the machine's other work.
      expect(median(times.unknown) / median(times.known)).toBeGreaterThan(0.5);
      expect(median(times.unknown) / median(times.known)).toBeLessThan(2);
    } finally {
      await roomy.close();
    }
  }, 60_000);

  it('stops after ten wrong passwords for one address, known or not, and not after as many right ones', async () => {
    const email = newAddress();
    await world.registered(email);
    for (let i = 0; i < 12; i += 1) expect((await login(email, password)).status).toBe(200);
    for (const address of [email, newAddress()]) {
      for (let i = 0; i < 10; i += 1) expect((await login(address, 'guess')).status).toBe(401);
      const refused = await login(address.toUpperCase(), address === email ? password : 'guess');
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(14 * 60);
      expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(15 * 60);
    }
  });

  it('stops after too many tries from one network, whoever they are for', async () => {
    const limited = await IdentityWorld.start({ LOGIN_LIMIT_PER_NETWORK: '5' });
    try {
      const from = (address: string) =>
        limited.call(
          'POST',
          '/api/v1/auth/login',
          { email: newAddress(), password: 'guess' },
          { 'x-forwarded-for': `1.1.1.${people}, ${address}` },
        );
      for (let i = 0; i < 5; i += 1) expect((await from('203.0.113.7')).status).toBe(401);
      expect((await from('203.0.113.7')).status).toBe(429);
      expect((await from('203.0.113.8')).status).toBe(401);
    } finally {
      await limited.close();
    }
  });
});

describe('continuing a session', () => {
  it('exchanges each token for the next', async () => {
    const first = await world.registered(newAddress());
    const second = await refresh(first.refreshToken);
    expect(second.status).toBe(200);
    expect(second.body['account']).toEqual(first.account);
    expect(second.body['refreshToken']).not.toBe(first.refreshToken);
    expect((await world.myAccount(second.body['accessToken'] as string)).status).toBe(200);
    expect((await refresh(second.body['refreshToken'] as string)).status).toBe(200);
  });

  it('has one winner among 50 at once: one successor, which all of them get, and nobody is signed out', async () => {
    const { refreshToken, account } = await world.registered(newAddress());
    const answers = await Promise.all(Array.from({ length: 50 }, () => refresh(refreshToken)));
    expect(answers.map((answer) => answer.status)).toEqual(Array(50).fill(200));
    const successors = new Set(answers.map((answer) => answer.body['refreshToken'] as string));
    expect(successors.size).toBe(1);
    const tokens = await world.rows(
      `SELECT used_at IS NOT NULL AS used, revoked_at FROM refresh_token JOIN token_family family ON family.id = family_id WHERE account_id = $1 ORDER BY refresh_token.id`,
      [account.id],
    );
    expect(tokens).toEqual([
      { used: true, revoked_at: null },
      { used: false, revoked_at: null },
    ]);
    expect((await refresh([...successors][0]!)).status).toBe(200);
  });

  it('answers a retry after a lost answer with the same successor, until the leeway is over', async () => {
    const { refreshToken } = await world.registered(newAddress());
    const start = later(0);
    const first = await refreshAt(refreshToken, start);
    const retry = await refreshAt(refreshToken, new Date(start.getTime() + retryLeeway));
    expect(retry.refreshToken).toBe(first.refreshToken);
    await refreshAt(first.refreshToken, new Date(start.getTime() + retryLeeway + 1));
  });

  it('ends everything that came from a sign-in when a used token comes back later, and nothing else', async () => {
    const email = newAddress();
    const stolen = await world.registered(email);
    const elsewhere = (await login(email, password)).body as { refreshToken: string };
    const start = later(0);
    const second = await refreshAt(stolen.refreshToken, start);
    const third = await refreshAt(second.refreshToken, start);

    await expect(refreshAt(stolen.refreshToken, new Date(start.getTime() + retryLeeway + 1))).rejects.toMatchObject({
      code: 'identity.refresh_token_reused',
    });
    for (const token of [stolen.refreshToken, second.refreshToken, third.refreshToken]) {
      await expect(refreshAt(token, new Date(start.getTime() + retryLeeway + 2))).rejects.toMatchObject({
        code: 'identity.refresh_token_invalid',
      });
    }
    expect((await refresh(elsewhere.refreshToken)).status).toBe(200);
  });

  it('never leaves a live token behind when a theft shows while the next exchange is under way', async () => {
    const rounds = 10;
    for (let round = 0; round < rounds; round += 1) {
      const { refreshToken, account } = await world.registered(newAddress());
      const start = later(0);
      const second = await refreshAt(refreshToken, start);
      const after = new Date(start.getTime() + retryLeeway + 1);
      const [, exchanged] = await Promise.allSettled([
        refreshAt(refreshToken, after),
        refreshAt(second.refreshToken, after),
      ]);
      const [family] = await world.rows(`SELECT revoked_at FROM token_family WHERE account_id = $1`, [account.id]);
      expect(family!['revoked_at']).not.toBeNull();
      if (exchanged.status === 'fulfilled')
        await expect(refreshAt(exchanged.value.refreshToken, after)).rejects.toMatchObject({
          code: 'identity.refresh_token_invalid',
        });
    }
  });

  it('leaves a token unspent when the database takes the exchange back', async () => {
    const { refreshToken } = await world.registered(newAddress());
    const tokens = world.get(RefreshTokens);
    const broken = world.get(IdentityUnitOfWork).run(world.ctx(), async (tx) => {
      const record = await tokens.findForUpdate(tx, refreshToken);
      await tokens.rotate(tx, record!, refreshToken, new Date());
      throw new Error('the connection was lost');
    });
    await expect(broken).rejects.toThrow('the connection was lost');
    expect((await refresh(refreshToken)).status).toBe(200);
  });

  it('is over after seven days without use, and with tokens nobody gave out', async () => {
    const { refreshToken } = await world.registered(newAddress());
    await expect(refreshAt(refreshToken, later(refreshTokenLife + 1_000))).rejects.toMatchObject({
      code: 'identity.refresh_token_invalid',
    });
    expect((await refresh('x'.repeat(43))).body).toMatchObject({ status: 401, code: 'identity.refresh_token_invalid' });
  });

  it('needs no token that is stored anywhere', async () => {
    const session = await world.registered(newAddress());
    const successor = (await refresh(session.refreshToken)).body['refreshToken'] as string;
    const stored = JSON.stringify(
      await world.rows(
        `SELECT encode(hash, 'escape') AS hash, encode(successor_salt, 'escape') AS salt FROM refresh_token`,
      ),
    );
    for (const token of [session.refreshToken, successor]) expect(stored).not.toContain(token);
  });
});

describe('signing out', () => {
  it('ends the session, every token of it, and can be said twice', async () => {
    const { refreshToken } = await world.registered(newAddress());
    const next = (await refresh(refreshToken)).body['refreshToken'] as string;
    expect((await logout(refreshToken)).status).toBe(204);
    expect((await refresh(next)).status).toBe(401);
    expect((await logout(next)).status).toBe(204);
    expect((await logout('y'.repeat(43))).status).toBe(204);
  });
});
