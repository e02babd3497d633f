import { newId, type Clock, type Ctx } from '@iworkz/kernel';
import type { PlatformConfig } from '../config/config.js';

/** The service itself acts, by the clock and not for anybody. */
export function serviceCtx({ service, region }: PlatformConfig, clock: Clock): Ctx {
  const id = newId();
  return {
    actor: { kind: 'service', service },
    ...{ region, locale: 'ja', requestId: id, correlationId: id, now: clock.now() },
  };
}
