import { from } from '@digitalbazaar/ed25519-multikey';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bundledContexts, documentLoaderOf, multikeyContext } from './document-loader.js';
import alumniHashes from './fixtures/w3c-vc-di-eddsa/alumni-hashes.json' with { type: 'json' };
import alumni from './fixtures/w3c-vc-di-eddsa/alumni-signed.json' with { type: 'json' };
import citizenship from './fixtures/w3c-vc-di-eddsa/citizenship-v4rc1-context.json' with { type: 'json' };
import employmentHashes from './fixtures/w3c-vc-di-eddsa/employment-hashes.json' with { type: 'json' };
import employment from './fixtures/w3c-vc-di-eddsa/employment-signed.json' with { type: 'json' };
import examples from './fixtures/w3c-vc-di-eddsa/examples-context.json' with { type: 'json' };
import keyPair from './fixtures/w3c-vc-di-eddsa/key-pair.json' with { type: 'json' };
import { proofFailure, signCredential } from './proof.js';

const documents = {
  'https://www.w3.org/ns/credentials/examples/v2': examples,
  'https://w3id.org/citizenship/v4rc1': citizenship,
};
const controller = `did:key:${keyPair.publicKeyMultibase}`;
const key = { id: `${controller}#${keyPair.publicKeyMultibase}`, publicKeyMultibase: keyPair.publicKeyMultibase };
const vectors = [
  { name: 'alumni', signed: alumni, hashes: alumniHashes },
  { name: 'employment authorization', signed: employment, hashes: employmentHashes },
];

describe('eddsa-rdfc-2022', () => {
  it.each(vectors)('accepts the official $name vector', async ({ signed }) => {
    expect(await proofFailure(signed, key, controller, documents)).toBeUndefined();
  });

  it.each(vectors)(
    'signs the official $name vector to the very same proof, over the same hashes',
    async ({ signed, hashes }) => {
      const { proof, ...unsigned } = signed;
      const pair = await from({
        ...{ '@context': multikeyContext, type: 'Multikey', ...key, controller },
        secretKeyMultibase: keyPair.privateKeyMultibase,
      });
      const signer = pair.signer();
      const seen: string[] = [];
      const watching = {
        ...{ id: signer.id, algorithm: signer.algorithm },
        sign: async (input: { data: Uint8Array }) => {
          seen.push(Buffer.from(input.data).toString('hex'));
          return signer.sign(input);
        },
      };
      const made = await signCredential(unsigned, watching, new Date(proof.created), documents);
      expect(made).toEqual(signed);
      expect(seen).toEqual([hashes.proof + hashes.document]);
    },
  );

  it.each(vectors)('refuses the $name vector under another key', async ({ signed }) => {
    const other = { ...key, publicKeyMultibase: 'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK' };
    expect(await proofFailure(signed, other, controller, documents)).toBe('signature_invalid');
  });

  it('says so when a context is not known, without fetching it', async () => {
    expect(await proofFailure(alumni, key, controller)).toBe('unknown_context');
    await expect(documentLoaderOf()('https://www.w3.org/ns/credentials/examples/v2')).rejects.toThrow('not a bundled');
  });

  it('refuses a claim that has no meaning in the contexts instead of leaving it out of the signature', async () => {
    const { 'https://www.w3.org/ns/credentials/examples/v2': _vocab, ...rest } = documents;
    const credential = { ...employment, credentialSubject: { ...employment.credentialSubject, salary: 'high' } };
    expect(await proofFailure(credential, key, controller, rest)).toBe('unknown_term');
  });
});

describe('the bundled contexts', () => {
  it.each([
    ['https://www.w3.org/ns/credentials/v2', 'bf6fd611e6773d58f649459a45dbbb81'],
    ['https://w3id.org/security/data-integrity/v2', 'be223c58c54657e930970f0d11f03caf'],
    ['https://w3id.org/security/multikey/v1', '91f130b30b6705ee65dfa8f86e74922a'],
    ['https://iworkz.example/contexts/credentials/v1', 'fecc329b2c2421fc8ec43ecb3cd80f5a'],
  ])('%s is what it was when it was published', (url, sum) => {
    const digest = createHash('sha256').update(JSON.stringify(bundledContexts[url])).digest('hex');
    expect(digest.slice(0, 32)).toBe(sum);
  });
});
