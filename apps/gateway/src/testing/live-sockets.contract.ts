import { liveSocketPath, liveSocketProtocol } from '@iworkz/contracts';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import type { GatewayOptions } from '../gateway.js';
import type { Door } from './door.js';
import { StandInStack } from './stand-in-stack.js';

/** What every door of the system does with live sockets. */
export function describeLiveSocketsContract(door: Door): void {
  describe(door.name, () => {
    let stack: StandInStack;
    let server: WebSocketServer;
    const handshakes: { url: string; protocols: string; forwardedFor: string }[] = [];

    async function begin(options: Partial<GatewayOptions> = {}): Promise<void> {
      stack = await StandInStack.start(door, options);
      server = new WebSocketServer({
        server: stack.services.notifications.server,
        handleProtocols: (protocols) => (protocols.has(liveSocketProtocol) ? liveSocketProtocol : false),
      });
      server.on('connection', (socket, request) => {
        handshakes.push({
          url: request.url ?? '',
          protocols: String(request.headers['sec-websocket-protocol']),
          forwardedFor: String(request.headers['x-forwarded-for']),
        });
        socket.send('hello');
        socket.on('message', (data, binary) => socket.send(data, { binary }));
      });
    }

    function open(
      path: string = liveSocketPath,
      options: { origin?: string; headers?: Record<string, string> } = {},
    ): WebSocket {
      return new WebSocket(
        stack.gateway.url.replace('http', 'ws') + path,
        [liveSocketProtocol, 'bearer.a.b.c'],
        options,
      );
    }
    async function refusalOf(socket: WebSocket): Promise<{ status: number; body: unknown }> {
      const [, response] = (await once(socket, 'unexpected-response')) as [
        unknown,
        import('node:http').IncomingMessage,
      ];
      let text = '';
      for await (const chunk of response) text += String(chunk);
      const isProblem = response.headers['content-type']?.startsWith('application/problem+json');
      return { status: response.statusCode ?? 0, body: isProblem ? JSON.parse(text) : text };
    }
    const ended = (socket: WebSocket): Promise<unknown> => once(socket, 'close');

    beforeEach(() => {
      handshakes.length = 0;
    });
    afterEach(async () => {
      for (const socket of server.clients) socket.terminate();
      server.close();
      await stack.close();
    });

    describe('a live socket', () => {
      it('is passed through with its subprotocols and its place to resume from, both ways, whatever the size', async () => {
        await begin();
        const socket = open(`${liveSocketPath}?after=41`, { headers: { 'x-forwarded-for': '1.2.3.4' } });
        const [hello] = (await once(socket, 'message')) as [Buffer];
        expect(hello.toString()).toBe('hello');
        expect(socket.protocol).toBe(liveSocketProtocol);
        expect(handshakes).toEqual([
          { url: '/ws?after=41', protocols: `${liveSocketProtocol},bearer.a.b.c`, forwardedFor: '127.0.0.1' },
        ]);

        const large = Buffer.alloc(3 * 1024 * 1024, 7);
        socket.send(large);
        const [echo] = (await once(socket, 'message')) as [Buffer];
        expect(echo.equals(large)).toBe(true);

        const serverSide = once([...server.clients][0]!, 'close');
        socket.close(4001, 'done');
        expect((await serverSide)[0]).toBe(4001);
      });

      it('is ended on one side when the other goes away', async () => {
        await begin();
        const socket = open();
        await once(socket, 'message');
        for (const client of server.clients) client.terminate();
        await ended(socket);
      });

      it('is refused to pages of other origins, and allowed to those that were named', async () => {
        await begin({ allowedOrigins: ['https://app.example'] });
        expect(await refusalOf(open(liveSocketPath, { origin: 'https://evil.example' }))).toMatchObject({
          status: 403,
          body: { code: 'auth.not_permitted' },
        });
        expect(handshakes).toEqual([]);
        for (const origin of ['https://app.example', stack.gateway.url]) {
          const socket = open(liveSocketPath, { origin });
          await once(socket, 'message');
          socket.terminate();
        }
      });

      it('exists at one path only', async () => {
        await begin();
        expect(await refusalOf(open('/api/v1/jobs'))).toMatchObject({
          status: 404,
          body: { code: 'request.route_not_found' },
        });
      });

      it('is limited in number for each network, and free again when one ends', async () => {
        await begin({ sockets: { total: 10, perNetwork: 2 } });
        const [first, second] = [open(), open()];
        await Promise.all([once(first, 'message'), once(second, 'message')]);
        expect(await refusalOf(open())).toMatchObject({ status: 429, body: { code: 'request.too_many' } });
        first.terminate();
        await expect.poll(() => server.clients.size).toBe(1);
        const third = open();
        await once(third, 'message');
        second.terminate();
        third.terminate();
      });

      it('gets the answer of the service where that refuses, and a problem where there is no service', async () => {
        await begin();
        server.options.verifyClient = (_info: unknown, done: (ok: boolean, status: number) => void) => done(false, 401);
        expect(await refusalOf(open())).toEqual({ status: 401, body: 'Unauthorized' });
        await stack.services.notifications.close();
        expect(await refusalOf(open())).toMatchObject({ status: 503, body: { code: 'service.unavailable' } });
      });

      it('is ended when nothing moves on it', async () => {
        await begin({ socketTimes: { handshakeMs: 1_000, idleMs: 200, stallMs: 1_000 } });
        const socket = open();
        await once(socket, 'message');
        await ended(socket);
      });

      it('is ended when its client takes nothing, without being kept in memory for it', async () => {
        await begin({ socketTimes: { handshakeMs: 1_000, idleMs: 60_000, stallMs: 300 } });
        const { hostname, port } = new URL(stack.gateway.url);
        const deaf = connect(Number(port), hostname);
        deaf.on('error', () => undefined);
        deaf.write(
          `GET ${liveSocketPath} HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-version: 13\r\n\r\n`,
        );
        await once(deaf, 'data');
        deaf.pause();
        await expect.poll(() => server.clients.size).toBe(1);
        const [sender] = [...server.clients];
        const gone = once(sender!, 'close');
        const before = process.memoryUsage().arrayBuffers;
        const block = Buffer.alloc(1024 * 1024);
        for (let i = 0; i < 40; i += 1) sender!.send(block);
        await gone;
        expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024);
        deaf.destroy();
      });

      it('does not keep the gateway from closing', async () => {
        await begin();
        const socket = open();
        await once(socket, 'message');
        const over = ended(socket);
        await stack.gateway.close();
        await over;
      });
    });
  });
}
