import type { Session } from '@iworkz/contracts';
import {
  SignJWT,
  base64url,
  decodeJwt,
  decodeProtectedHeader,
  exportSPKI,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTHeaderParameters,
} from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdentityWorld, employer, signingKey } from '../testing/identity-world.js';

let world: IdentityWorld;
let session: Session;
let published: (JWK & { kid: string })[];

beforeAll(async () => {
  world = await IdentityWorld.start();
  session = await world.registered('token@example.jp');
  published = (await world.call('GET', '/.well-known/jwks.json')).body['keys'] as typeof published;
});
afterAll(() => world.close());

const now = (): number => Math.floor(Date.now() / 1000);
const goodClaims = () => ({
  sub: session.account.id,
  roles: ['candidate'],
  iss: 'iworkz',
  aud: 'iworkz-api',
  iat: now(),
  exp: now() + 900,
});
const goodHeader: JWTHeaderParameters = { alg: 'ES256', typ: 'at+jwt', kid: 'new' };
const part = (value: object): string => base64url.encode(JSON.stringify(value));

async function token(changes: { header?: Partial<JWTHeaderParameters>; claims?: object; key?: JWK }): Promise<string> {
  const key = await importJWK(changes.key ?? world.keys[0]!, 'ES256');
  return new SignJWT({ ...goodClaims(), ...changes.claims })
    .setProtectedHeader({ ...goodHeader, ...changes.header } as JWTHeaderParameters)
    .sign(key);
}

describe('an access token', () => {
  it('is ES256, good for 15 minutes, and says who, in which roles, for which company', async () => {
    const { body } = await world.call('POST', '/api/v1/auth/register', employer('claims@example.jp'));
    const { accessToken, account } = body as unknown as Session;
    expect(decodeProtectedHeader(accessToken)).toEqual({ alg: 'ES256', typ: 'at+jwt', kid: 'new' });
    const claims = decodeJwt(accessToken);
    expect(claims).toMatchObject({
      sub: account.id,
      roles: ['employer'],
      company: account.companyId,
      iss: 'iworkz',
      aud: 'iworkz-api',
    });
    expect(claims.exp! - claims.iat!).toBe(900);
    expect(Object.keys(claims).sort()).toEqual(['aud', 'company', 'exp', 'iat', 'iss', 'jti', 'roles', 'sub']);
  });

  it('is verified by the keys that are published, the former ones too, without their private parts', async () => {
    expect(published.map((key) => key.kid)).toEqual(['new', 'old']);
    for (const key of published) expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
    expect((await world.myAccount(await token({}))).status).toBe(200);
    expect((await world.myAccount(await token({ key: world.keys[1], header: { kid: 'old' } }))).status).toBe(200);
  });

  const forgeries: Record<string, () => Promise<string>> = {
    'without a signature (alg none)': async () =>
      `${part({ alg: 'none', typ: 'at+jwt', kid: 'new' })}.${part(goodClaims())}.`,
    'without a signature, spelled otherwise': async () =>
      `${part({ alg: 'nOnE', typ: 'at+jwt', kid: 'new' })}.${part(goodClaims())}.`,
    'signed by HS256 with the public key as the secret': async () => {
      const key = await importJWK(published[0]!, 'ES256');
      const pem = key instanceof Uint8Array ? '' : await exportSPKI(key);
      return new SignJWT(goodClaims())
        .setProtectedHeader({ ...goodHeader, alg: 'HS256' })
        .sign(new TextEncoder().encode(pem));
    },
    'signed by HS256 with the public key as JSON': async () =>
      new SignJWT(goodClaims())
        .setProtectedHeader({ ...goodHeader, alg: 'HS256' })
        .sign(new TextEncoder().encode(JSON.stringify(published[0]))),
    'that passes itself off as a service': async () =>
      new SignJWT({ sub: 'backend-api', iss: 'iworkz-services', aud: 'iworkz-services' })
        .setProtectedHeader({ alg: 'HS256', kid: 'service' })
        .setExpirationTime('1m')
        .sign(new TextEncoder().encode('guessed guessed guessed guessed g')),
    'signed by a stranger under our key id': async () => token({ key: await signingKey('new') }),
    'with an unknown key id': async () => token({ key: await signingKey('other'), header: { kid: 'other' } }),
    'with no key id': async () => token({ header: { kid: undefined } }),
    'with a path for a key id': async () => token({ header: { kid: '../../../../dev/null' } }),
    'with SQL for a key id': async () => token({ header: { kid: "new' OR '1'='1" } }),
    'with its own key in the header': async () => {
      const key = await signingKey('mine');
      const { d: _secret, ...jwk } = key;
      return token({ key, header: { kid: 'mine', jwk: jwk as JWTHeaderParameters['jwk'] } });
    },
    'with its own key in the header, under our key id': async () => {
      const key = await signingKey('new');
      const { d: _secret, ...jwk } = key;
      return token({ key, header: { jwk: jwk as JWTHeaderParameters['jwk'] } });
    },
    'with an address for the key (jku)': async () =>
      token({ key: await signingKey('new'), header: { jku: 'http://127.0.0.1:1/keys' } }),
    'with an address for the certificate (x5u)': async () =>
      token({ key: await signingKey('new'), header: { x5u: 'http://127.0.0.1:1/certificate' } }),
    'of another issuer': async () => token({ claims: { iss: 'somebody' } }),
    'for another audience': async () => token({ claims: { aud: 'somebody' } }),
    'of another type': async () => token({ header: { typ: 'JWT' } }),
    'that has expired': async () => token({ claims: { iat: now() - 1800, exp: now() - 900 } }),
    'that is not good yet': async () => token({ claims: { nbf: now() + 900 } }),
    'with a role that does not exist': async () => token({ claims: { roles: ['owner'] } }),
    'of an account that does not exist': async () => token({ claims: { sub: '01930000-0000-7000-8000-000000000000' } }),
    'with a word changed after signing': async () => {
      const [header, , signature] = session.accessToken.split('.');
      return `${header}.${part({ ...decodeJwt(session.accessToken), roles: ['super_admin'] })}.${signature}`;
    },
    'by another curve': async () => {
      const { privateKey } = await generateKeyPair('ES384');
      return new SignJWT(goodClaims()).setProtectedHeader({ ...goodHeader, alg: 'ES384' }).sign(privateKey);
    },
    'that is no token': async () => 'a.b.c',
  };
  it.each(Object.entries(forgeries))('%s is refused', async (_name, make) => {
    const { status, body, headers } = await world.myAccount(await make());
    expect(status).toBe(401);
    expect(body['code']).toMatch(/^auth\.(sign_in_required|token_expired)$/);
    expect(headers.get('www-authenticate')).toBe('Bearer');
  });
});
