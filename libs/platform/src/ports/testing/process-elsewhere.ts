import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const fromSources = new URL('../../../../database/src/testing/from-sources.mjs', import.meta.url);

/** How another process gets at the same engine: a module that exports `connect(argument)`. */
export interface Elsewhere {
  readonly module: URL;
  readonly argument: string;
}

export interface ProcessElsewhere {
  /** Resolves when the program has written this line. @throws Error with its error output when it ends before. */
  said(line: string): Promise<void>;
  /** SIGKILL: no farewell to the engine. Resolves when the process is gone. */
  kill(): Promise<void>;
}

/** Runs a TypeScript program of ours as a process of its own. */
export function startElsewhere(program: URL, ...args: readonly string[]): ProcessElsewhere {
  const child = spawn(
    process.execPath,
    ['--conditions=source', '--import', fromSources.href, fileURLToPath(program), ...args],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  let errors = '';
  let ended = false;
  let heard = (): void => undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    heard();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (errors += text));
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      ended = true;
      heard();
      resolve();
    });
  });
  return {
    said: (line) =>
      new Promise((resolve, reject) => {
        heard = () => {
          if (output.split('\n').includes(line)) resolve();
          else if (ended) reject(new Error(`the program ended without saying ${line}: ${errors}`));
        };
        heard();
      }),
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
