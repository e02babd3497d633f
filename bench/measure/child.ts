import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { fileURLToPath } from 'node:url';

const stopWithParent = new URL('../../tools/stop-with-launcher.mjs', import.meta.url).href;

/** A program in a process of its own that answers one message at a time. It ends with this process. */
export class Child {
  private readonly process: ChildProcess;

  private constructor(process: ChildProcess) {
    this.process = process;
  }

  static start(
    program: URL,
    options: {
      readonly args?: readonly string[];
      readonly env?: Readonly<Record<string, string | undefined>>;
      readonly execArgv?: readonly string[];
      /** Takes what it says; without, that is shown. */
      readonly output?: string;
    } = {},
  ): Child {
    const child = fork(fileURLToPath(program), [...(options.args ?? [])], {
      env: { ...process.env, ...options.env },
      execArgv: ['--enable-source-maps', '--import', stopWithParent, ...(options.execArgv ?? [])],
      stdio: ['ignore', options.output ? 'pipe' : 'inherit', options.output ? 'pipe' : 'inherit', 'ipc'],
    });
    if (options.output) {
      const file = createWriteStream(options.output, { flags: 'a' });
      child.stdout?.pipe(file);
      child.stderr?.pipe(file);
    }
    return new Child(child);
  }

  get pid(): number {
    return this.process.pid!;
  }

  /** @throws Error when the child ends first. */
  async next<Answer>(): Promise<Answer> {
    const ended = new AbortController();
    try {
      return await Promise.race([
        once(this.process, 'message', { signal: ended.signal }).then(([answer]) => answer as Answer),
        once(this.process, 'exit', { signal: ended.signal }).then(([code]) => {
          throw new Error(`${this.process.spawnargs.at(-1)} ended with ${code}`);
        }),
      ]);
    } finally {
      ended.abort();
    }
  }

  ask<Answer>(question: unknown): Promise<Answer> {
    const answer = this.next<Answer>();
    this.process.send(question as object);
    return answer;
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    const insist = setTimeout(() => this.process.kill('SIGKILL'), 20_000);
    await ended;
    clearTimeout(insist);
  }
}

/** For a child: says where it listens. */
export function announce(message: unknown): void {
  process.send?.(message);
}

/** For a child: answers every question of its parent, in order. */
export function answerParent<Question>(answer: (question: Question) => Promise<unknown>): void {
  let turn: Promise<void> = Promise.resolve();
  process.on('message', (question: Question) => {
    turn = turn.then(async () => void process.send?.((await answer(question)) as object));
    turn.catch((error: unknown) => {
      console.error(error);
      process.exit(1);
    });
  });
  process.channel?.ref();
}
