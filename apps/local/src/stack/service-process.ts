import type { ServiceName } from '@iworkz/contracts';
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from './failure.js';
import { stopChild, type RunningChild } from './web-server.js';
import { serviceProgram, stopWithParent } from './workspace.js';

const startLimitMs = 60_000;

/** Starts one service as a process of its own and resolves when it is healthy. It ends with this process. */
export async function startProcess(
  name: ServiceName,
  environment: Record<string, string>,
  url: string,
  dataFolder: string,
): Promise<RunningChild> {
  const logFile = join(dataFolder, 'logs', `${name}.log`);
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', stopWithParent, serviceProgram(name)], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment, IWORKZ_LOG_FILE: logFile },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const output = createWriteStream(join(dataFolder, 'logs', `${name}.out`), { flags: 'a' });
  child.stdout?.pipe(output);
  child.stderr?.pipe(output);
  const deadline = Date.now() + startLimitMs;
  for (;;) {
    const healthy = await fetch(`${url}/health`, { signal: AbortSignal.timeout(2_000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (healthy) return { close: () => stopChild(child) };
    if (child.exitCode !== null || Date.now() > deadline) {
      await stopChild(child);
      throw new CannotStart(`The service ${name} did not start. Its log is in ${logFile}.`);
    }
    await sleep(150);
  }
}
