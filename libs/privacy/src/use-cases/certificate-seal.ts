import { ErasureCertificate } from '@iworkz/contracts';
import { createHash } from 'node:crypto';

/** SHA-256 of the certificate as JSON without spaces; parsing puts the fields into the order of the contract. */
export const certificateHash = (certificate: ErasureCertificate): string =>
  createHash('sha256')
    .update(JSON.stringify(ErasureCertificate.parse(certificate)), 'utf8')
    .digest('hex');

/** The mark by which we know our own certificates again. */
export abstract class CertificateSeal {
  abstract seal(hash: string): string;
  abstract isSealOf(seal: string, hash: string): boolean;
}
