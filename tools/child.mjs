import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Ctrl-C reaches us from the terminal and again from npm; within this time it is one wish, after it a second one. */
const SAME_WISH_MS = 500;

/** What a child that ran past its limit is given to clean up before it is killed. */
const GRACE_MS = 5_000;

const POSIX = process.platform !== 'win32';

/**
 * Runs a program and passes signals on to it, each wish once.
 * The child leads a process group of its own, so that the terminal does not signal it a second time.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { onOutput?: (text: string) => void, limitMs?: number }} options
 *   onOutput: gets stdout and stderr instead of the terminal; limitMs: the whole group is stopped after this time
 * @returns {Promise<{ code: number, interrupted: boolean, outOfTime: boolean }>} code: 128 + signal number when a signal
 *   ended it
 */
export function runChild(program, args, { onOutput, limitMs, ...options } = {}) {
  return new Promise((done, failed) => {
    const stdio = onOutput ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
    const child = spawn(program, args, { stdio, detached: POSIX, ...options });
    let interrupted = false;
    let outOfTime = false;
    let lastPassed = 0;
    const pass = (signal) => {
      interrupted = true;
      if (Date.now() - lastPassed < SAME_WISH_MS) return;
      lastPassed = Date.now();
      child.kill(signal);
    };
    for (const signal of PASSED_ON) process.on(signal, pass);

    const killGroup = (signal) => {
      try {
        process.kill(POSIX ? -child.pid : child.pid, signal);
      } catch {
        // It has ended by itself.
      }
    };
    const timers = [];
    if (limitMs) {
      const stop = () => {
        outOfTime = true;
        killGroup('SIGTERM');
        timers.push(setTimeout(killGroup, GRACE_MS, 'SIGKILL'));
      };
      timers.push(setTimeout(stop, limitMs));
    }
    const release = () => {
      timers.forEach(clearTimeout);
      PASSED_ON.forEach((signal) => process.removeListener(signal, pass));
    };

    child.stdout?.setEncoding('utf8').on('data', onOutput);
    child.stderr?.setEncoding('utf8').on('data', onOutput);
    child.once('error', (error) => {
      release();
      failed(error);
    });
    child.once('close', (code, signal) => {
      release();
      done({ code: code ?? 128 + (constants.signals[signal] ?? 0), interrupted, outOfTime });
    });
  });
}
