import { describe, expect, it } from 'vitest';
import { readCredentialsConfig } from './config.js';

const seed = 'A'.repeat(43);
const development = { CREDENTIAL_ISSUER_SEED: seed, IWORKZ_DATA_FOLDER: '/data', IWORKZ_ENVIRONMENT: 'development' };
const ownerKey = `0x${'1'.repeat(64)}`;
const problems = (environment: Record<string, string>) => {
  try {
    readCredentialsConfig(environment);
    return [];
  } catch (error) {
    return (error as { problems: string[] }).problems;
  }
};

describe('the configuration', () => {
  it('reads the same seed from hex and from base64url', () => {
    const bytes = Buffer.from(Array.from({ length: 32 }, (_, n) => n * 7));
    const read = (text: string) => readCredentialsConfig({ ...development, CREDENTIAL_ISSUER_SEED: text }).issuerSeed;
    expect(Buffer.from(read(bytes.toString('hex'))).equals(bytes)).toBe(true);
    expect(Buffer.from(read(bytes.toString('base64url'))).equals(bytes)).toBe(true);
  });

  it('keeps the embedded chain in the data folder', () => {
    expect(readCredentialsConfig(development).chain).toEqual({ kind: 'embedded', folder: '/data/chain' });
  });

  it('refuses the embedded chain in production unless told', () => {
    const production = {
      ...development,
      IWORKZ_ENVIRONMENT: 'production',
      CREDENTIAL_ISSUER_URL: 'https://iworkz.example/api/v1/credentials/issuer',
    };
    expect(problems(production)).toEqual(['CHAIN_RPC_URL: custom']);
    expect(problems({ ...production, IWORKZ_ALLOW_EMBEDDED: 'mailer,chain' })).toEqual([]);
    expect(problems({ ...production, IWORKZ_ALLOW_EMBEDDED: 'mailer' })).toEqual(['CHAIN_RPC_URL: custom']);
  });

  it('gives the issuer a name of its own on one machine alone', () => {
    expect(readCredentialsConfig(development).issuerUrl).toMatch(/^http:\/\/127\.0\.0\.1:/);
    const production = { ...development, IWORKZ_ENVIRONMENT: 'production', IWORKZ_ALLOW_EMBEDDED: 'chain' };
    expect(problems(production)).toEqual(['CREDENTIAL_ISSUER_URL: custom']);
  });

  it('needs the key of the owner for a chain elsewhere', () => {
    const rpc = { ...development, CHAIN_RPC_URL: 'http://127.0.0.1:8545' };
    expect(problems(rpc)).toEqual(['CHAIN_OWNER_KEY: custom']);
    expect(readCredentialsConfig({ ...rpc, CHAIN_OWNER_KEY: ownerKey }).chain).toMatchObject({ kind: 'rpc', ownerKey });
  });

  it('names what is wrong without telling its value', () => {
    const wrong = { ...development, CREDENTIAL_ISSUER_SEED: 'short', CREDENTIAL_TRUSTED_ISSUERS: 'secret{' };
    const found = problems(wrong).sort();
    expect(found.map((problem) => problem.split(':')[0])).toEqual([
      'CREDENTIAL_ISSUER_SEED',
      'CREDENTIAL_TRUSTED_ISSUERS',
    ]);
    expect(found.join()).not.toMatch(/short|secret/);
  });
});
