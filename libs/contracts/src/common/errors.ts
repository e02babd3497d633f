import * as z from 'zod';
import { defineError } from '../kit/define-error.js';

const none = z.object({});

/** The request does not have the shape the route declares. */
export const InvalidRequest = defineError({
  code: 'request.invalid',
  kind: 'invalid',
  params: z.object({
    errors: z.array(
      z.object({ pointer: z.string(), code: z.string(), params: z.record(z.string(), z.unknown()).optional() }),
    ),
  }),
});
export const MalformedJson = defineError({ code: 'request.malformed_json', kind: 'invalid', params: none });
export const BodyTooLarge = defineError({
  code: 'request.body_too_large',
  kind: 'too_large',
  params: z.object({ limitBytes: z.int() }),
});
export const UnsupportedMediaType = defineError({
  code: 'request.unsupported_media_type',
  kind: 'unsupported_media_type',
  params: z.object({ accepted: z.array(z.string()) }),
});
export const RouteNotFound = defineError({
  code: 'request.route_not_found',
  kind: 'not_found',
  params: z.object({ path: z.string() }),
});
export const IdempotencyKeyMissing = defineError({
  code: 'request.idempotency_key_missing',
  kind: 'invalid',
  params: none,
});
/** The key was used before for a different request. */
export const IdempotencyKeyReused = defineError({
  code: 'request.idempotency_key_reused',
  kind: 'unprocessable',
  params: none,
});
/** The first request with this key is still being worked on. */
export const RequestInProgress = defineError({ code: 'request.in_progress', kind: 'conflict', params: none });
export const InvalidCursor = defineError({ code: 'request.invalid_cursor', kind: 'invalid', params: none });
export const SignInRequired = defineError({ code: 'auth.sign_in_required', kind: 'unauthenticated', params: none });
export const TokenExpired = defineError({ code: 'auth.token_expired', kind: 'unauthenticated', params: none });
export const NotPermitted = defineError({
  code: 'auth.not_permitted',
  kind: 'forbidden',
  params: z.object({ access: z.string() }),
});
/** Also said when the thing exists but belongs to somebody else: its existence is not told. */
export const NotFound = defineError({
  code: 'resource.not_found',
  kind: 'not_found',
  params: z.object({ resource: z.string(), id: z.string() }),
});
export const TooManyRequests = defineError({
  code: 'request.too_many',
  kind: 'rate_limited',
  params: z.object({ retryAfterSeconds: z.int() }),
});
export const ServiceUnavailable = defineError({
  code: 'service.unavailable',
  kind: 'unavailable',
  params: z.object({ service: z.string() }),
});
export const Internal = defineError({ code: 'service.internal', kind: 'internal', params: none });
