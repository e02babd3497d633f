// Holds many WebSockets of many people and notes when each message arrived.
import { liveSocketPath, liveSocketProtocol, type LiveMessage } from '@iworkz/contracts';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { announce, answerParent } from '../measure/child.ts';

export type HolderQuestion =
  | { readonly ask: 'open'; readonly url: string; readonly tokens: readonly string[]; readonly awaitReady: boolean }
  | {
      readonly ask: 'arrivals';
      /** Changes; without, it waits until nothing has come for `quietMs` after the first. */
      readonly expected?: number;
      readonly quietMs?: number;
      readonly limitMs: number;
    }
  | { readonly ask: 'close' };

/** A change of a ranking that a socket was told of. */
export interface Arrival {
  readonly jobId: string;
  /** By the clock that all processes of a machine share, in ms. */
  readonly at: number;
}
export interface Arrivals {
  readonly messages: number;
  readonly arrivals: readonly Arrival[];
}

/** Handshakes at a time: more would wait in the kernel's queue. */
const atOnce = 64;
/** Ports belong to an address: several addresses have ports enough. */
const sourceAddresses = 8;

let sockets: WebSocket[] = [];
let heard: { readonly text: string; readonly at: number }[] = [];

function openOne(url: string, token: string, index: number, awaitReady: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${url}${liveSocketPath}`, [liveSocketProtocol, `bearer.${token}`], {
      perMessageDeflate: false,
      localAddress: `127.0.0.${2 + (index % sourceAddresses)}`,
    });
    let ready = false;
    socket.on('message', (data) => {
      if (ready) heard.push({ text: String(data), at: Number(process.hrtime.bigint()) / 1e6 });
      else resolve();
      ready = true;
    });
    socket.once('error', reject);
    if (!awaitReady) socket.once('open', resolve);
    sockets.push(socket);
  });
}

async function open({ url, tokens, awaitReady }: Extract<HolderQuestion, { ask: 'open' }>): Promise<number> {
  let next = 0;
  const openMore = async (): Promise<void> => {
    while (next < tokens.length) {
      const index = next;
      next += 1;
      await openOne(url.replace('http', 'ws'), tokens[index]!, index, awaitReady);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, openMore));
  return sockets.length;
}

/** Waits for changes, at most for so long, and forgets them. */
async function arrivals({
  expected = Infinity,
  quietMs = Infinity,
  limitMs,
}: Extract<HolderQuestion, { ask: 'arrivals' }>): Promise<Arrivals> {
  const deadline = performance.now() + limitMs;
  const all: Arrival[] = [];
  let messages = 0;
  let lastAt = Infinity;
  while (all.length < expected && performance.now() < Math.min(deadline, lastAt + quietMs)) {
    await sleep(20);
    const fresh = heard;
    heard = [];
    if (fresh.length > 0) lastAt = performance.now();
    for (const { text, at } of fresh) {
      const message = JSON.parse(text) as LiveMessage;
      if (message.type !== 'ranking_changed') continue;
      messages += 1;
      for (const { jobId } of message.changes) all.push({ jobId, at });
    }
  }
  return { messages, arrivals: all };
}

async function close(): Promise<number> {
  const closing = sockets;
  sockets = [];
  for (const socket of closing) socket.terminate();
  await sleep(500);
  heard = [];
  return closing.length;
}

answerParent<HolderQuestion>((question) => {
  if (question.ask === 'open') return open(question);
  return question.ask === 'arrivals' ? arrivals(question) : close();
});
announce('ready');
process.once('SIGTERM', () => process.exit(0));
