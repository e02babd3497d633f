import { Internal } from '@iworkz/contracts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LogLine {
  readonly code?: string;
  readonly route?: string;
  readonly err?: { readonly message?: string; readonly stack?: string; readonly code?: string };
}

/** Why requests ended as 500, most frequent first: what to print when a run fails, since its data is deleted. */
export function failedRequests(dataFolder: string): string {
  const counts = new Map<string, number>();
  for (const line of readFileSync(join(dataFolder, 'logs', 'services.log'), 'utf8').split('\n')) {
    if (!line.includes('request failed')) continue;
    const { code, route, err } = JSON.parse(line) as LogLine;
    if (code !== Internal.code) continue;
    const reason = `${route}: ${err?.code ?? ''} ${err?.stack ?? err?.message}`;
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 12)
    .map(([reason, count]) => `${count} x ${reason}`)
    .join('\n');
}
