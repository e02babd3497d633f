import * as z from 'zod';
import { defineError } from '../kit/define-error.js';

const none = z.object({});

export const EmailTaken = defineError({ code: 'identity.email_taken', kind: 'conflict', params: none });
/** The same for an unknown address and a wrong password: which one it was is nobody's business. */
export const WrongCredentials = defineError({
  code: 'identity.wrong_credentials',
  kind: 'unauthenticated',
  params: none,
});
export const RefreshTokenInvalid = defineError({
  code: 'identity.refresh_token_invalid',
  kind: 'unauthenticated',
  params: none,
});
/** A refresh token that was used before came again: all sessions of its family have been ended. */
export const RefreshTokenReused = defineError({
  code: 'identity.refresh_token_reused',
  kind: 'unauthenticated',
  params: none,
});
