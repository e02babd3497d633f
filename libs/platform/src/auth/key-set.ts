import { Injectable } from '@nestjs/common';
import { createPublicKey, type JsonWebKey } from 'node:crypto';
import * as z from 'zod';
import { PlatformConfig } from '../config/config.js';

const KeySetDocument = z.object({
  keys: z.array(z.looseObject({ kid: z.string(), kty: z.literal('EC'), crv: z.literal('P-256') })).max(20),
});

/** A key id nobody has heard of may be asked for once in this many milliseconds: otherwise forged tokens would hammer `identity`. */
const refetchInterval = 10_000;

/** The public keys of `identity`, by key id, fetched when first needed and again when an unknown key id appears. */
@Injectable()
export class KeySet {
  private keys = new Map<string, string>();
  private fetchedAt = -Infinity;
  private fetching: Promise<void> | undefined;

  constructor(private readonly config: PlatformConfig) {}

  /** The key in PEM form; undefined when there is no such key or no answer. */
  async pem(kid: string | undefined): Promise<string | undefined> {
    if (!kid) return undefined;
    if (!this.keys.has(kid) && performance.now() - this.fetchedAt > refetchInterval) {
      this.fetching ??= this.fetch().finally(() => (this.fetching = undefined));
      await this.fetching;
    }
    return this.keys.get(kid);
  }

  private async fetch(): Promise<void> {
    const response = await fetch(this.config.jwksUrl, { signal: AbortSignal.timeout(3_000) });
    if (!response.ok) throw new Error(`key set: HTTP ${response.status}`);
    const document = KeySetDocument.parse(await response.json());
    this.keys = new Map(
      document.keys.map((key) => [
        key.kid,
        createPublicKey({ key: key as JsonWebKey, format: 'jwk' })
          .export({ type: 'spki', format: 'pem' })
          .toString(),
      ]),
    );
    this.fetchedAt = performance.now();
  }
}
