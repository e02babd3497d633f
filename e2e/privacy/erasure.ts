import { createClient } from '@iworkz/client';
import {
  ConfirmErasureRoute,
  MakePrivacyRequestRoute,
  ViewErasureCertificateRoute,
  type ErasureCertificate,
  type PrivacyRequest,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { expect, vi } from 'vitest';
import type { Visitor } from '../testing/people.js';

/** @returns what opens the certificate, for whoever has it. */
export async function erasureAskedBy({ client }: Visitor, password: string): Promise<string> {
  const { id: requestId } = await client.call(MakePrivacyRequestRoute, {
    body: { kind: 'erasure' },
    idempotencyKey: newId(),
  });
  return (await client.call(ConfirmErasureRoute, { params: { requestId }, body: { password } })).certificateToken;
}

export const progressOf = (url: string, token: string) =>
  createClient({ baseUrl: url }).call(ViewErasureCertificateRoute, { body: { token } });

/** Waits for the end of the erasure. */
export const certificateOf = (url: string, token: string): Promise<ErasureCertificate> =>
  vi.waitFor(
    async () => {
      const { state, signed, steps } = await progressOf(url, token);
      expect(state, stuckAt({ steps })).toBe('completed');
      return signed!.certificate;
    },
    { timeout: 110_000, interval: 500 },
  );

export const stuckAt = (request: Pick<PrivacyRequest, 'steps'> | undefined): string =>
  JSON.stringify(request?.steps.find(({ doneAt }) => doneAt === null));
