import { PlatformConfig, isSignatureOf, signEnvelope } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { CertificateSeal } from '../use-cases/certificate-seal.js';

/** By the key that signs events; the words before the hash keep a certificate from passing for an event. */
@Injectable()
export class HmacCertificateSeal extends CertificateSeal {
  constructor(private readonly config: PlatformConfig) {
    super();
  }

  seal(hash: string): string {
    return signEnvelope(sealed(hash), this.config.eventSigningKey);
  }

  isSealOf(seal: string, hash: string): boolean {
    return isSignatureOf(seal, sealed(hash), this.config.eventSigningKey);
  }
}

const sealed = (hash: string): string => `iworkz erasure certificate ${hash}`;
