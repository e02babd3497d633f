import { routes } from '@iworkz/contracts';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { gatewayRoutes } from '../route-table.js';
import { defaultLimits } from '../request-limits.js';
import type { Door } from './door.js';
import { StandInStack } from './stand-in-stack.js';

const someId = '01930000-0000-7000-8000-000000000000';
const addressOf = (path: string): string => path.replace(/\{\w+\}/g, someId);
const roomy = {
  perMinute: { users: 100_000, jobs: 100_000, matching: 100_000, pages: 100_000 },
  perUserPerHour: 100_000,
};

/** What every door of the system does. */
export function describeGatewayContract(door: Door): void {
  describe(door.name, () => {
    let stack: StandInStack;
    beforeAll(async () => {
      stack = await StandInStack.start(door, { limits: roomy });
    });
    afterAll(() => stack.close());

    /** A request as written, which fetch would tidy up. */
    function raw(stackNow: StandInStack, text: string): Promise<string> {
      return new Promise((resolve, reject) => {
        const { hostname, port } = new URL(stackNow.gateway.url);
        const socket = connect(Number(port), hostname, () => socket.write(text));
        let answer = '';
        socket.on('data', (chunk) => (answer += chunk.toString()));
        socket.on('end', () => resolve(answer));
        socket.on('error', reject);
        socket.setTimeout(5_000, () => socket.destroy(new Error(`no end of the answer: ${answer}`)));
      });
    }
    const rawGet = (path: string, stackNow = stack): Promise<string> =>
      raw(stackNow, `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);

    describe('the route table', () => {
      it('brings every declared route to its service, and answers for those between services as if they did not exist', async () => {
        for (const route of routes) {
          const init = {
            method: route.method,
            ...(route.body || route.fileTypes ? { body: '{}', headers: { 'content-type': 'application/json' } } : {}),
          };
          const response = await stack.fetch(addressOf(route.path), init);
          if (route.access === 'service') {
            // The same address may serve a person's route under another verb, but never this one.
            expect(response.status, route.id).toBe(404);
            expect(response.headers.get('content-type'), route.id).toContain('application/problem+json');
          } else {
            expect(response.status, route.id).toBe(200);
            expect(await response.json(), route.id).toMatchObject({
              name: route.service,
              method: route.method,
              url: addressOf(route.path),
            });
          }
        }
        expect(routes.filter((route) => route.access === 'service').length).toBeGreaterThan(0);
        expect(gatewayRoutes.map((route) => route.id)).not.toContain(
          routes.find((route) => route.access === 'service')!.id,
        );
      });

      it('prefers a fixed path to one with a parameter', async () => {
        expect(await stack.seenBy('/api/v1/jobs/recommendations')).toMatchObject({ name: 'matching' });
        expect(await stack.seenBy(`/api/v1/jobs/${someId}`)).toMatchObject({ name: 'backend-api' });
        expect(await stack.seenBy('/api/v1/jobs?q=%E6%9D%B1%E4%BA%AC&limit=5')).toMatchObject({
          name: 'search',
          url: '/api/v1/jobs?q=%E6%9D%B1%E4%BA%AC&limit=5',
        });
      });

      it('sends everything else to the web server, but nothing below its own prefixes', async () => {
        expect(await stack.seenBy('/ja/jobs?page=2')).toMatchObject({ name: 'web', url: '/ja/jobs?page=2' });
        expect(await stack.seenBy('/metrics')).toMatchObject({ name: 'web' });
        for (const path of ['/api', '/api/v1/nothing', '/api/v2/jobs', '/.well-known/nothing', '/ws']) {
          const response = await stack.fetch(path, { headers: { 'accept-language': 'en' } });
          expect(response.status, path).toBe(404);
          expect(await response.json()).toMatchObject({
            code: 'request.route_not_found',
            instance: path,
            title: `There is nothing at this address: ${path}`,
          });
        }
      });

      it.each([
        `/api/v1/jobs/%2e%2e/profiles/${someId}`,
        `/api/v1/jobs/../profiles/${someId}`,
        `/api/v1/jobs/..%5cprofiles`,
        `/x/../api/v1/profiles/${someId}`,
        `//api/v1/profiles/${someId}`,
        `http://127.0.0.1:1/api/v1/jobs`,
        `/ja/%2E%2e/api`,
        '/api/v1/%6Aobs',
        '/%61pi/v1/jobs',
        '/ja/jobs%',
        '/api/v1/jobs#x',
        '/../api/v1/jobs',
      ])('lets nothing in by the crooked path %s', async (path) => {
        const before = Object.values(stack.services).flatMap((service) => service.seen).length + stack.web.seen.length;
        const answer = await rawGet(path);
        expect(answer.split('\r\n')[0]).toBe('HTTP/1.1 404 Not Found');
        expect(answer).toContain('application/problem+json');
        expect(Object.values(stack.services).flatMap((service) => service.seen).length + stack.web.seen.length).toBe(
          before,
        );
      });
    });

    describe('headers', () => {
      it('says itself who calls, and drops what the caller claims about it', async () => {
        const seen = await stack.seenBy('/api/v1/jobs', {
          headers: {
            'x-forwarded-for': '1.2.3.4',
            'x-forwarded-host': 'evil.example',
            'x-forwarded-proto': 'https',
            forwarded: 'for=1.2.3.4',
            'x-real-ip': '1.2.3.4',
            authorization: 'Bearer abc',
            'idempotency-key': 'kept-as-it-is',
          },
        });
        expect(seen.headers).toMatchObject({
          'x-forwarded-for': '127.0.0.1',
          'x-forwarded-host': new URL(stack.gateway.url).host,
          'x-forwarded-proto': 'http',
          authorization: 'Bearer abc',
          'idempotency-key': 'kept-as-it-is',
          host: new URL(stack.services.search.url).host,
        });
        expect(seen.headers).not.toHaveProperty('forwarded');
        expect(seen.headers).not.toHaveProperty('x-real-ip');
      });

      it('passes nothing on that speaks of one connection only, in either direction', async () => {
        const { port } = new URL(stack.gateway.url);
        const response = await new Promise<IncomingMessage & { text: string }>((resolve, reject) => {
          const headers = {
            connection: 'keep-alive, x-secret-hop',
            'x-secret-hop': '1',
            te: 'trailers',
            'proxy-authorization': 'Basic eA==',
            'keep-alive': 'timeout=5',
          };
          const outgoing = httpRequest({ port, path: '/api/v1/jobs', headers }, (incoming) => {
            let text = '';
            incoming
              .on('data', (chunk) => (text += String(chunk)))
              .on('end', () => resolve(Object.assign(incoming, { text })));
          });
          outgoing.on('error', reject).end();
        });
        const { headers } = JSON.parse(response.text) as { headers: Record<string, string> };
        for (const name of ['te', 'proxy-authorization', 'keep-alive']) expect(headers).not.toHaveProperty(name);
        if (door.can.dropHeadersNamedByConnection) {
          expect(headers).not.toHaveProperty('x-secret-hop');
          expect(response.headers).not.toHaveProperty('x-hop');
        }
        expect(response.headers).not.toHaveProperty('x-powered-by');
      });

      it('gives every request an id, takes over harmless ones, and tells the caller', async () => {
        const ids = { 'x-request-id': 'request-0001', 'x-correlation-id': 'correlation-0001' };
        const given = await stack.fetch('/api/v1/jobs', { headers: ids });
        expect(given.headers.get('x-request-id')).toBe('request-0001');
        expect(await given.json()).toMatchObject({ headers: ids });

        const made = await stack.fetch('/api/v1/jobs', {
          headers: { 'x-request-id': 'a b"c', 'x-correlation-id': '' },
        });
        const { headers } = (await made.json()) as { headers: Record<string, string> };
        expect(headers['x-request-id']).toMatch(/^[\w-]{8,64}$/);
        expect(headers['x-correlation-id']).toBe(headers['x-request-id']);
        expect(made.headers.get('x-request-id')).toBe(headers['x-request-id']);
      });

      it('protects pages and data, each with a policy that fits', async () => {
        const page = await stack.fetch('/ja');
        expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
        expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
        expect(page.headers.get('content-security-policy')).not.toContain('unsafe-eval');
        const data = await stack.fetch('/api/v1/jobs');
        expect(data.headers.get('content-security-policy')).toContain("default-src 'none'");
        for (const response of [page, data, await stack.fetch('/api/nothing')]) {
          expect(response.headers.get('x-content-type-options')).toBe('nosniff');
          expect(response.headers.get('x-frame-options')).toBe('DENY');
          expect(response.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
          expect(response.headers.get('strict-transport-security')).toBeNull();
          expect(response.headers.get('access-control-allow-origin')).toBeNull();
        }
      });

      it('believes a proxy it was told of: the address, and TLS in front of it', async () => {
        const behind = await StandInStack.start(door, { trustedProxies: ['127.0.0.0/8'] });
        try {
          const response = await behind.fetch('/api/v1/jobs', {
            headers: {
              'x-forwarded-for': '198.51.100.9, 203.0.113.7',
              'x-forwarded-proto': 'https',
              'x-forwarded-host': 'iworkz.example',
            },
          });
          expect(response.headers.get('strict-transport-security')).toContain('max-age=');
          expect(await response.json()).toMatchObject({
            headers: {
              'x-forwarded-for': '203.0.113.7',
              'x-forwarded-proto': 'https',
              'x-forwarded-host': 'iworkz.example',
            },
          });
        } finally {
          await behind.close();
        }
      });
    });

    describe('bodies', () => {
      const mebibyte = 1024 * 1024;
      const stream = (mebibytes: number): ReadableStream<Uint8Array> =>
        Readable.toWeb(
          Readable.from(Array.from({ length: mebibytes }, () => Buffer.alloc(mebibyte))),
        ) as ReadableStream<Uint8Array>;
      const post = (body: RequestInit['body']): Promise<Response> =>
        stack.fetch('/api/v1/resumes', {
          method: 'POST',
          body,
          duplex: 'half',
          headers: { 'content-type': 'application/pdf', 'accept-language': 'ko' },
        } as RequestInit);

      it('pass through whole up to the limit, announced or not', async () => {
        expect(await (await post(Buffer.alloc(6 * mebibyte))).json()).toMatchObject({ bodyBytes: 6 * mebibyte });
        expect(await (await post(stream(6))).json()).toMatchObject({ bodyBytes: 6 * mebibyte });
      });

      it('are refused at once when they announce too much', async () => {
        const before = stack.services['backend-api'].received;
        const response = await post(Buffer.alloc(10 * mebibyte));
        expect(response.status).toBe(413);
        expect(await response.json()).toMatchObject({
          code: 'request.body_too_large',
          params: { limitBytes: 6 * mebibyte },
        });
        expect(response.headers.get('content-language')).toBe('ko');
        expect(stack.services['backend-api'].received).toBe(before);
      });

      it('are cut off when they grow too large on the way', async () => {
        const before = stack.services['backend-api'].seen.length;
        // The gateway may answer while the rest is still being sent; then the connection breaks instead.
        const outcome = await post(stream(30)).then(
          (response) => response.status,
          () => 'cut off',
        );
        expect([413, 'cut off']).toContain(outcome);
        expect(stack.services['backend-api'].seen.length).toBe(before);
      });

      it('announced on a GET do not make anybody wait', async () => {
        const answer = await raw(
          stack,
          'GET /api/v1/jobs HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}',
        );
        expect(answer.split('\r\n')[0]).toBe('HTTP/1.1 200 OK');
      });
    });

    describe('limits', () => {
      const limited = (perMinute: Partial<typeof defaultLimits.perMinute>, perUserPerHour = 1000) => ({
        perMinute: { ...roomy.perMinute, ...perMinute },
        perUserPerHour,
      });
      let current: StandInStack | undefined;
      afterEach(async () => current?.close());

      it("refuse what is too much in the reader's language, and say when to come back", async () => {
        current = await StandInStack.start(door, { limits: limited({ jobs: 3 }) });
        for (let i = 0; i < 3; i += 1) expect((await current.fetch('/api/v1/jobs')).status).toBe(200);
        const refused = await current.fetch('/api/v1/jobs', { headers: { 'accept-language': 'en' } });
        expect(refused.status).toBe(429);
        expect(refused.headers.get('retry-after')).toBe('20');
        expect(await refused.json()).toMatchObject({
          code: 'request.too_many',
          title: 'Too many requests. Please try again in 20 seconds.',
        });
        expect((await current.fetch('/api/v1/jobs')).headers.get('content-language')).toBe('ja');
        expect((await current.fetch('/api/v1/compliance/rules')).status).toBe(200);
        expect((await current.fetch('/ja')).status).toBe(200);
      });

      it('cannot be escaped by claimed addresses, by case, by a query or by other paths of the class', async () => {
        current = await StandInStack.start(door, { limits: limited({ jobs: 2, users: 2, pages: 2 }) });
        const twice = async (path: string): Promise<void> => {
          for (let i = 0; i < 2; i += 1) await current!.fetch(path);
        };
        await twice('/api/v1/jobs');
        for (const path of ['/api/v1/jobs?x=1', `/api/v1/jobs/${someId}`, '/api/v1/jobs']) {
          expect(
            (await current.fetch(path, { headers: { 'x-forwarded-for': `10.0.0.${path.length}` } })).status,
            path,
          ).toBe(429);
        }
        await twice('/api/nothing');
        expect((await current.fetch('/api/v1/jobs/')).status).toBe(429);
        await twice('/ja');
        // Other spellings of an API path are no API path: they count as pages and never reach a service.
        for (const path of ['/API/v1/jobs', '/Api/v1/Jobs']) expect((await current.fetch(path)).status, path).toBe(429);
        expect(current.services.search.seen.length).toBe(2);
      });

      it('count what a signed-in person asks in an hour, whose token is genuine, and nobody else', async () => {
        current = await StandInStack.start(door, { limits: limited({}, 3) });
        const { privateKey, publicKey } = await generateKeyPair('ES256');
        const stranger = await generateKeyPair('ES256');
        const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256' }] };
        current.services['backend-api'].answer = (_request, response) => void response.end(JSON.stringify(keys));
        const tokenOf = (sub: string, key = privateKey): Promise<string> =>
          new SignJWT({ roles: ['candidate'] })
            .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k1' })
            .setSubject(sub)
            .setIssuer('iworkz')
            .setAudience('iworkz-api')
            .setExpirationTime('15m')
            .sign(key);
        const ask = async (token: string): Promise<number> =>
          (await current!.fetch('/api/v1/jobs', { headers: { authorization: `Bearer ${token}` } })).status;
        const forged = await tokenOf('user-1', stranger.privateKey);
        for (let i = 0; i < 5; i += 1) expect(await ask(forged)).toBe(200);
        // A fresh token is still the same person.
        for (let i = 0; i < 3; i += 1) expect(await ask(await tokenOf('user-1'))).toBe(200);
        expect(await ask(await tokenOf('user-1'))).toBe(429);
        expect(await ask(await tokenOf('user-2'))).toBe(200);
      });
    });

    describe('what is behind the gateway', () => {
      let current: StandInStack;
      beforeAll(async () => {
        current = await StandInStack.start(door, { limits: roomy, upstreamTimes: { answerMs: 300, silenceMs: 1_000 } });
      });
      afterAll(() => current.close());

      it('is ready only when all of it is', async () => {
        const ready = await current.fetch('/ready');
        expect(ready.status).toBe(200);
        expect(await ready.json()).toMatchObject({
          ready: true,
          services: { web: 'ok', 'backend-api': 'ok', voice: 'ok' },
        });
        expect((await current.fetch('/health')).status).toBe(200);

        current.services.voice.answer = (_request, response) => void response.writeHead(503).end();
        await new Promise((resolve) => setTimeout(resolve, 1_100));
        const unready = await current.fetch('/ready');
        current.services.voice.answer = undefined;
        expect(unready.status).toBe(503);
        expect(await unready.json()).toMatchObject({ ready: false, services: { voice: 'HTTP 503', web: 'ok' } });
      });

      it('passes its own refusals on as they are', async () => {
        current.services.search.answer = (_request, response) =>
          void response
            .writeHead(503, { 'retry-after': '7', 'content-type': 'application/problem+json' })
            .end('{"code":"x"}');
        const response = await current.fetch('/api/v1/jobs');
        current.services.search.answer = undefined;
        expect(response.status).toBe(503);
        expect(response.headers.get('retry-after')).toBe('7');
        expect(await response.json()).toEqual({ code: 'x' });
      });

      it('is said to be unavailable when it does not answer in time', async () => {
        current.services.search.answer = () => undefined;
        const response = await current.fetch('/api/v1/jobs', { headers: { 'accept-language': 'en' } });
        current.services.search.answer = undefined;
        expect(response.status).toBe(503);
        expect(await response.json()).toMatchObject({ code: 'service.unavailable', params: { service: 'search' } });
      });

      it('is said to be unavailable when it is gone, and the rest goes on', async () => {
        await current.services.compliance.close();
        await current.web.close();
        for (const path of ['/api/v1/compliance/rules', '/ja']) {
          const response = await current.fetch(path, { headers: { 'accept-language': 'ja' } });
          expect(response.status, path).toBe(503);
          expect(response.headers.get('retry-after')).toBe('5');
          expect(response.headers.get('content-type')).toContain('application/problem+json');
        }
        expect((await current.fetch('/api/v1/jobs')).status).toBe(200);
      });
    });

    describe('closing', () => {
      it('finishes what is in hand and takes nothing new', async () => {
        const current = await StandInStack.start(door, { limits: roomy });
        let begun = (): void => undefined;
        const inHand = new Promise<void>((resolve) => (begun = resolve));
        current.services.search.answer = (_request, response) => {
          begun();
          setTimeout(() => response.end('{"finished":true}'), 300);
        };
        const asked = current.fetch('/api/v1/jobs');
        await inHand;
        const closed = current.gateway.close();
        expect(await (await asked).json()).toEqual({ finished: true });
        await closed;
        await expect(current.fetch('/api/v1/jobs')).rejects.toThrow();
        await current.close();
      });
    });

    describe('the description of the API', () => {
      it('is served in both versions, with an ETag', async () => {
        for (const [path, version] of [
          ['/api/v1/openapi.json', '3.1.1'],
          ['/api/v1/openapi-3.0.json', '3.0.3'],
        ] as const) {
          const response = await stack.fetch(path);
          expect(await response.json()).toMatchObject({ openapi: version });
          expect(
            (await stack.fetch(path, { headers: { 'if-none-match': response.headers.get('etag')! } })).status,
          ).toBe(304);
        }
      });

      it('is a page that shows every route, runs nothing and loads nothing', async () => {
        const response = await stack.fetch('/api/docs', { headers: { 'accept-language': 'en' } });
        const html = await response.text();
        for (const route of gatewayRoutes) expect(html, route.id).toContain(`id="${route.id}"`);
        expect(html).toContain('identity.email_taken');
        expect(html).not.toMatch(/<script|src=|https?:\/\/(?!iworkz)/i);
        expect([...html.matchAll(/href="#(shape-[^"]+)"/g)].filter(([, id]) => !html.includes(`id="${id}"`))).toEqual(
          [],
        );
        expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none';style-src 'sha256-/);
        expect(await (await stack.fetch('/api/docs', { headers: { 'accept-language': 'ja' } })).text()).toContain(
          '<html lang="ja">',
        );
      });
    });
  });
}
