import type { InputOf, ReplyOf, RouteSpec } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { HttpCode, RequestMapping, RequestMethod, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import 'reflect-metadata';
import type { PlatformRequest } from './platform-request.js';

const routeKey = Symbol('iworkz:route');

const CallContext = createParamDecorator((_: unknown, execution: ExecutionContext) => {
  return execution.switchToHttp().getRequest<PlatformRequest>().call?.ctx;
});
const CallInput = createParamDecorator((_: unknown, execution: ExecutionContext) => {
  return execution.switchToHttp().getRequest<PlatformRequest>().call?.input;
});

/**
 * Serves a declared route with the method below it: verb, path, access, validation, idempotency, caching, audit and the
 * shape of the answer all come from the declaration. The method takes `(ctx, input)`; one that does not fit the route
 * does not compile.
 */
export function Handles<const R extends RouteSpec>(route: R) {
  return <Handler extends (ctx: Ctx, input: InputOf<R>) => Promise<ReplyOf<R>> | ReplyOf<R>>(
    target: object,
    method: string,
    descriptor: TypedPropertyDescriptor<Handler>,
  ): void => {
    Reflect.defineMetadata(routeKey, route, descriptor.value as object);
    RequestMapping({ path: route.path.replace(/\{(\w+)\}/g, ':$1'), method: RequestMethod[route.method] })(
      target,
      method,
      descriptor as TypedPropertyDescriptor<unknown>,
    );
    HttpCode(route.status ?? 200)(target, method, descriptor as TypedPropertyDescriptor<unknown>);
    RouteConfig({ route })(target, method, descriptor as TypedPropertyDescriptor<unknown>);
    CallContext()(target, method, 0);
    CallInput()(target, method, 1);
  };
}

/** The route a controller method serves, if it was declared with `@Handles`. */
export function routeOf(handler: object): RouteSpec | undefined {
  return Reflect.getMetadata(routeKey, handler) as RouteSpec | undefined;
}
