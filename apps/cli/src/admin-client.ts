import { createClient, type Client } from '@iworkz/client';
import { LoginRoute } from '@iworkz/contracts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which system is meant: the one on this machine, or one elsewhere by address and token. For `parseArgs`. */
export const systemOptions = {
  url: { type: 'string' },
  'token-file': { type: 'string' },
  'data-folder': { type: 'string', default: '.data' },
} as const;

export interface SystemOptions {
  readonly url?: string;
  readonly 'token-file'?: string;
  readonly 'data-folder': string;
}

/** Calls in the name of an administrator. @throws Error in words for a person. */
export async function adminClient(options: SystemOptions): Promise<Client> {
  const { url, token } = await signIn(options);
  const session = { current: () => token, renew: () => Promise.resolve(undefined) };
  return createClient({ baseUrl: url, session, locale: 'en' });
}

async function signIn(options: SystemOptions): Promise<{ url: string; token: string }> {
  const { url, 'token-file': tokenFile, 'data-folder': folder } = options;
  if (url && tokenFile) return { url, token: readText(tokenFile).trim() };
  if (url || tokenFile) throw new Error('--url and --token-file go together');
  const running = jsonOf(join(folder, 'running.json')) as { url: string; adminEmail: string };
  const keys = jsonOf(join(folder, 'keys.json')) as { adminPassword: string };
  const body = { email: running.adminEmail, password: keys.adminPassword };
  const { accessToken } = await createClient({ baseUrl: running.url }).call(LoginRoute, { body });
  return { url: running.url, token: accessToken };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code}`, { cause: error });
  }
}

export function jsonOf(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    // A parser's message would quote the file.
    throw new Error(`${file} cannot be read: it is not JSON`, { cause: error });
  }
}
