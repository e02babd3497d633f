import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { liveSocketProtocol, type LiveMessage } from '@iworkz/contracts';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocketServer, type WebSocket as ServerSocket } from 'ws';
import {
  LiveConnection,
  reconnectDelay,
  type LiveNotification,
  type LiveRankingChange,
  type LiveState,
} from './index.js';

const notification = (seq: number): LiveMessage => ({
  type: 'notification',
  seq,
  subject: { jobId: 'j' },
  notification: {
    id: '0198c0de-0000-7000-8000-000000000001',
    kind: 'job_matched',
    title: 't',
    body: 'b',
    link: null,
    createdAt: '2026-01-01T00:00:00Z',
    readAt: null,
  },
});

interface Visit {
  socket: ServerSocket;
  after: string | null;
  position: string | null;
  protocols: string[];
}

let server: Server;
let visits: Visit[];
let connection: LiveConnection | undefined;

beforeEach(async () => {
  visits = [];
  server = createServer();
  const sockets = new WebSocketServer({ server, path: '/ws', handleProtocols: () => liveSocketProtocol });
  sockets.on('connection', (socket, request) => {
    const query = new URL(request.url ?? '', 'http://localhost').searchParams;
    const [after, position] = [query.get('after'), query.get('position')];
    visits.push({ socket, after, position, protocols: String(request.headers['sec-websocket-protocol']).split(/, */) });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});

afterEach(async () => {
  connection?.stop();
  for (const { socket } of visits) socket.terminate();
  await new Promise((closed) => server.close(closed));
});

function connect(
  options: {
    after?: number;
    onRankingChanged?: (message: LiveRankingChange) => void;
    token?: () => Promise<string | undefined>;
  } = {},
) {
  const received: number[] = [];
  const states: LiveState[] = [];
  connection = new LiveConnection({
    baseUrl: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accessToken: options.token ?? (async () => 'token'),
    after: options.after,
    onRankingChanged: options.onRankingChanged,
    onNotification: (message: LiveNotification) => received.push(message.seq),
    onState: (state) => states.push(state),
    firstDelayMs: 10,
    longestDelayMs: 40,
  });
  connection.start();
  return { received, states };
}

const send = (visit: Visit, ...messages: LiveMessage[]) => {
  for (const message of messages) visit.socket.send(JSON.stringify(message));
};
const visit = async (index: number) => {
  await vi.waitUntil(() => visits.length > index, { timeout: 5000 });
  return visits[index]!;
};

describe('a live connection', () => {
  it('shows its token beside the protocol and hands messages over in order', async () => {
    const { received, states } = connect();
    const first = await visit(0);
    expect(first).toMatchObject({ after: null, protocols: [liveSocketProtocol, 'bearer.token'] });
    send(first, { type: 'ready', seq: 4 }, notification(5), notification(6));
    await expect.poll(() => received.length).toBe(2);
    expect(received).toEqual([5, 6]);
    expect(states).toEqual(['connecting', 'open']);
  });

  it('asks for what it missed after a break, and hands nothing over twice', async () => {
    const { received } = connect();
    send(await visit(0), { type: 'ready', seq: 0 }, notification(1), notification(2));
    await expect.poll(() => received.length).toBe(2);
    visits[0]!.socket.terminate();

    const second = await visit(1);
    expect(second.after).toBe('2');
    send(
      second,
      { type: 'ready', seq: 4 },
      notification(2),
      notification(3),
      notification(4),
      notification(4),
      notification(5),
    );
    await expect.poll(() => received).toContain(5);
    expect(received).toEqual([1, 2, 3, 4, 5]);
  });

  it('tells of changes of the ranking, and says after a break how far it was told', async () => {
    const told: LiveRankingChange[] = [];
    connect({ onRankingChanged: (message) => told.push(message) });
    const change = (position: number): LiveMessage => ({
      type: 'ranking_changed',
      position,
      complete: true,
      changes: [{ jobId: '0198c0de-0000-7000-8000-000000000001', rank: 4, total: 71.5 }],
    });
    const first = await visit(0);
    expect(first.position).toBeNull();
    send(first, { type: 'ready', seq: 3, position: 10 }, change(12));
    await expect.poll(() => told.length).toBe(1);
    expect(told[0]).toEqual(change(12));
    first.socket.terminate();

    const second = await visit(1);
    expect([second.after, second.position]).toEqual(['3', '12']);
    // A server that cannot tell where the log stands leaves the position as it was.
    send(second, { type: 'ready', seq: 3 });
    await expect.poll(() => second.socket.bufferedAmount).toBe(0);
    second.socket.terminate();
    expect((await visit(2)).position).toBe('12');
  });

  it('follows a server whose log was started anew', async () => {
    const { received } = connect({ after: 90 });
    send(await visit(0), { type: 'ready', seq: 0 }, notification(1));
    await expect.poll(() => received.length).toBe(1);
    expect(connection?.position).toBe(1);
  });

  it('ignores what it does not understand', async () => {
    const { received } = connect();
    const { socket } = await visit(0);
    socket.send('not json');
    socket.send(JSON.stringify({ type: 'from_the_future', seq: 1 }));
    socket.send(JSON.stringify(notification(1)));
    await expect.poll(() => received.length).toBe(1);
    expect(received).toEqual([1]);
  });

  it('asks for a token before every attempt, and ends when there is none', async () => {
    const tokens = ['first', 'second'];
    const { states } = connect({ token: async () => tokens.shift() });
    (await visit(0)).socket.terminate();
    const second = await visit(1);
    expect(second.protocols).toContain('bearer.second');
    second.socket.terminate();
    await expect.poll(() => states.at(-1)).toBe('closed');
    expect(visits).toHaveLength(2);
  });

  it('stays silent once it is stopped', async () => {
    const { received } = connect();
    const first = await visit(0);
    send(first, { type: 'ready', seq: 0 });
    connection?.stop();
    send(first, notification(1));
    await new Promise((later) => setTimeout(later, 60));
    expect(received).toEqual([]);
    expect(visits).toHaveLength(1);
  });
});

describe('the delay between attempts', () => {
  it('grows, never passes the longest, and never falls below half a step', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (failures, chance) => {
        const delay = reconnectDelay(failures, 500, 30_000, () => chance);
        const step = Math.min(30_000, 500 * 2 ** Math.min(failures, 30));
        expect(delay).toBeGreaterThanOrEqual(step / 2);
        expect(delay).toBeLessThanOrEqual(step);
      }),
    );
  });
});
