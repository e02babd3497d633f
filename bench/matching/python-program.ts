import { criterionWeights } from '@iworkz/contracts';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ScoreTables } from './job-columns.ts';
import type { Peer, PeerRanking } from './peer.ts';

/** A program beside this file that answers a line of JSON with a line of JSON. */
export class PythonProgram {
  private readonly process: ChildProcess;
  private readonly lines: AsyncIterator<string>;

  private constructor(process: ChildProcess, reader: Interface) {
    this.process = process;
    this.lines = reader[Symbol.asyncIterator]();
  }

  /**
   * @param programs folder of the Python environment's programs
   * @param columns folder of the columns
   */
  static async start(name: string, programs: string, columns: string): Promise<PythonProgram> {
    const program = fileURLToPath(new URL(name, import.meta.url));
    const child = spawn(join(programs, 'python'), ['-B', program, columns, JSON.stringify(criterionWeights)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const started = new PythonProgram(child, createInterface(child.stdout));
    await started.next();
    return started;
  }

  ask<Answer>(question: unknown): Promise<Answer> {
    this.process.stdin!.write(`${JSON.stringify(question)}\n`);
    return this.next<Answer>();
  }

  /** It ends when it is asked nothing more. */
  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = once(this.process, 'exit');
    this.process.stdin!.end();
    await ended;
  }

  /** @throws Error when the program ends first. */
  private async next<Answer>(): Promise<Answer> {
    const { value, done } = await this.lines.next();
    if (done) throw new Error(`${this.process.spawnargs[2]} ended without an answer`);
    return JSON.parse(value) as Answer;
  }
}

export class NumpyPeer implements Peer {
  readonly name = 'numpy';
  /** Sums of float32. */
  readonly tolerance = 1e-4;

  private readonly program: PythonProgram;

  private constructor(program: PythonProgram) {
    this.program = program;
  }

  static async start(programs: string, columns: string): Promise<NumpyPeer> {
    return new NumpyPeer(await PythonProgram.start('rank_by_numpy.py', programs, columns));
  }

  rank(tables: ScoreTables): Promise<PeerRanking> {
    return this.program.ask<PeerRanking>(tables);
  }

  stop(): Promise<void> {
    return this.program.stop();
  }
}
