import { describe, expect, it } from 'vitest';
import { readIdentityConfig } from './config.js';
import { signingKey } from './testing/identity-world.js';

describe('the configuration of identity', () => {
  it('takes private keys, the first of which signs, and needs nothing else', async () => {
    const keys = [await signingKey('new'), await signingKey('old')];
    const config = readIdentityConfig({ ACCESS_TOKEN_PRIVATE_KEYS: JSON.stringify(keys) });
    expect(config.signingKeys.map((key) => key.kid)).toEqual(['new', 'old']);
    expect(config).toMatchObject({ firstAdmin: undefined, loginLimitPerAddress: 10 });
  });

  it.each([
    ['none', undefined],
    ['no JSON', 'secret words'],
    ['no keys', '[]'],
    ['a public key', '[{"kty":"EC","crv":"P-256","x":"secret","y":"secret","kid":"k"}]'],
    ['a key of another kind', '[{"kty":"oct","k":"secret","kid":"k"}]'],
  ])('refuses %s, naming the variable and never what it holds', (_what, text) => {
    const read = () => readIdentityConfig({ ACCESS_TOKEN_PRIVATE_KEYS: text });
    expect(read).toThrow(/ACCESS_TOKEN_PRIVATE_KEYS/);
    expect(read).not.toThrow(/secret/);
  });

  it('refuses half an administrator', async () => {
    const keys = JSON.stringify([await signingKey('k')]);
    expect(() => readIdentityConfig({ ACCESS_TOKEN_PRIVATE_KEYS: keys, ADMIN_EMAIL: 'a@example.jp' })).toThrow(
      /ADMIN_PASSWORD/,
    );
  });
});
