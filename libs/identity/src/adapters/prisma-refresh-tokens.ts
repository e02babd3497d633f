import { newId } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { refreshTokenLife } from '../domain/refresh-decision.js';
import { RefreshTokens, type RefreshTokenRecord } from '../use-cases/ports.js';
import type { IdentityTx } from './identity-database.js';

/**
 * A token's successor is an HMAC under the token itself over a random salt that is stored when it is used. So whoever
 * sends the token again within the leeway gets the same successor, though no token is stored; the salt alone, or the
 * token alone, gives nothing.
 */
@Injectable()
export class PrismaRefreshTokens extends RefreshTokens {
  async begin(tx: IdentityTx, accountId: string, now: Date): Promise<string> {
    // People seldom sign out; what has expired goes when they come back.
    await tx.db.tokenFamily.deleteMany({ where: { accountId, expiresAt: { lt: now } } });
    const token = randomBytes(32).toString('base64url');
    const familyId = newId();
    await tx.db.tokenFamily.create({ data: { id: familyId, accountId, expiresAt: expiry(now) } });
    await tx.db.refreshToken.create({ data: { ...issued(token, now), familyId } });
    return token;
  }

  async findForUpdate(tx: IdentityTx, token: string): Promise<RefreshTokenRecord | undefined> {
    const hash = hashOf(token);
    await tx.db.$queryRaw`
      SELECT family.id FROM token_family family JOIN refresh_token token ON token.family_id = family.id
       WHERE token.hash = ${hash} FOR UPDATE OF family`;
    // Read after the lock was obtained: what a faster transaction did is visible now.
    const row = await tx.db.refreshToken.findUnique({ where: { hash }, include: { family: true } });
    if (!row) return undefined;
    const { id, familyId, expiresAt, usedAt, successorSalt, family } = row;
    return {
      id,
      familyId,
      expiresAt,
      usedAt,
      successorSalt,
      accountId: family.accountId,
      familyRevokedAt: family.revokedAt,
    };
  }

  async rotate(tx: IdentityTx, record: RefreshTokenRecord, token: string, now: Date): Promise<string> {
    const successorSalt = Uint8Array.from(randomBytes(32));
    const successor = derive(token, successorSalt);
    const row = { ...issued(successor, now), familyId: record.familyId };
    await tx.db.refreshToken.create({ data: row });
    await tx.db.refreshToken.update({
      where: { id: record.id },
      data: { usedAt: now, replacedBy: row.id, successorSalt },
    });
    await tx.db.tokenFamily.update({ where: { id: record.familyId }, data: { expiresAt: row.expiresAt } });
    return successor;
  }

  successorOf(record: RefreshTokenRecord, token: string): string {
    if (!record.successorSalt) throw new Error('a token that was not used has no successor');
    return derive(token, record.successorSalt);
  }

  async endFamily(tx: IdentityTx, familyId: string, now: Date): Promise<void> {
    await tx.db.tokenFamily.updateMany({ where: { id: familyId, revokedAt: null }, data: { revokedAt: now } });
  }
}

const expiry = (now: Date): Date => new Date(now.getTime() + refreshTokenLife);
/** Tokens are 256 random bits, so a plain hash is enough: there is nothing to guess from. */
const hashOf = (token: string): Uint8Array<ArrayBuffer> => Uint8Array.from(createHash('sha256').update(token).digest());
const derive = (token: string, salt: Uint8Array): string =>
  createHmac('sha256', token).update('successor').update(salt).digest('base64url');

function issued(
  token: string,
  now: Date,
): { id: string; hash: Uint8Array<ArrayBuffer>; issuedAt: Date; expiresAt: Date } {
  return { id: newId(), hash: hashOf(token), issuedAt: now, expiresAt: expiry(now) };
}
