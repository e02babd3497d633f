import { randomBytes } from 'node:crypto';
import { Secrets } from '../use-cases/ports.js';

export class CryptoSecrets extends Secrets {
  token(): string {
    return randomBytes(32).toString('base64url');
  }

  key(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(randomBytes(32));
  }
}
