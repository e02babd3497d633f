import { developmentKeyMark } from '@iworkz/platform';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import { CannotStart } from './failure.js';
import { defaultDataFolder } from './workspace.js';

const DevelopmentKeys = z.object({
  databasePassword: z.string().min(16),
  eventSigningKey: z.string().min(32),
  serviceTokenKey: z.string().min(32),
  personKeysSecret: z.string().min(32),
  accessTokenKeys: z.array(z.record(z.string(), z.unknown())).min(1),
  credentialIssuerSeed: z.string().min(40),
  adminPassword: z.string().min(10),
});
export type DevelopmentKeys = z.output<typeof DevelopmentKeys>;
/** Systems that were made before events were sealed have nothing that this secret would open. */
const StoredKeys = DevelopmentKeys.partial({ personKeysSecret: true });

const secret = (bytes: number): string => randomBytes(bytes).toString('base64url');
const newPersonKeysSecret = (): string => `${developmentKeyMark}-${secret(32)}`;

async function makeKeys(): Promise<DevelopmentKeys> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const accessTokenKey: JWK = {
    ...(await exportJWK(privateKey)),
    kid: `${developmentKeyMark}-${randomUUID()}`,
    alg: 'ES256',
    use: 'sig',
  };
  return {
    databasePassword: secret(24),
    eventSigningKey: `${developmentKeyMark}-${secret(32)}`,
    serviceTokenKey: `${developmentKeyMark}-${secret(32)}`,
    personKeysSecret: newPersonKeysSecret(),
    accessTokenKeys: [accessTokenKey as Record<string, unknown>],
    credentialIssuerSeed: secret(32),
    adminPassword: secret(12),
  };
}

function resetCommand(dataFolder: string): string {
  return dataFolder === defaultDataFolder ? 'npm run reset' : `npm run reset -- --data-folder ${dataFolder}`;
}

/** @throws CannotStart without what the file holds, since an error of the parser would quote secrets. */
function readKeys(file: string, text: string): z.output<typeof StoredKeys> {
  try {
    return StoredKeys.parse(JSON.parse(text));
  } catch {
    throw new CannotStart(
      `The key file ${file} is damaged. Put a copy of it back, or run \`${resetCommand(dirname(file))}\` to begin anew without the data.`,
    );
  }
}

/**
 * The secrets of this machine's development system: made once, kept readable by the owner only. Production refuses them
 * by the mark they carry.
 * @throws CannotStart when the file is damaged. New keys are not made in its place: the database and the credentials that were
 *   issued know the old ones.
 */
export async function developmentKeys(file: string): Promise<DevelopmentKeys> {
  if (existsSync(file)) {
    const { personKeysSecret, ...stored } = readKeys(file, await readFile(file, 'utf8'));
    if (personKeysSecret) return { ...stored, personKeysSecret };
    const completed = { ...stored, personKeysSecret: newPersonKeysSecret() };
    await write(file, completed);
    return completed;
  }
  const keys = await makeKeys();
  await mkdir(dirname(file), { recursive: true });
  await write(file, keys);
  return keys;
}

async function write(file: string, keys: DevelopmentKeys): Promise<void> {
  // Written beside and renamed: an interrupted start must not leave half a file, since the database keeps the first password.
  // A file that is there already would keep its mode, and with it its readers.
  await rm(`${file}.partial`, { force: true });
  await writeFile(`${file}.partial`, JSON.stringify(keys, null, 2), { mode: 0o600 });
  await rename(`${file}.partial`, file);
}
