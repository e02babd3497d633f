import { routes } from '@iworkz/contracts';
import type { Visitor } from '../testing/people.js';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensurePythonTools } from '../../tools/python-tools.mjs';
import { FuzzedSystem } from './fuzzed-system.js';

const seed = Number(process.env['IWORKZ_TEST_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
/** Per role; the four of them and the start of the system stay below five minutes. */
const seconds = Number(process.env['IWORKZ_FUZZ_SECONDS'] ?? 55);
/** Five for each of the routes: half of what a machine made in this time that had eight times more to do than it could. */
const fewestCases = 5 * routes.filter(({ access }) => access !== 'service').length;
const fileHere = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

let programs: string;
let system: FuzzedSystem;
let folder: string;

beforeAll(async () => {
  programs = await ensurePythonTools(fileHere('requirements.txt'));
  folder = await mkdtemp(join(tmpdir(), 'iworkz-fuzz-'));
  system = await FuzzedSystem.start();
});

afterAll(async () => {
  await system?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** The committed configuration with the ids that exist and, for people who are signed in, their tokens. */
async function configurationFor(role: string, visitors: readonly Visitor[]): Promise<string> {
  const dictionaries = Object.entries(system.knownIds).map(
    ([name, values]) => `[dictionaries.${name}]\nvalues = ${JSON.stringify(values)}\n`,
  );
  const file = join(folder, `${role}.toml`);
  const tokens = join(folder, `${role}.json`);
  const users = await Promise.all(
    visitors.map(async (visitor, index) => ({
      name: `${role}-${index + 1}`,
      fixedHeaders: [{ name: 'Authorization', value: `Bearer ${await visitor.accessToken()}` }],
    })),
  );
  await writeFile(tokens, JSON.stringify({ auth: users }));
  const names = users.map(({ name }) => name);
  const signedIn =
    names.length === 0
      ? []
      : [
          '[auth.wfc]',
          `path = ${JSON.stringify(tokens)}`,
          names.length > 1 ? `peers = ${JSON.stringify(names)}` : `user = ${JSON.stringify(names[0])}`,
        ];
  const common = await readFile(fileHere('schemathesis.toml'), 'utf8');
  await writeFile(file, [common, ...dictionaries, ...signedIn, ''].join('\n'));
  return file;
}

interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

function schemathesis(config: string, seedOfRun: number): Promise<Outcome> {
  const given = ['--config-file', config, 'run', `${system.url}/api/v1/openapi.json`, '--url', system.url];
  const limits = ['--max-time', String(seconds), '--seed', String(seedOfRun), '--no-color'];
  const child = spawn(join(programs, 'schemathesis'), [...given, ...limits], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PYTHONUNBUFFERED: '1', SCHEMATHESIS_HOOKS: '' },
  });
  let output = '';
  const keep = (chunk: Buffer): void => void (output += chunk.toString('utf8'));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

describe(`every route keeps to its declaration, whatever it is sent (IWORKZ_TEST_SEED=${seed})`, () => {
  it.each(['anonymous', 'candidate', 'employer', 'admin'] as const)(
    'by %s',
    async (role) => {
      const visitors = role === 'anonymous' ? [] : system.people[role];
      const config = await configurationFor(role, visitors);
      const { code, output } = await schemathesis(config, seed);
      const summary = output.slice(output.lastIndexOf('SUMMARY'));
      console.log(`${role}, seed ${seed}\n${code === 0 ? summary : output}`);
      expect(system.hasEnded, 'it still runs').toBe(false);
      expect(code, 'schemathesis found something; see above').toBe(0);
      // Out of time on a busy machine, it would be content with a handful.
      expect(Number(/(\d+) generated/.exec(summary)?.[1] ?? 0), 'cases').toBeGreaterThan(fewestCases);
    },
    (seconds + 120) * 1_000,
  );
});
