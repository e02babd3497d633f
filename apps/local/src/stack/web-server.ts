import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from './failure.js';
import { stopWithParent, webServerFile } from './workspace.js';

export interface RunningChild {
  close(): Promise<void>;
}

const startLimitMs = 60_000;

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(2_000) });
    return true;
  } catch {
    return false;
  }
}

/** Asks the child to end, and insists after ten seconds. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const insist = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(insist);
}

/** Starts the built Next.js server as a process of its own and resolves when it answers. It ends with this process. */
export async function startWeb(options: {
  host: string;
  port: number;
  apiUrl: string;
  logFile: string;
}): Promise<RunningChild> {
  const { host, port, apiUrl, logFile } = options;
  if (!existsSync(webServerFile))
    throw new CannotStart('The web pages have not been built. Run `npm run build:web` and start again.');
  const child = spawn(process.execPath, ['--import', stopWithParent, webServerFile], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOSTNAME: host,
      PORT: String(port),
      IWORKZ_API_URL: apiUrl,
      NEXT_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const log = createWriteStream(logFile, { flags: 'a' });
  child.stdout?.pipe(log);
  child.stderr?.pipe(log);
  const deadline = Date.now() + startLimitMs;
  while (!(await answers(`http://${host}:${port}/`))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stopChild(child);
      throw new CannotStart(`The web server did not start. Its log is in ${logFile}.`);
    }
    await sleep(100);
  }
  return { close: () => stopChild(child) };
}
