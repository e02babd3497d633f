import { newId } from '@iworkz/kernel';
import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Launch, newDataFolder, processesOn, until, type RunningSystem } from '../../testing/system.js';

/** Where and when the process dies: at the nth passing of the point. */
export interface Death {
  readonly point: string;
  readonly nth: number;
}

/** What die-at.mjs counted in one life: point to how often it was passed. */
export interface LifeReport {
  readonly died: boolean;
  readonly passed: Readonly<Record<string, number>>;
}

const dieAt = new URL('./die-at.mjs', import.meta.url).href;
/** A process that ended is told dead after seconds, so that no run has to wait minutes for its work to be taken over. */
const shortLeases = { JOB_LEASE_SECONDS: '3', MAIL_LEASE_SECONDS: '3' };

/** One life of the system, from its start to its end. */
export class Life {
  private readonly launch: Launch;
  private readonly reportFile: string;

  constructor(
    private readonly dataFolder: string,
    namespace: string,
    private readonly death?: Death,
  ) {
    this.reportFile = join(dataFolder, 'passed.json');
    const environment = {
      ...shortLeases,
      ENGINE_NAMESPACE: namespace,
      CRASH_REPORT: this.reportFile,
      ...(death ? { CRASH_POINT: death.point, CRASH_NTH: String(death.nth) } : {}),
    };
    this.launch = new Launch({ dataFolder, environment, preload: [dieAt] });
  }

  /** @returns undefined when it died while it started, as it was told to. @throws when it does not start. */
  async ready(): Promise<RunningSystem | undefined> {
    try {
      return await this.launch.untilReady();
    } catch (error) {
      if (this.launch.hasEnded && this.report().died) return undefined;
      throw error;
    }
  }

  /** Resolves when it has died as it was told to, PostgreSQL with it. @throws when it has not in time, or otherwise. */
  async ended(limitMs: number): Promise<LifeReport> {
    const { death } = this;
    await Promise.race([this.launch.end(), sleep(limitMs, undefined, { ref: false })]);
    const report = this.report();
    if (!this.launch.hasEnded) {
      await this.launch.kill('SIGKILL');
      throw new Error(
        `"${death?.point}" was passed ${report.passed[death?.point ?? '']} times in ${limitMs / 1_000} s, not ${death?.nth}`,
      );
    }
    const { signal } = await this.launch.end();
    if (!report.died || signal !== 'SIGKILL') throw new Error(`it ended by itself:\n${this.launch.printed}`);
    await this.nothingRuns();
    return report;
  }

  async stop(): Promise<void> {
    if (!this.launch.hasEnded) await this.launch.kill('SIGTERM');
    await this.nothingRuns();
  }

  private report(): LifeReport {
    if (!existsSync(this.reportFile)) return { died: false, passed: {} };
    return JSON.parse(readFileSync(this.reportFile, 'utf8')) as LifeReport;
  }

  private nothingRuns(): Promise<void> {
    return until('the end of PostgreSQL', async () => processesOn(this.dataFolder).length === 0, 35_000);
  }
}

/** A system that is killed and started again on the same data. */
export class MortalSystem {
  private life: Life | undefined;

  private constructor(
    readonly dataFolder: string,
    /** Of its own in the engines that it may share with others. */
    readonly namespace: string,
  ) {}

  static async create(): Promise<MortalSystem> {
    return new MortalSystem(await newDataFolder(), `crash-${newId().slice(-12)}`);
  }

  /** Starts it, after the life before has ended. @param death none: it lives until it is stopped. */
  begin(death?: Death): Life {
    this.life = new Life(this.dataFolder, this.namespace, death);
    return this.life;
  }

  async remove(): Promise<void> {
    await this.life?.stop();
    await rm(this.dataFolder, { recursive: true, force: true });
  }
}
