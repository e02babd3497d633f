import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningSystem } from './system.js';

export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** All samples of one service, as Prometheus would read them. */
export async function metricsOf(serviceUrl: string): Promise<readonly Sample[]> {
  const response = await fetch(`${serviceUrl}/metrics`, { signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(`${serviceUrl}/metrics answered ${response.status}`);
  return (await response.text()).split('\n').flatMap((line) => {
    const [, name, labels = '', value] = /^([a-zA-Z_]\w*)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
    if (!name) return [];
    const pairs = [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, label, text]) => [label!, text!] as const);
    return [{ name, labels: Object.fromEntries(pairs), value: Number(value) }];
  });
}

/** What has not left an outbox or has still to be handled by a consumer, whatever engine carries it. */
async function behind(system: Pick<RunningSystem, 'serviceUrls'>): Promise<readonly Sample[]> {
  const samples = (await Promise.all(Object.values(system.serviceUrls).map(metricsOf))).flat();
  return samples.filter(({ name, value }) => (name === 'outbox_pending' || name === 'consumer_lag') && value > 0);
}

export async function eventsUnderway(system: Pick<RunningSystem, 'serviceUrls'>): Promise<number> {
  return (await behind(system)).reduce((sum, { value }) => sum + value, 0);
}

/**
 * Until every event is where it is due. One look can fall between an event and what it leads to, so three must agree.
 * Each look asks every consumer of every service how far it is; the pauses between keep it from being what the system is
 * busy with.
 * @returns how long it took, in milliseconds.
 * @throws Error naming what is still behind.
 */
export async function drained(system: Pick<RunningSystem, 'serviceUrls'>, limitMs = 20_000): Promise<number> {
  const startedAt = performance.now();
  for (let quiet = 0; ;) {
    const lookedAt = performance.now();
    const waiting = await behind(system).catch((error: unknown) => String(error));
    quiet = waiting.length === 0 ? quiet + 1 : 0;
    const now = performance.now();
    if (quiet === 3) return now - startedAt;
    if (now - startedAt > limitMs) throw new Error(`behind after ${limitMs / 1000} s: ${JSON.stringify(waiting)}`);
    await sleep(50 + 4 * (now - lookedAt));
  }
}
