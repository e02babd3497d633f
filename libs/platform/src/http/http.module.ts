import type { ServiceName } from '@iworkz/contracts';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccessGuard } from '../auth/access-guard.js';
import { KeySet } from '../auth/key-set.js';
import { TokenVerifier } from '../auth/token-verifier.js';
import { CallAudit } from './call-audit.js';
import { HealthController } from './health.controller.js';
import { operationsController } from './operations.controller.js';
import { ProblemFilter } from './problem-filter.js';
import { RouteServer } from './route-server.js';
import { ServiceClient } from './service-client.js';

/** What every service speaks HTTP with. */
@Global()
@Module({})
export class HttpModule {
  static forService(service: ServiceName): DynamicModule {
    return {
      module: HttpModule,
      controllers: [HealthController, operationsController(service)],
      providers: [
        KeySet,
        TokenVerifier,
        ServiceClient,
        CallAudit,
        RouteServer,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [TokenVerifier, ServiceClient],
    };
  }
}
