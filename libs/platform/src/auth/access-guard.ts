import { NotPermitted, SignInRequired, TokenExpired, holdsPermission, type RouteSpec } from '@iworkz/contracts';
import { Clock, type Actor } from '@iworkz/kernel';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { PlatformConfig } from '../config/config.js';
import { ErasedPersons } from '../personal-data/erased-person.js';
import { routeOf } from '../http/handles.js';
import type { PlatformRequest } from '../http/platform-request.js';
import { contextOf } from '../http/request-context.js';
import { TokenVerifier } from './token-verifier.js';

/** Recognises the caller and refuses who may not call the route. Whose data it is, the use case decides. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly tokens: TokenVerifier,
    private readonly clock: Clock,
    private readonly config: PlatformConfig,
    private readonly erasedPersons: ErasedPersons,
  ) {}

  canActivate(execution: ExecutionContext): boolean | Promise<boolean> {
    const request = execution.switchToHttp().getRequest<PlatformRequest>();
    const route = routeOf(execution.getHandler());
    const ctx = contextOf(request, this.clock, this.config.region);
    request.call = { route, ctx, startedAt: performance.now() };
    if (!route) return true;
    if (request.headers.authorization !== undefined) return this.recogniseAndAdmit(request, route);
    admit(ctx.actor, route);
    return true;
  }

  private async recogniseAndAdmit(request: PlatformRequest, route: RouteSpec): Promise<boolean> {
    const call = request.call!;
    const actor = await this.recognise(request);
    call.ctx = { ...call.ctx, actor };
    // A token outlives its account by minutes. It may still see how far the erasure is, and write nothing that would be left over.
    const writes = route.method !== 'GET' && route.access !== 'public';
    if (writes && actor.kind === 'user' && this.erasedPersons.has(actor.userId)) throw SignInRequired({});
    admit(actor, route);
    return true;
  }

  /** @throws SignInRequired or TokenExpired when there is a token that does not hold. */
  private async recognise(request: PlatformRequest): Promise<Actor> {
    const outcome = await this.tokens.verify(request);
    if (outcome.state === 'recognised') return outcome.actor;
    throw outcome.state === 'expired' ? TokenExpired({}) : SignInRequired({});
  }
}

/** @throws SignInRequired or NotPermitted. */
function admit(actor: Actor, route: RouteSpec): void {
  const { access } = route;
  if (access === 'public') return;
  if (actor.kind === 'anonymous') throw SignInRequired({});
  if (access === 'service') {
    if (actor.kind !== 'service') throw NotPermitted({ access });
    return;
  }
  // A service calls people's routes only through a person's own token.
  if (actor.kind === 'service') throw NotPermitted({ access });
  if (access !== 'authenticated' && !holdsPermission(actor.roles, access)) throw NotPermitted({ access });
}
