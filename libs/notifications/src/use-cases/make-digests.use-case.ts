import { newId } from '@iworkz/kernel';
import { PlatformConfig } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { isTimeZone, morningIn, zoneOf } from '../domain/mail-hours.js';
import { MailBell } from './mail-bell.js';
import { Digests, type Morning } from './ports.js';

const batchSize = 200;

@Injectable()
export class MakeDigests {
  constructor(
    private readonly digests: Digests,
    private readonly mailBell: MailBell,
    private readonly platform: PlatformConfig,
  ) {}

  /** Makes the daily mail of everybody whose morning has come, of the jobs that were told since the morning before. */
  async execute(now: Date, signal?: AbortSignal): Promise<void> {
    const usual = zoneOf(this.platform.region);
    for (const zone of await this.digests.waitingZones(usual)) {
      // A zone that this machine's tables do not know must not hold up the others.
      const morning = morningIn(isTimeZone(zone) ? zone : usual, now);
      if (morning) await this.makeIn(zone, usual, morning, now, signal);
    }
  }

  private async makeIn(zone: string, usual: string, morning: Morning, now: Date, signal?: AbortSignal): Promise<void> {
    while (!signal?.aborted) {
      const people = await this.digests.waitingIn(zone, usual, morning, batchSize);
      for (const userId of people) await this.digests.make(newId(), userId, morning, now);
      if (people.length > 0) this.mailBell.ring();
      if (people.length < batchSize) return;
    }
  }
}
