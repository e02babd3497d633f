import { TransferWithoutBasis, type Transfer, type TransferWish } from '@iworkz/contracts';
import { actorLabel, newId, type Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { PrivacyUnitOfWork } from '../adapters/privacy-database.js';
import { basisOf, consentToTransfer } from '../domain/transfer-basis.js';
import { isInForce } from './decide-consents.use-case.js';
import { ConsentDecisions, Transfers, type AgreementOnFile } from './ports.js';

@Injectable()
export class RequireTransfer {
  constructor(
    private readonly unitOfWork: PrivacyUnitOfWork,
    private readonly transfers: Transfers,
    private readonly consents: ConsentDecisions,
  ) {}

  /**
   * To be asked before personal data leave a region. The transfer is on record when this resolves.
   * @throws TransferWithoutBasis when there is neither an agreement with the recipient nor the person's consent.
   */
  async execute(ctx: Ctx, wish: TransferWish): Promise<Transfer> {
    const { personId, from, to, recipient } = wish;
    return this.unitOfWork.run(ctx, async (tx) => {
      // Behind the decisions that are being taken: a withdrawal that was answered holds.
      await this.consents.lastForUpdate(tx, personId);
      const purpose = consentToTransfer(to);
      const consent = (await this.consents.of(personId)).find((decision) => decision.purpose === purpose);
      const agreements = await this.transfers.agreementsWith(from, to, recipient);
      const found = basisOf(wish, agreements, consent && isInForce(consent) ? consent.proof : undefined, ctx.now);
      if (!found) throw TransferWithoutBasis({ from, to });
      const transfer = { ...wish, id: newId(), ...found, recordedAt: ctx.now.toISOString() };
      await this.transfers.add(tx, transfer);
      return transfer;
    });
  }

  async addAgreement(ctx: Ctx, agreement: Omit<AgreementOnFile, 'id'>): Promise<AgreementOnFile> {
    const onFile = { ...agreement, id: newId() };
    await this.unitOfWork.run(ctx, (tx) => this.transfers.addAgreement(tx, onFile, actorLabel(ctx.actor)));
    return onFile;
  }
}
