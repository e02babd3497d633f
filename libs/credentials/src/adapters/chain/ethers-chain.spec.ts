import { FixedClock } from '@iworkz/kernel';
import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { Contract, JsonRpcProvider, Wallet, type ContractTransactionResponse } from 'ethers';
import type { Hex } from './hex.js';
import { EmbeddedEvm } from './embedded-evm.js';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compile } from '../../../contracts/compile.mjs';
import artifact from './credential-anchors.json' with { type: 'json' };
import { ChainUnavailable } from '../../use-cases/chain.js';
import { EthersChain } from './ethers-chain.js';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const noon = new Date('2026-04-01T12:00:00Z');
let folder: string;
let open: EthersChain[];
let cleanUps: (() => Promise<void>)[];
let nodeUrl: string | undefined;

const chainAt = (now = noon, issuerSeed = new Uint8Array(32).fill(7)) => {
  const chain = new EthersChain(
    { issuerSeed, issuerUrl: 'http://127.0.0.1/issuer', trustedIssuers: [], chain: { kind: 'embedded', folder } },
    new FixedClock(now),
  );
  open.push(chain);
  return chain;
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'iworkz-chain-'));
  open = [];
  cleanUps = [];
  nodeUrl = undefined;
});
afterEach(async () => {
  for (const chain of open) await chain.close();
  for (const cleanUp of cleanUps) await cleanUp();
  rmSync(folder, { recursive: true });
});

describe('the contract', () => {
  it('is what its source compiles to', () => {
    expect(JSON.parse(compile())).toEqual(artifact);
  });
});

describe.each([
  { kind: 'embedded', make: async () => chainAt() },
  { kind: 'reached by JSON-RPC over HTTP', make: () => chainOverHttp() },
])('a chain $kind', ({ make }) => {
  it('knows nothing of a hash until it is anchored, then when and where it was', async () => {
    const chain = await make();
    expect(await chain.find(hash('a'))).toBeUndefined();
    const anchor = await chain.anchor(hash('a'));
    expect(anchor).toMatchObject({ anchoredAt: noon, revokedAt: null, blockNumber: 2 });
    expect(anchor.transaction).toMatch(/^0x[0-9a-f]{64}$/);
    expect(await chain.find(hash('a'))).toEqual(anchor);
  });

  it('anchors a hash once, however often and however parallel it is asked to', async () => {
    const chain = await make();
    const anchors = await Promise.all(Array.from({ length: 8 }, () => chain.anchor(hash('a'))));
    expect(new Set(anchors.map((anchor) => anchor.transaction)).size).toBe(1);
    expect((await chain.anchor(hash('b'))).blockNumber).toBe(3);
  });

  it('marks a hash as revoked, once, and only after it was anchored', async () => {
    const chain = await make();
    await expect(chain.revoke(hash('a'))).rejects.toThrow(ChainUnavailable);
    await chain.anchor(hash('a'));
    expect((await chain.revoke(hash('a'))).revokedAt).toEqual(noon);
    expect((await chain.revoke(hash('a'))).revokedAt).toEqual(noon);
    expect((await chain.find(hash('a')))?.revokedAt).toEqual(noon);
  });
});

describe('the owner of the contract', () => {
  it('is the only one who can write to it', async () => {
    const { contract } = await (await chainOverHttp()).anchor(hash('a'));
    const other = await chainOverHttp({ ownerKey: `0x${'2'.repeat(64)}`, contract });
    const error: unknown = await other.anchor(hash('b')).catch((caught: unknown) => caught);
    expect((error as ChainUnavailable).cause).toMatchObject({ message: 'the contract has another owner' });
    const open = new Contract(contract, artifact.abi, new JsonRpcProvider(nodeUrl));
    for (const method of ['anchor', 'revoke']) {
      await expect(open.getFunction(method).staticCall(`0x${hash('a')}`)).rejects.toMatchObject({
        revert: { name: 'OnlyOwner' },
      });
    }
    (open.runner as JsonRpcProvider).destroy();
  });

  it('anchors a batch whole or not at all', async () => {
    const chain = await chainOverHttp();
    const { contract } = await chain.anchor(hash('a'));
    const provider = new JsonRpcProvider(nodeUrl);
    const asOwner = new Contract(contract, artifact.abi, owner.connect(provider));
    const batch = asOwner.getFunction('anchorBatch');
    await expect(batch.staticCall([`0x${hash('b')}`, `0x${hash('a')}`])).rejects.toMatchObject({
      revert: { name: 'AlreadyAnchored' },
    });
    await ((await batch([`0x${hash('b')}`, `0x${hash('c')}`])) as ContractTransactionResponse).wait();
    expect((await chain.find(hash('c')))?.blockNumber).toBe((await chain.find(hash('b')))?.blockNumber);
    provider.destroy();
  });
});

describe('the embedded chain', () => {
  it('holds the same blocks after a restart, at another time, without a goodbye', async () => {
    const before = chainAt();
    const a = await before.anchor(hash('a'));
    const revoked = await before.revoke(hash('a'));
    const b = await before.anchor(hash('b'));
    const after = chainAt(new Date('2027-01-01T00:00:00Z'));
    expect(await after.find(hash('a'))).toEqual({ ...a, revokedAt: revoked.revokedAt });
    expect(await after.find(hash('b'))).toEqual(b);
    expect((await after.anchor(hash('c'))).blockNumber).toBe(b.blockNumber + 1);
  });

  it('keeps every anchor it has confirmed when the process is killed at work', async () => {
    const confirmed = await confirmedBeforeKill(folder, 12);
    const after = chainAt();
    for (const { text, anchor } of confirmed) {
      expect(JSON.parse(JSON.stringify(await after.find(hash(text))))).toEqual(anchor);
    }
    expect((await after.anchor(hash('after the kill'))).contract).toBe(confirmed[0]!.anchor.contract);
  });

  it('drops a block that a crash cut short, and keeps all before it', async () => {
    const a = await chainAt().anchor(hash('a'));
    appendFileSync(path.join(folder, 'blocks.jsonl'), '{"timestamp":17');
    const after = chainAt();
    expect(await after.find(hash('a'))).toEqual(a);
    await after.anchor(hash('b'));
    expect((await chainAt().find(hash('b')))?.blockNumber).toBe(3);
  });

  it('says so when its file was changed', async () => {
    const chain = chainAt();
    await chain.anchor(hash('a'));
    const file = path.join(folder, 'blocks.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"timestamp":\d+/, '"timestamp":1775044801'));
    const error: unknown = await chainAt()
      .find(hash('a'))
      .catch((caught: unknown) => caught);
    expect((error as ChainUnavailable).cause).toMatchObject({ name: 'ChainDataDamaged', block: 1 });
  });
});

const owner = new Wallet(`0x${'1'.repeat(64)}`);

/** The embedded chain behind a JSON-RPC port on loopback, as a node elsewhere would be; one node a test. */
async function chainOverHttp(change: { ownerKey?: Hex; contract?: string } = {}): Promise<EthersChain> {
  nodeUrl ??= await startNode();
  const chain = new EthersChain(
    {
      issuerSeed: new Uint8Array(32),
      ...{ issuerUrl: 'http://127.0.0.1/issuer', trustedIssuers: [] },
      chain: { kind: 'rpc', url: nodeUrl, ownerKey: owner.privateKey as Hex, ...change },
    },
    new FixedClock(noon),
  );
  open.push(chain);
  return chain;
}

async function startNode(): Promise<string> {
  const evm = await EmbeddedEvm.open({ folder, owner: owner.address, clock: new FixedClock(noon) });
  const server = createServer((request, response) => {
    void answer(request, evm).then((reply) => response.setHeader('content-type', 'application/json').end(reply));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanUps.push(async () => {
    server.closeAllConnections();
    server.close();
    await evm.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

interface RpcCall {
  readonly id: number;
  readonly method: string;
  readonly params: unknown[];
}

async function answer(request: IncomingMessage, evm: EmbeddedEvm): Promise<string> {
  const calls = (await json(request)) as RpcCall | RpcCall[];
  const reply = async ({ id, method, params }: RpcCall) => ({ ...(await evm.request(method, params)), id });
  return JSON.stringify(Array.isArray(calls) ? await Promise.all(calls.map(reply)) : await reply(calls));
}

interface Confirmed {
  readonly text: string;
  readonly anchor: { readonly contract: string };
}

/** Runs a process that anchors without pause, and kills it right after its `count`th confirmation. */
async function confirmedBeforeKill(chainFolder: string, count: number): Promise<Confirmed[]> {
  const from = (file: string) => fileURLToPath(new URL(file, import.meta.url));
  const sources = from('../../../../database/src/testing/from-sources.mjs');
  const program = from('../../testing/anchoring-program.ts');
  const child = spawn(process.execPath, ['--import', sources, program, chainFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const confirmed: Confirmed[] = [];
  for await (const line of createInterface(child.stdout)) {
    confirmed.push(JSON.parse(line) as Confirmed);
    if (confirmed.length === count) child.kill('SIGKILL');
  }
  await ended;
  expect(confirmed.length).toBeGreaterThanOrEqual(count);
  return confirmed;
}
