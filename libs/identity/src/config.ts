import { parseEnvironment } from '@iworkz/platform';
import * as z from 'zod';

/** A private ES256 key as a JSON Web Key (RFC 7517, RFC 7518 section 6.2). */
const SigningKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().min(1),
  y: z.string().min(1),
  d: z.string().min(1),
  kid: z.string().regex(/^[\w-]{1,64}$/),
});
export type SigningKey = z.output<typeof SigningKey>;

const SigningKeys = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'not JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.array(SigningKey).min(1).max(10));

const limit = (fallback: number) => z.coerce.number().int().min(1).max(1_000_000).default(fallback);

const IdentityEnvironment = z
  .object({
    /** JSON array of private ES256 keys: the first signs, the public parts of all are published. */
    ACCESS_TOKEN_PRIVATE_KEYS: SigningKeys,
    /** With both set, the first administrator is made at start-up. */
    ADMIN_EMAIL: z.email().max(254).toLowerCase().optional(),
    ADMIN_PASSWORD: z.string().min(10).max(200).optional(),
    /** Sign-in attempts for one e-mail address in 15 minutes. A successful one begins the count anew. */
    LOGIN_LIMIT_PER_ADDRESS: limit(10),
    /** Sign-in attempts from one network in 15 minutes. High, because an office or a mobile carrier may share one address. */
    LOGIN_LIMIT_PER_NETWORK: limit(300),
    /** Registrations from one network in an hour. */
    REGISTRATION_LIMIT_PER_NETWORK: limit(100),
  })
  .refine((environment) => (environment.ADMIN_EMAIL === undefined) === (environment.ADMIN_PASSWORD === undefined), {
    path: ['ADMIN_PASSWORD'],
  });

/** What identity is told from outside. Also the injection token. */
export abstract class IdentityConfig {
  abstract readonly signingKeys: readonly SigningKey[];
  abstract readonly firstAdmin: { readonly email: string; readonly password: string } | undefined;
  abstract readonly loginLimitPerAddress: number;
  abstract readonly loginLimitPerNetwork: number;
  abstract readonly registrationLimitPerNetwork: number;
}

/** @throws ConfigurationError naming the variables, never their values. */
export function readIdentityConfig(environment: Readonly<Record<string, string | undefined>>): IdentityConfig {
  const parsed = parseEnvironment(IdentityEnvironment, environment);
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = parsed;
  return {
    signingKeys: parsed.ACCESS_TOKEN_PRIVATE_KEYS,
    firstAdmin: email && password ? { email, password } : undefined,
    loginLimitPerAddress: parsed.LOGIN_LIMIT_PER_ADDRESS,
    loginLimitPerNetwork: parsed.LOGIN_LIMIT_PER_NETWORK,
    registrationLimitPerNetwork: parsed.REGISTRATION_LIMIT_PER_NETWORK,
  };
}
