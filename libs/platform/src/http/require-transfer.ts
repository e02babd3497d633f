import { RequireTransferRoute, type Transfer, type TransferWish } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import type { ServiceClient } from './service-client.js';

/**
 * To be awaited before personal data leave a region (APPI 28, GDPR chapter V, PIPA 28-8, PDPA 26): when it resolves, the transfer
 * stands in the register with its legal basis.
 * @throws TransferWithoutBasis when there is none; ServiceUnavailable when it cannot be found out, which lets nothing leave either.
 */
export function requireTransfer(client: ServiceClient, ctx: Ctx, wish: TransferWish): Promise<Transfer> {
  return client.call(ctx, RequireTransferRoute, { body: wish });
}
