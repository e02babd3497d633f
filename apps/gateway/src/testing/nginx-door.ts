import { freePort } from '@iworkz/testing';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, openSync, closeSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCompanion } from '../companion.js';
import type { GatewayOptions, RunningGateway } from '../gateway.js';
import { nginxFiles } from '../nginx/nginx-files.js';
import type { NginxSettings } from '../nginx/settings.js';
import type { Door } from './door.js';

export interface RunningNginx extends RunningGateway {
  /** What the access log says so far. */
  accessLog(): string;
  closeCompanion(): Promise<void>;
}

/**
 * The NGINX to test with.
 * @param asked `1` for the one on the PATH, or where it is; without it, one that happens to be installed.
 * @returns undefined when none was asked for and none is there.
 * @throws when one was asked for and is not there.
 */
export function findNginx(asked: string | undefined): string | undefined {
  const binary = asked === undefined || asked === '' || asked === '1' ? 'nginx' : asked;
  const isThere = spawnSync(binary, ['-v']).status === 0;
  if (!isThere && asked) throw new Error(`NGINX was asked for, but ${binary} does not run`);
  return isThere ? binary : undefined;
}

/** For `env`: NGINX itself takes a variable of this name for a list of sockets that it inherits. */
export const withoutNginxVariable = ['-u', 'NGINX'] as const;

/** A certificate for loopback, good for two days. */
export function writeCertificate(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const args = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  const { status, stderr } = spawnSync(
    'openssl',
    [...args, '-subj', '/CN=localhost', '-keyout', join(folder, 'tls.key'), '-out', join(folder, 'tls.crt')],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`openssl made no certificate: ${stderr}`);
}

/** Starts a real NGINX with the generated configuration, and its companion. */
export async function startNginx(
  binary: string,
  options: GatewayOptions,
  { tls = false }: { readonly tls?: boolean } = {},
): Promise<RunningNginx> {
  const companion = await startCompanion({ ...options, port: 0 });
  const folder = mkdtempSync(join(tmpdir(), 'iworkz-nginx-'));
  // Started by root, the workers are nobody, and have to get at their folders.
  chmodSync(folder, 0o755);
  const listen = `${options.host}:${await freePort()}`;
  const { serviceUrls, webUrl } = options;
  const given = {
    trustedProxies: options.trustedProxies,
    allowedOrigins: options.allowedOrigins,
    limits: options.limits,
    sockets: options.sockets,
    socketTimes: options.socketTimes,
    upstreamTimes: options.upstreamTimes,
    bodyLimit: options.bodyLimit,
  };
  const said = Object.fromEntries(Object.entries(given).filter(([, each]) => each !== undefined));
  const settings: Partial<NginxSettings> = {
    ...said,
    serviceUrls,
    webUrl,
    companionUrl: companion.url,
    tls: tls ? { listen } : undefined,
    plainListen: listen,
    runFolder: folder,
    drainMs: 2_000,
    workers: 1,
  };
  for (const [name, text] of Object.entries(await nginxFiles(settings))) writeFileSync(join(folder, name), text);
  if (tls) writeCertificate(join(folder, 'tls'));

  const logFile = join(folder, 'access.log');
  // A file, because /dev/stdout cannot be opened where it is a socket, as the pipes of Node are.
  const log = openSync(logFile, 'a');
  const args = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'];
  const child = spawn('env', [...withoutNginxVariable, binary, ...args], { stdio: ['ignore', log, 'pipe'] });
  closeSync(log);
  let complaints = '';
  child.stderr?.on('data', (chunk) => (complaints += String(chunk)));
  const gone = once(child, 'exit');
  const end = async (): Promise<void> => {
    // Finishes what is in hand first; worker_shutdown_timeout ends the rest.
    child.kill('SIGQUIT');
    await gone;
    await companion.close();
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; !(await listens(listen)); tries += 1) {
    if (child.exitCode !== null || tries > 200) {
      await end();
      throw new Error(`NGINX did not start: ${complaints}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  let closing: Promise<void> | undefined;
  return {
    url: `${tls ? 'https' : 'http'}://${listen}`,
    closeCompanion: () => companion.close(),
    accessLog: () => readFileSync(logFile, 'utf8'),
    close: () => (closing ??= end()),
  };
}

async function listens(address: string): Promise<boolean> {
  const [host, port] = address.split(':');
  return new Promise((resolve) => {
    const socket = connect(Number(port), host, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

export const nginxDoor = (binary: string): Door => ({
  name: 'NGINX',
  start: (options) => startNginx(binary, options),
  can: { dropHeadersNamedByConnection: false },
});
