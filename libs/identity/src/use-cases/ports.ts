import type { Account, Company } from '@iworkz/contracts';
import type { IdentityTx } from '../adapters/identity-database.js';
import type { RefreshTokenState } from '../domain/refresh-decision.js';

/** An account with its secret. The hash never leaves identity. */
export interface StoredAccount {
  readonly account: Account;
  readonly passwordHash: string;
}

export abstract class Accounts {
  /** False when the address belongs to another account already. */
  abstract addUnlessTaken(tx: IdentityTx, stored: StoredAccount): Promise<boolean>;
  abstract find(accountId: string): Promise<Account | undefined>;
  abstract findByEmail(email: string): Promise<StoredAccount | undefined>;
}

export interface NewCompany extends Company {
  readonly corporateNumber: string | null;
  readonly createdAt: Date;
}

export abstract class Companies {
  abstract add(tx: IdentityTx, company: NewCompany): Promise<void>;
  abstract find(companyId: string): Promise<Company | undefined>;
}

export abstract class Passwords {
  abstract hash(password: string): Promise<string>;
  /**
   * Whether the password belongs to the hash. Without a hash the answer is no, after the same work: how long it takes
   * must not tell whether the address is known.
   */
  abstract verify(password: string, hash: string | undefined): Promise<boolean>;
}

export interface RefreshTokenRecord extends RefreshTokenState {
  readonly id: string;
  readonly familyId: string;
  readonly accountId: string;
  readonly successorSalt: Uint8Array | null;
}

/** Refresh tokens in families: all that followed from one sign-in. */
export abstract class RefreshTokens {
  /** Begins a family. @returns its first token. */
  abstract begin(tx: IdentityTx, accountId: string, now: Date): Promise<string>;
  /** Locks the token's whole family until the transaction ends, so that exchanging and ending cannot cross. */
  abstract findForUpdate(tx: IdentityTx, token: string): Promise<RefreshTokenRecord | undefined>;
  /** Uses the token up. @returns its successor. */
  abstract rotate(tx: IdentityTx, record: RefreshTokenRecord, token: string, now: Date): Promise<string>;
  /** The successor of a token that has been used, the same each time. */
  abstract successorOf(record: RefreshTokenRecord, token: string): string;
  abstract endFamily(tx: IdentityTx, familyId: string, now: Date): Promise<void>;
}

/** Access tokens: signed, verified by anybody who has the public keys, good until they expire. */
export abstract class AccessTokens {
  abstract sign(account: Account, now: Date): Promise<{ readonly token: string; readonly expiresIn: number }>;
  /** RFC 7517 keys without their private parts. */
  abstract readonly publicKeys: readonly Readonly<Record<string, unknown>>[];
}
