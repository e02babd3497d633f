import { spawnSync } from 'node:child_process';
import type { RequestListener } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect } from 'node:net';
import { connect as connectTls, type SecureVersion } from 'node:tls';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { GatewayOptions } from '../gateway.js';
import { defaultLimits } from '../request-limits.js';
import { nodeDoor } from '../testing/door.js';
import { describeGatewayContract } from '../testing/gateway.contract.js';
import { describeLiveSocketsContract } from '../testing/live-sockets.contract.js';
import { StandInStack, type Seen } from '../testing/stand-in-stack.js';
import {
  findNginx,
  nginxDoor,
  startNginx,
  withoutNginxVariable,
  writeCertificate,
  type RunningNginx,
} from '../testing/nginx-door.js';

const binary = findNginx(process.env['NGINX']);

describe.skipIf(!binary)('the committed configuration', () => {
  it('is one that NGINX accepts', () => {
    const folder = mkdtempSync(join(tmpdir(), 'iworkz-nginx-'));
    try {
      cpSync(fileURLToPath(new URL('../../../../deploy/nginx/', import.meta.url)), folder, { recursive: true });
      writeCertificate(join(folder, 'tls'));
      const { status, stderr } = spawnSync(
        'env',
        [...withoutNginxVariable, binary!, '-t', '-p', folder, '-c', join(folder, 'nginx.conf')],
        {
          encoding: 'utf8',
          // The access log goes to /dev/stdout, which cannot be opened where it is a socket, as the pipes of Node are.
          stdio: ['ignore', 'ignore', 'pipe'],
        },
      );
      expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringContaining('test is successful') });
      expect(stderr).not.toMatch(/\[(?:warn|error|emerg)\]/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

if (binary) {
  describeGatewayContract(nginxDoor(binary));
  describeLiveSocketsContract(nginxDoor(binary));

  describe('NGINX alone', () => {
    let stack: StandInStack;
    let running: RunningNginx;
    const begin = async (
      options: Partial<GatewayOptions> = {},
      how: Parameters<typeof startNginx>[2] = {},
    ): Promise<void> => {
      const door = {
        ...nginxDoor(binary),
        start: async (all: GatewayOptions) => (running = await startNginx(binary, all, how)),
      };
      stack = await StandInStack.start(door, options);
    };
    afterEach(() => stack.close());

    it('sends the same headers of protection as the gateway of Node, and lets stricter ones of a part hold', async () => {
      await begin();
      const other = await StandInStack.start(nodeDoor);
      try {
        const protecting = async (of: StandInStack, path: string): Promise<string[]> =>
          [...(await of.fetch(path)).headers]
            .filter(([name]) => /policy|^x-(?!request-id|hop)|^origin-|^strict-/.test(name))
            .map(([name, text]) => `${name}: ${text}`)
            .sort();
        for (const path of [
          '/ja',
          '/api/v1/jobs',
          '/api/nothing',
          '/health',
          '/ready',
          '/api/docs',
          '/api/v1/openapi.json',
        ]) {
          expect(await protecting(stack, path), path).toEqual(await protecting(other, path));
        }
      } finally {
        await other.close();
      }
      stack.web.answer = (_request, response) =>
        void response.setHeader('content-security-policy', "default-src 'none'").end('page');
      expect((await stack.fetch('/ja')).headers.get('content-security-policy')).toBe("default-src 'none'");
    });

    it('speaks TLS 1.3 only, and says so to browsers and to the parts behind', async () => {
      await begin({}, { tls: true });
      const { hostname, port } = new URL(stack.gateway.url);
      const shake = (maxVersion: SecureVersion): Promise<string> =>
        new Promise((resolve) => {
          const socket = connectTls(
            { host: hostname, port: Number(port), rejectUnauthorized: false, maxVersion },
            () => {
              resolve(socket.getProtocol() ?? '');
              socket.destroy();
            },
          );
          socket.on('error', () => resolve('refused'));
        });
      expect(await shake('TLSv1.3')).toBe('TLSv1.3');
      expect(await shake('TLSv1.2')).toBe('refused');

      const answer = await new Promise<{ hsts: string | undefined; seen: Seen }>((resolve, reject) => {
        const asked = httpsRequest(`${stack.gateway.url}/api/v1/jobs`, { rejectUnauthorized: false }, (response) => {
          let text = '';
          response.on('data', (chunk) => (text += String(chunk)));
          response.on('end', () =>
            resolve({ hsts: response.headers['strict-transport-security'], seen: JSON.parse(text) as Seen }),
          );
        });
        asked.on('error', reject).end();
      });
      expect(answer.hsts).toContain('max-age=31536000');
      expect(answer.seen.headers).toMatchObject({ 'x-forwarded-proto': 'https' });
    });

    it('counts all addresses of one IPv6 network as one client', async () => {
      const limits = { ...defaultLimits, perMinute: { ...defaultLimits.perMinute, jobs: 2 } };
      await begin({ trustedProxies: ['127.0.0.1'], limits });
      const ask = async (address: string): Promise<number> =>
        (await stack.fetch('/api/v1/jobs', { headers: { 'x-forwarded-for': address } })).status;
      const statuses = [];
      for (const address of ['2001:db8:0:7::1', '2001:db8:0:7:1:0:0:1', '2001:db8:0:7:a:b:c:d', '2001:db8:0:8::1'])
        statuses.push(await ask(address));
      expect(statuses).toEqual([200, 200, 429, 200]);
    });

    it('compresses what is public, and nothing that is asked for with a token or a cookie', async () => {
      await begin();
      const large = JSON.stringify({ text: 'x'.repeat(10_000) });
      for (const service of Object.values(stack.services))
        service.answer = (_request, response) => void response.setHeader('content-type', 'application/json').end(large);
      const coding = async (path: string, headers: Record<string, string> = {}): Promise<string | null> => {
        const response = await stack.fetch(path, { headers: { 'accept-encoding': 'gzip', ...headers } });
        expect(response.status).toBe(200);
        await response.arrayBuffer();
        return response.headers.get('content-encoding');
      };
      expect(await coding('/api/v1/jobs')).toBe('gzip');
      expect(await coding('/api/v1/openapi.json')).toBe('gzip');
      expect(await coding('/api/v1/jobs', { authorization: 'Bearer x' })).toBeNull();
      expect(await coding('/api/v1/jobs', { cookie: 'a=b' })).toBeNull();
      expect(await coding('/api/v1/applications')).toBeNull();
    });

    it('keeps static files, as long as they allow it, and never data', async () => {
      await begin();
      let asked = 0;
      const answer: RequestListener = (_request, response) => {
        asked += 1;
        response.setHeader('cache-control', 'public, max-age=31536000, immutable').end('body');
      };
      stack.web.answer = answer;
      stack.services.search.answer = answer;
      const times = async (path: string): Promise<number> => {
        asked = 0;
        for (let i = 0; i < 3; i += 1) expect(await (await stack.fetch(path)).text()).toBe('body');
        return asked;
      };
      expect(await times('/_next/static/chunks/a.js')).toBe(1);
      expect(await times('/ja')).toBe(3);
      expect(await times('/api/v1/jobs')).toBe(3);
      stack.web.answer = (_request, response) => {
        asked += 1;
        response.setHeader('cache-control', 'no-store').end('body');
      };
      expect(await times('/_next/static/chunks/b.js')).toBe(3);
    });

    it('writes neither queries nor tokens into its log', async () => {
      await begin();
      await stack.fetch('/ja/jobs?mail=somebody%40example.jp');
      await stack.fetch('/api/v1/jobs?q=secret-wish', { headers: { authorization: 'Bearer secret-token' } });
      await stack.fetch(`/api/v1/jobs/0193-secret-id?x=1`);
      await expect.poll(() => running.accessLog().trim().split('\n').length).toBe(3);
      const lines = running
        .accessLog()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(lines).toMatchObject([
        { route: 'web', page: '/ja/jobs', part: 'web', status: 200 },
        { route: 'searchJobs', page: '', part: 'search', admission: '204' },
        { route: 'getJob', page: '', part: 'backend-api' },
      ]);
      expect(running.accessLog()).not.toMatch(/secret|somebody/);
    });

    it('lets people in whom nobody can count because the companion is gone', async () => {
      await begin();
      await running.closeCompanion();
      const response = await stack.fetch('/api/v1/jobs', { headers: { authorization: 'Bearer x' } });
      expect(response.status).toBe(200);
      expect((await stack.fetch('/ready')).status).toBe(503);
      expect((await stack.fetch('/health')).status).toBe(200);
    });

    it('passes a large body on whole, whose sender it asked its companion about', async () => {
      await begin();
      const response = await stack.fetch('/api/v1/resumes', {
        method: 'POST',
        body: Buffer.alloc(6 * 1024 * 1024),
        headers: { 'content-type': 'application/pdf', authorization: 'Bearer x' },
      });
      expect(await response.json()).toMatchObject({ name: 'backend-api', method: 'POST', bodyBytes: 6 * 1024 * 1024 });
    });

    it('says what is wrong with a request that it does not understand in the words of the API', async () => {
      await begin();
      const response = await stack.fetch(`/api/v1/jobs?q=${'x'.repeat(20_000)}`, {
        headers: { 'accept-language': 'en' },
      });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ code: 'request.invalid' });
    });

    it('refuses in JSON whatever characters an address has', async () => {
      await begin();
      const text = await new Promise<string>((resolve, reject) => {
        const { hostname, port } = new URL(stack.gateway.url);
        let answer = '';
        connect(Number(port), hostname)
          .on('data', (chunk) => (answer += chunk.toString()))
          .on('end', () => resolve(answer))
          .on('error', reject)
          .end('GET /api/v1/"}$x<é HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
      });
      expect(text).toContain('404 Not Found');
      expect(JSON.parse(text.split('\r\n\r\n')[1]!)).toMatchObject({ instance: '/api/v1/' });
    });
  });
}
