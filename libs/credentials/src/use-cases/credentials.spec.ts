import { decodeList } from '@digitalbazaar/vc-bitstring-status-list';
import { VerificationResult } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Issuer } from '../data-integrity/issuer.js';
import { proofFailure, signCredential, type JsonObject } from '../data-integrity/proof.js';
import { aCertificate, credentialsWorld, type CredentialsWorld } from '../testing/credentials-world.js';
import { Chain, ChainUnavailable } from './chain.js';

const stranger = await Issuer.fromSeed(new Uint8Array(32).fill(9), 'https://stranger.example/issuer');
const partner = await Issuer.fromSeed(new Uint8Array(32).fill(8), 'https://partner.example/issuer');

let world: CredentialsWorld;
beforeAll(async () => {
  world = await credentialsWorld({ trustedIssuers: [{ id: partner.id, keys: [partner.key] }] });
});
afterAll(() => world.close());

const reasons = async (document: unknown, change?: Parameters<CredentialsWorld['verify']>[1]) => {
  const result = VerificationResult.parse(await world.verify(document as Record<string, unknown>, change));
  return Object.fromEntries(result.checks.map(({ check, reason }) => [check, reason]));
};
const verified = async (document: unknown) => (await world.verify(document as Record<string, unknown>)).verified;
/** The statements of a credential under another signature. */
const resigned = (document: JsonObject, issuer: Issuer, change: JsonObject = {}) => {
  const { proof: _proof, ...statements } = document;
  return signCredential({ ...statements, ...change }, issuer.signer, world.clock.now());
};

describe('a credential', () => {
  it('verifies from the moment it is issued, and more so once it is anchored', async () => {
    const { id, document } = await world.issue(aCertificate(world.holder));
    expect(await reasons(document)).toEqual({
      proof: 'proof_valid',
      issuer: 'issuer_own',
      validity_period: 'period_valid',
      status: 'not_revoked',
      anchor: 'anchor_pending',
    });
    await world.anchor(id);
    expect(await reasons(document)).toMatchObject({ anchor: 'anchored' });
    expect(await verified(document)).toBe(true);
  });

  it('is refused by its status and by the chain after it is revoked', async () => {
    const { id, document } = await world.issue(aCertificate(world.holder));
    await world.anchor(id);
    expect(await verified(document)).toBe(true);
    await world.revoke(id);
    expect(await reasons(document)).toMatchObject({ proof: 'proof_valid', status: 'revoked', anchor: 'anchored' });
    expect(await verified(document)).toBe(false);
    await world.revokeOnChain(id);
    expect(await reasons(document)).toMatchObject({ status: 'revoked', anchor: 'anchor_revoked' });
    await expect(world.revoke(id)).rejects.toMatchObject({ code: 'credentials.already_revoked' });
  });

  it('may be revoked before it was anchored: the chain then holds both', async () => {
    const { id, hash } = await world.issue(aCertificate(world.holder));
    await world.revoke(id);
    await world.revokeOnChain(id);
    expect((await world.chain.find(hash))?.revokedAt).toEqual(world.clock.now());
  });

  it('is issued once for one idempotency key, even by parallel requests', async () => {
    const key = newId();
    const all = await Promise.all(Array.from({ length: 5 }, () => world.issue(aCertificate(world.holder), key)));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
  });

  it('never shares its place in the status list, however many are issued at once', async () => {
    const all = await Promise.all(Array.from({ length: 24 }, () => world.issue(aCertificate(newId()))));
    expect(new Set(all.map(({ status }) => `${status.listId} ${status.index}`)).size).toBe(24);
  });

  it('is listed to its holder only, newest first', async () => {
    const holder = newId();
    const first = await world.issue(aCertificate(holder));
    const second = await world.issue(aCertificate(holder));
    expect((await world.mine(holder, { limit: 10 })).map(({ id }) => id)).toEqual([second.id, first.id]);
    expect((await world.mine(holder, { after: second.id, limit: 10 })).map(({ id }) => id)).toEqual([first.id]);
    expect(await world.mine(newId(), { limit: 10 })).toEqual([]);
  });

  it('cannot be issued when it would have expired already', async () => {
    const validUntil = world.clock.now().toISOString();
    await expect(world.issue(aCertificate(world.holder, { validUntil }))).rejects.toMatchObject({
      code: 'request.invalid',
    });
  });
});

describe('verification refuses', () => {
  it('a credential in which anything at all was changed', { timeout: 60_000 }, async () => {
    const { document } = await world.issue(aCertificate(world.holder, { validUntil: '2027-04-01T00:00:00.000Z' }));
    const places = leaves(document);
    const property = fc.asyncProperty(fc.constantFrom(...places), fc.string({ minLength: 1 }), async (place, text) => {
      const changed = changedAt(document, place, text);
      fc.pre(JSON.stringify(changed) !== JSON.stringify(document));
      const result = await world.verify(changed as Record<string, unknown>);
      expect(result.verified).toBe(false);
      expect(result.checks[0]).toMatchObject({ check: 'proof', passed: false });
    });
    await fc.assert(property, { numRuns: 150 });
  });

  it('a credential from which anything was left out', async () => {
    const { document } = await world.issue(aCertificate(world.holder));
    for (const place of leaves(document)) {
      const result = await world.verify(changedAt(document, place, undefined) as Record<string, unknown>);
      expect([place.join('.'), result.verified]).toEqual([place.join('.'), false]);
    }
  });

  it('a changed claim, saying that the signature does not match', async () => {
    const { document } = await world.issue(aCertificate(world.holder));
    const better = changedAt(document, ['credentialSubject', 'level'], 'N0');
    expect(await reasons(better)).toEqual({
      proof: 'signature_invalid',
      issuer: 'issuer_own',
      validity_period: 'not_checked',
      status: 'not_checked',
      anchor: 'not_checked',
    });
  });

  it('an added claim that no vocabulary defines', async () => {
    const { document } = await world.issue(aCertificate(world.holder));
    const more = { ...document, credentialSubject: { ...(document['credentialSubject'] as object), salary: 9 } };
    expect(await reasons(more)).toMatchObject({ proof: 'unknown_term' });
  });

  it('a vocabulary from elsewhere, without asking for it', async () => {
    const { document } = await world.issue(aCertificate(world.holder));
    const contexts = [...(document['@context'] as string[]), 'http://127.0.0.1:1/context'];
    expect(await reasons({ ...document, '@context': contexts })).toMatchObject({ proof: 'unknown_context' });
  });

  it('a credential signed by another key in our name', async () => {
    const { document } = await world.issue(aCertificate(world.holder));
    expect(await reasons(await resigned(document, stranger))).toMatchObject({
      proof: 'wrong_key',
      issuer: 'issuer_own',
    });
    const forged = await resigned(document, stranger);
    const claimed = { ...(forged['proof'] as object), verificationMethod: world.issuer.key.id };
    expect(await reasons({ ...forged, proof: claimed })).toMatchObject({ proof: 'signature_invalid' });
  });

  it('an issuer that is not trusted', async () => {
    const { document } = await world.issue(aCertificate(world.holder));
    const foreign = await resigned(document, stranger, { issuer: stranger.id });
    expect(await reasons(foreign)).toMatchObject({ proof: 'issuer_key_unknown', issuer: 'issuer_unknown' });
  });

  it('a credential before and after its period', async () => {
    const validUntil = '2026-05-01T00:00:00.000Z';
    const { document } = await world.issue(aCertificate(world.holder, { validUntil }));
    const at = (instant: string) => reasons(document, { now: new Date(instant) });
    expect(await at('2026-03-31T23:59:59.999Z')).toMatchObject({
      proof: 'proof_valid',
      validity_period: 'not_yet_valid',
    });
    expect(await at('2026-04-30T23:59:59.999Z')).toMatchObject({ validity_period: 'period_valid' });
    expect(await at(validUntil)).toMatchObject({ proof: 'proof_valid', validity_period: 'expired' });
  });

  it('the end of validity or the status spelled so that only the proof understands it', async () => {
    const validUntil = '2026-05-01T00:00:00.000Z';
    const { document } = await world.issue(aCertificate(world.holder, { validUntil }));
    const { validUntil: _end, ...endless } = document;
    const iri = 'https://www.w3.org/2018/credentials#validUntil';
    const hidden = {
      ...endless,
      [iri]: { '@value': validUntil, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' },
    };
    // The signature itself holds: the statements are the same.
    expect(await proofFailure(hidden, world.issuer.key, world.issuer.id)).toBeUndefined();
    expect(await reasons(hidden)).toMatchObject({ proof: 'malformed' });
    const { credentialStatus, ...statusless } = document;
    expect(await reasons({ ...statusless, '@included': [{ credentialStatus }] })).toMatchObject({ proof: 'malformed' });
  });

  it('a credential with our signature that is not in our records', async () => {
    const { document } = await world.issue(aCertificate(world.holder));
    const unrecorded = await resigned(document, world.issuer, { id: `urn:uuid:${newId()}` });
    expect(await reasons(unrecorded)).toMatchObject({ proof: 'proof_valid', anchor: 'record_unknown' });
  });

  it('whatever is no credential, without failing itself', async () => {
    const deep = JSON.parse(`${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`) as object;
    const { document } = await world.issue(aCertificate(world.holder));
    expect(await reasons({})).toMatchObject({ proof: 'malformed' });
    expect(await reasons(deep)).toMatchObject({ proof: 'malformed' });
    expect(await reasons({ ...document, proof: [document['proof']] })).toMatchObject({ proof: 'malformed' });
    expect(await reasons({ ...document, name: 'x'.repeat(70_000) })).toMatchObject({ proof: 'too_large' });
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (anything) => {
        expect((await world.verify(anything)).verified).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
});

describe('verification', () => {
  it('trusts an issuer whose keys are configured, within what can be checked here', async () => {
    const { document } = await world.issue(aCertificate(world.holder));
    const { credentialStatus: _ours, ...statusless } = document;
    expect(await reasons(await resigned(statusless, partner, { issuer: partner.id }))).toEqual({
      proof: 'proof_valid',
      issuer: 'issuer_trusted',
      validity_period: 'period_valid',
      status: 'no_status',
      anchor: 'anchor_not_expected',
    });
    // A list that cannot be looked up is no list without entries.
    expect(await reasons(await resigned(document, partner, { issuer: partner.id }))).toMatchObject({
      status: 'status_unknown',
    });
  });

  it('tells each finding in the language of the reader', async () => {
    const text = async (locale: 'ja' | 'en' | 'ko') => (await world.verify({}, { locale })).checks[0]!.text;
    expect([await text('ja'), await text('en'), await text('ko')].map((line) => line.slice(0, 8))).toEqual([
      '受け付けられる形',
      'This is ',
      '지원하는 형식의',
    ]);
  });
});

describe('the status list', () => {
  it('is signed by the issuer and has the bits of exactly the revoked credentials', async () => {
    const { id, status } = await world.issue(aCertificate(world.holder));
    const { status: other } = await world.issue(aCertificate(world.holder));
    const read = async () => {
      const list = await world.statusLists.get(String(status.listId));
      expect(await proofFailure(list, world.issuer.key, world.issuer.id)).toBeUndefined();
      const { encodedList } = list['credentialSubject'] as { encodedList: string };
      const bits = await decodeList({ encodedList });
      return [bits.length, bits.getStatus(status.index), bits.getStatus(other.index)];
    };
    expect(await read()).toEqual([131_072, false, false]);
    await world.revoke(id);
    expect(await read()).toEqual([131_072, true, false]);
    await expect(world.statusLists.get('999')).rejects.toMatchObject({ code: 'resource.not_found' });
  });
});

describe('anchoring', () => {
  it('is found on the chain, not repeated, after a crash between sending and recording', async () => {
    const apart = await credentialsWorld();
    try {
      const { id, hash } = await apart.issue(aCertificate(apart.holder));
      const sent = await apart.chain.anchor(hash);
      await Promise.all([apart.anchor(id), apart.anchor(id)]);
      const [credential] = await apart.mine(apart.holder, { limit: 1 });
      expect(credential!.anchor).toMatchObject({ transaction: sent.transaction, blockNumber: sent.blockNumber });
      expect(await apart.published()).toEqual(['credentials.credential.issued', 'credentials.credential.anchored']);
    } finally {
      await apart.close();
    }
  });

  it('leaves no trace while the chain is away, and says so to who verifies', async () => {
    let away = true;
    const apart = await credentialsWorld({ chain: (chain) => new Interrupted(chain, () => away) });
    try {
      const { id, document } = await apart.issue(aCertificate(apart.holder));
      await expect(apart.anchor(id)).rejects.toThrow(ChainUnavailable);
      const result = await apart.verify({ ...document });
      expect(result.checks.find(({ check }) => check === 'anchor')).toMatchObject({ reason: 'chain_unavailable' });
      expect(await apart.published()).toEqual(['credentials.credential.issued']);
      away = false;
      await apart.anchor(id);
      expect((await apart.verify({ ...document })).verified).toBe(true);
    } finally {
      await apart.close();
    }
  });
});

/** A chain that can be away. */
class Interrupted extends Chain {
  constructor(
    private readonly chain: Chain,
    private readonly isAway: () => boolean,
  ) {
    super();
  }

  override prepare(): void {}
  override find = (hash: string) => this.reach(() => this.chain.find(hash));
  override anchor = (hash: string) => this.reach(() => this.chain.anchor(hash));
  override revoke = (hash: string) => this.reach(() => this.chain.revoke(hash));
  override close = () => this.chain.close();

  private async reach<R>(call: () => Promise<R>): Promise<R> {
    if (this.isAway()) throw new ChainUnavailable();
    return call();
  }
}

/** The path of every value in a document that is not an object or a list. */
function leaves(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

function changedAt(document: JsonObject, path: readonly string[], value: unknown): JsonObject {
  const copy = structuredClone(document) as Record<string, unknown>;
  let parent = copy;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string, unknown>;
  const last = path.at(-1)!;
  if (value !== undefined) parent[last] = value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return copy;
}
