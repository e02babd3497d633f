// The load generator, in a process of its own so that its CPU time counts for nobody.
import { Agent, request as send } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerParent } from '../measure/child.ts';
import type { Answered, ClosedLoad, LoadAnswer, OpenLoad, PreparedRequest } from './request.ts';

const timeoutMs = 10_000;

/** Sends it and reads the answer to its end. @returns the status, or 0 without an answer. */
function exchange(agent: Agent, base: URL, { method, path, headers, body }: PreparedRequest): Promise<number> {
  return new Promise((resolve) => {
    const request = send(
      { agent, host: base.hostname, port: base.port, method, path, headers, timeout: timeoutMs },
      (response) => {
        response.on('end', () => resolve(response.statusCode ?? 0));
        response.on('error', () => resolve(0));
        response.resume();
      },
    );
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(0));
    request.end(body);
  });
}

async function closed({ baseUrl, requests, once, connections, milliseconds }: ClosedLoad): Promise<LoadAnswer> {
  const base = new URL(baseUrl);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const answered: Answered[] = [];
  const deadline = performance.now() + milliseconds;
  let next = 0;
  const worker = async (): Promise<void> => {
    while (performance.now() < deadline) {
      if (once && next >= requests.length) return;
      const request = requests[next % requests.length]!;
      next += 1;
      const sentAt = performance.now();
      const status = await exchange(agent, base, request);
      answered.push({ kind: '', milliseconds: performance.now() - sentAt, status });
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  return answered;
}

async function open({ baseUrl, requests }: OpenLoad): Promise<LoadAnswer> {
  const base = new URL(baseUrl);
  const agent = new Agent({ keepAlive: true });
  const underWay: Promise<Answered>[] = [];
  const beganAt = performance.now();
  for (const request of requests) {
    const wait = beganAt + request.dueMs - performance.now();
    if (wait > 0) await sleep(wait);
    underWay.push(
      exchange(agent, base, request).then((status) => ({
        kind: request.kind,
        milliseconds: performance.now() - beganAt - request.dueMs,
        status,
      })),
    );
  }
  const answered = await Promise.all(underWay);
  agent.destroy();
  return answered;
}

answerParent<ClosedLoad | OpenLoad>((load) => (load.shape === 'closed' ? closed(load) : open(load)));
