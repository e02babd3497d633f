import type { InputOf, ReplyOf, RouteSpec } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { HttpCode, Req, RequestMapping, RequestMethod, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import 'reflect-metadata';
import type { Handler, PlatformReply, PlatformRequest } from './platform-request.js';

const routeKey = Symbol('iworkz:route');

/**
 * Serves a declared route with the method below it: verb, path, access, validation, idempotency, caching, audit and the
 * shape of the answer all come from the declaration. The method takes `(ctx, input)`; one that does not fit the route
 * does not compile.
 */
export function Handles<const R extends RouteSpec>(route: R) {
  return <Method extends (ctx: Ctx, input: InputOf<R>) => Promise<ReplyOf<R>> | ReplyOf<R>>(
    target: object,
    method: string,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    const handler = descriptor.value as unknown as Handler;
    // A method of its own for Nest, so that the declared one can still be called as it reads. No interceptor: the observables
    // that Nest puts around one cost more than all else that is done for an empty route.
    const served = {
      value(this: object, request: PlatformRequest, reply: PlatformReply): Promise<unknown> {
        return request.server.routeServer!.serve(route, request, reply, handler.bind(this));
      },
      configurable: true,
    };
    const name = `${method} as ${route.id}`;
    Object.defineProperty(target, name, served);
    Reflect.defineMetadata(routeKey, route, served.value);
    RequestMapping({ path: route.path.replace(/\{(\w+)\}/g, ':$1'), method: RequestMethod[route.method] })(
      target,
      name,
      served,
    );
    HttpCode(route.status ?? 200)(target, name, served);
    RouteConfig({ route })(target, name, served);
    Req()(target, name, 0);
    Res({ passthrough: true })(target, name, 1);
  };
}

/** The route a controller method serves, if it was declared with `@Handles`. */
export function routeOf(handler: object): RouteSpec | undefined {
  return Reflect.getMetadata(routeKey, handler) as RouteSpec | undefined;
}
