import { rm } from 'node:fs/promises';
import { Launch, newDataFolder, type RunningSystem } from '../../testing/system.js';

/** A system of the suite's own with its pages, empty at first: nobody else's jobs are among the ranked ones. */
export class WebSystem {
  private constructor(
    private readonly launch: Launch,
    readonly running: RunningSystem,
    private readonly dataFolder: string,
  ) {}

  static async start(): Promise<WebSystem> {
    const dataFolder = await newDataFolder();
    const launch = new Launch({ dataFolder, arguments: ['--free-ports', '--web', 'yes'] });
    try {
      const running = await launch.untilReady();
      return new WebSystem(launch, running, dataFolder);
    } catch (error) {
      await launch.kill('SIGKILL');
      await rm(dataFolder, { recursive: true, force: true });
      throw error;
    }
  }

  async stop(): Promise<void> {
    if (!this.launch.hasEnded) await this.launch.kill('SIGTERM');
    await rm(this.dataFolder, { recursive: true, force: true });
  }
}
