import {
  BodyTooLarge,
  Internal,
  MalformedJson,
  RouteNotFound,
  UnsupportedMediaType,
  type DomainError,
} from '@iworkz/contracts';
import { Clock } from '@iworkz/kernel';
import { Catch, HttpException, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { PlatformConfig } from '../config/config.js';
import { Log } from '../telemetry/log.js';
import { CallAudit } from './call-audit.js';
import { largestBodyLimit } from './body-reader.js';
import { matchedRoute, type PlatformReply, type PlatformRequest } from './platform-request.js';
import { problemOf, refusalOf } from './problem-document.js';
import { contextOf } from './request-context.js';

/** The one place where a failure becomes an answer. What nobody declared is a defect of ours: logged whole, told as `internal`. */
@Injectable()
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: Log,
    private readonly clock: Clock,
    private readonly config: PlatformConfig,
    private readonly audit: CallAudit,
  ) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<PlatformRequest>();
    const reply = host.switchToHttp().getResponse<PlatformReply>();
    const error = this.refusalOf(thrown, request);
    const ctx = request.call?.ctx ?? contextOf(request, this.clock, this.config.region);
    if (error.status >= 500) {
      this.log.error(
        {
          err: thrown,
          code: error.code,
          requestId: ctx.requestId,
          route: matchedRoute(request)?.id ?? request.url.split('?')[0],
        },
        'request failed',
      );
    }
    await this.audit.refused(ctx, request, error);
    if (error.kind === 'rate_limited')
      void reply.header(
        'retry-after',
        String((error.params as { retryAfterSeconds?: number }).retryAfterSeconds ?? 60),
      );
    if (error.kind === 'unavailable') void reply.header('retry-after', '5');
    if (error.kind === 'unauthenticated') void reply.header('www-authenticate', 'Bearer');
    void reply
      .status(error.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('content-language', ctx.locale)
      .header('cache-control', 'no-store')
      .header('x-request-id', ctx.requestId)
      .send(JSON.stringify(problemOf(error, ctx, request.url.split('?')[0])));
  }

  private refusalOf(thrown: unknown, request: PlatformRequest): DomainError {
    const declared = refusalOf(thrown, this.config.service);
    if (declared) return declared;
    const status =
      thrown instanceof HttpException
        ? thrown.getStatus()
        : (thrown as { statusCode?: number } | undefined)?.statusCode;
    switch (status) {
      case 400:
        return MalformedJson({}, { cause: thrown });
      case 404:
        return RouteNotFound({ path: request.url.split('?')[0] ?? '/' });
      case 413:
        return BodyTooLarge({ limitBytes: matchedRoute(request)?.bodyLimit ?? largestBodyLimit });
      case 415:
        return UnsupportedMediaType({ accepted: ['application/json'] });
      default:
        return Internal({}, { cause: thrown });
    }
  }
}
