import { Injectable } from '@nestjs/common';
import { hash, verify, type Algorithm } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import { Passwords } from '../use-cases/ports.js';

/** OWASP Password Storage Cheat Sheet: Argon2id, 19 MiB, two passes, one lane. 14 ms measured here. */
const cost = { algorithm: 2 as Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

@Injectable()
export class Argon2Passwords extends Passwords {
  /** The hash of a password nobody has, for addresses nobody has. */
  private readonly nobodys = hash(randomBytes(32), cost);

  hash(password: string): Promise<string> {
    return hash(normalized(password), cost);
  }

  async verify(password: string, known: string | undefined): Promise<boolean> {
    const matches = await verify(known ?? (await this.nobodys), normalized(password));
    return known !== undefined && matches;
  }
}

/** NIST SP 800-63B section 3.1.1.2: the same password typed on another keyboard may arrive in another Unicode form. */
const normalized = (password: string): string => password.normalize('NFKC');
