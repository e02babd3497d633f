import { newId, type Clock, type Ctx } from '@iworkz/kernel';
import type { PlatformConfig } from '@iworkz/platform';

/** The service itself acts, by the clock and not for anybody. */
export function serviceCtx(config: PlatformConfig, clock: Clock): Ctx {
  const actor = { kind: 'service', service: config.service } as const;
  return { actor, region: config.region, locale: 'ja', requestId: newId(), correlationId: newId(), now: clock.now() };
}
