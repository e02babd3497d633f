import { Session } from '@iworkz/contracts';
import * as z from 'zod';

/** What the browser gets to hold: the refresh token stays in a cookie that no script can read. */
export const SessionGrant = Session.omit({ refreshToken: true });
export type SessionGrant = z.output<typeof SessionGrant>;
