// Anchors on an embedded chain without pause and tells each confirmation, until it is killed.
import { createHash } from 'node:crypto';
import { EthersChain } from '../adapters/chain/ethers-chain.js';

const chain = new EthersChain(
  {
    issuerSeed: new Uint8Array(32).fill(7),
    issuerUrl: 'http://127.0.0.1/issuer',
    trustedIssuers: [],
    chain: { kind: 'embedded', folder: process.argv[2]! },
  },
  { now: () => new Date() },
);
for (let number = 1; ; number += 1) {
  const text = `credential ${number}`;
  const anchor = await chain.anchor(createHash('sha256').update(text).digest('hex'));
  process.stdout.write(`${JSON.stringify({ text, anchor })}\n`);
}
