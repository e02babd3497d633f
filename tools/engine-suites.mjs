// The suites that need a real engine: which were asked for, whether those ran, and the demo on all of them together.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runChild } from './child.mjs';
import { ROOT } from './tree.mjs';

/** The folder that holds an engine's suites, and the variable that asks for them. */
const ASKED_BY = { kafka: 'KAFKA_BROKERS', redis: 'REDIS_URL', nginx: 'NGINX' };
const START_LIMIT_MS = 300_000;
const DEMO_LIMIT_MS = 240_000;

/** Suites beside the engines' own that have such folders. */
const ASKED_IN = { engines: Object.keys(ASKED_BY), faults: ['kafka', 'redis'] };

/**
 * What a run left undone of what the environment asks for: an engine whose suites did not run, or ran in part.
 * @param {string} suite
 * @param {{ name: string, assertionResults: { status: string }[] }[]} files of vitest's report
 * @returns {string[]} a sentence each
 */
export function unansweredEngines(suite, files, environment = process.env) {
  return (ASKED_IN[suite] ?? []).flatMap((folder) => {
    const variable = ASKED_BY[folder];
    if (!environment[variable]) return [];
    const results = files
      .filter(({ name }) => name.split(/[\\/]/).includes(folder))
      .flatMap((file) => file.assertionResults);
    const unrun = results.filter(({ status }) => status !== 'passed' && status !== 'failed').length;
    if (results.length === 0) return [`${variable} is set, but no suite in a folder ${folder} ran`];
    return unrun > 0 ? [`${variable} is set, but ${unrun} tests in folders ${folder} were skipped`] : [];
  });
}

/** The whole product on the engines of the environment, and the main job performed on it. */
export async function demoOnEngines() {
  const dataFolder = await mkdtemp(join(tmpdir(), 'iworkz-engines-'));
  const program = (name) => ['--enable-source-maps', join(ROOT, 'apps/local/dist', name)];
  const given = ['start', '--free-ports', '--web', 'no', '--data-folder', dataFolder];
  const child = spawn(process.execPath, [...program('main.js'), ...given], { cwd: ROOT, stdio: 'pipe' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const ended = once(child, 'close');
  try {
    const deadline = Date.now() + START_LIMIT_MS;
    while (!/ Ready$/m.test(output)) {
      if (child.exitCode !== null || Date.now() > deadline) return { failed: 1, message: `no start:\n${output}` };
      await sleep(200);
    }
    const told = /Engines: .*/.exec(output)?.[0];
    if (!told) return { failed: 1, message: `the system runs on no engine:\n${output}` };
    let said = '';
    const { code } = await runChild(process.execPath, [...program('demo.js'), '--data-folder', dataFolder], {
      cwd: ROOT,
      limitMs: DEMO_LIMIT_MS,
      onOutput: (text) => (said += text),
    });
    const log = join(dataFolder, 'logs', 'services.log');
    const end = existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-20).join('\n') : '';
    return code === 0 ? { passed: 1, note: told } : { failed: 1, message: `${said}\n${end}` };
  } finally {
    child.kill('SIGTERM');
    await ended;
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
