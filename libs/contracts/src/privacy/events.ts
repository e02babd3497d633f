import * as z from 'zod';
import { Id, Instant } from '../common/primitives.js';
import { defineEvent } from '../kit/define-event.js';
import { ConsentPurpose } from './models.js';

/** A person gave or withdrew a consent. */
export const ConsentChanged = defineEvent({
  type: 'privacy.consent.changed',
  version: 1,
  key: (data) => data.personId,
  personalData: ['personId'],
  person: (data) => data.personId,
  data: z.object({
    personId: Id,
    purpose: ConsentPurpose,
    textVersion: z.string(),
    given: z.boolean(),
    decidedAt: Instant,
  }),
});
