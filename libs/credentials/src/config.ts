import { EmbeddedList, parseEnvironment } from '@iworkz/platform';
import * as z from 'zod';
import type { Hex } from './adapters/chain/hex.js';

const key32 = z
  .string()
  .regex(/^(?:[0-9a-fA-F]{64}|[A-Za-z0-9_-]{43}=?)$/)
  .transform((text) => new Uint8Array(Buffer.from(text, text.length === 64 ? 'hex' : 'base64url')));

/** The public part of another issuer that is trusted here: nothing is ever fetched, so its keys are configured. */
const TrustedIssuer = z.object({
  id: z.url(),
  keys: z
    .array(z.object({ id: z.string().min(1), publicKeyMultibase: z.string().regex(/^z6Mk[1-9A-HJ-NP-Za-km-z]+$/) }))
    .min(1),
});

const jsonList = z
  .string()
  .default('[]')
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom' });
      return z.NEVER;
    }
  })
  .pipe(z.array(TrustedIssuer));

const issuerOnOneMachine = 'http://127.0.0.1:8080/api/v1/credentials/issuer';

const CredentialsEnvironment = z.object({
  /** Seed of the issuer's Ed25519 key: 32 bytes, hex or base64url. */
  CREDENTIAL_ISSUER_SEED: key32,
  /**
   * Where the public finds the issuer document. It is the issuer's name in every credential, so it must never change. Production
   * has to say it.
   */
  CREDENTIAL_ISSUER_URL: z.url().optional(),
  CREDENTIAL_TRUSTED_ISSUERS: jsonList,
  /** Absent: an embedded chain in this process, for one machine. */
  CHAIN_RPC_URL: z.url().optional(),
  /** Private key of the account that owns the contract, hex. Derived from the seed on the embedded chain. */
  CHAIN_OWNER_KEY: z
    .string()
    .regex(/^0x[0-9a-fA-F]{64}$/)
    .transform((text) => text as Hex)
    .optional(),
  /** Address of a deployed CredentialAnchors. Absent: the one this owner deployed first, made when missing. */
  CHAIN_CONTRACT: z
    .string()
    .regex(/^0x[0-9a-fA-F]{40}$/)
    .optional(),
  IWORKZ_ENVIRONMENT: z.enum(['development', 'production']).default('production'),
  IWORKZ_ALLOW_EMBEDDED: EmbeddedList,
  IWORKZ_DATA_FOLDER: z.string().min(1),
});

const Checked = CredentialsEnvironment.superRefine((values, context) => {
  const { CHAIN_RPC_URL: rpc, CHAIN_OWNER_KEY: owner } = values;
  if (rpc && !owner) context.addIssue({ code: 'custom', path: ['CHAIN_OWNER_KEY'] });
  const accepted = values.IWORKZ_ENVIRONMENT === 'development' || values.IWORKZ_ALLOW_EMBEDDED.includes('chain');
  if (!rpc && !accepted) context.addIssue({ code: 'custom', path: ['CHAIN_RPC_URL'] });
  if (values.IWORKZ_ENVIRONMENT === 'production' && !values.CREDENTIAL_ISSUER_URL)
    context.addIssue({ code: 'custom', path: ['CREDENTIAL_ISSUER_URL'] });
});

export interface TrustedIssuer {
  readonly id: string;
  readonly keys: readonly { readonly id: string; readonly publicKeyMultibase: string }[];
}

/** What this context is told from outside. Also the injection token. */
export abstract class CredentialsConfig {
  abstract readonly issuerSeed: Uint8Array;
  abstract readonly issuerUrl: string;
  abstract readonly trustedIssuers: readonly TrustedIssuer[];
  abstract readonly chain:
    | { readonly kind: 'embedded'; readonly folder: string; readonly contract?: string }
    | { readonly kind: 'rpc'; readonly url: string; readonly ownerKey: Hex; readonly contract?: string };
}

/** @throws ConfigurationError naming each variable that is missing or malformed, without its value. */
export function readCredentialsConfig(environment: Readonly<Record<string, string | undefined>>): CredentialsConfig {
  const parsed = parseEnvironment(Checked, environment);
  const { CHAIN_RPC_URL: url, CHAIN_OWNER_KEY: ownerKey, CHAIN_CONTRACT: contract } = parsed;
  return {
    issuerSeed: parsed.CREDENTIAL_ISSUER_SEED,
    issuerUrl: parsed.CREDENTIAL_ISSUER_URL ?? issuerOnOneMachine,
    trustedIssuers: parsed.CREDENTIAL_TRUSTED_ISSUERS,
    chain:
      url && ownerKey
        ? { kind: 'rpc', url, ownerKey, contract }
        : { kind: 'embedded', folder: `${parsed.IWORKZ_DATA_FOLDER}/chain`, contract },
  };
}
