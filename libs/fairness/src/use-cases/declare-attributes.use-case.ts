import {
  ConsentOutdated,
  consentVersion,
  personOf,
  protectedAttributes,
  type DeclaredAttributes,
  type FairnessPurpose,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { FairnessUnitOfWork } from '../adapters/fairness-database.js';
import { DeclaredAttributesStore, type Declaration } from './ports.js';

@Injectable()
export class DeclareAttributes {
  constructor(
    private readonly unitOfWork: FairnessUnitOfWork,
    private readonly store: DeclaredAttributesStore,
  ) {}

  view(ctx: Ctx): Promise<Declaration | undefined> {
    return this.store.of(personOf(ctx));
  }

  /**
   * In the place of all that was said before, by consent to the text in force. Saying nothing at all withdraws.
   * @throws ConsentOutdated when another text was agreed to.
   */
  async declare(
    ctx: Ctx,
    {
      attributes,
      consent,
    }: {
      readonly attributes: DeclaredAttributes;
      readonly consent: { readonly version: string; readonly mitigation: boolean };
    },
  ): Promise<void> {
    const userId = personOf(ctx);
    if (consent.version !== consentVersion) throw ConsentOutdated({ currentVersion: consentVersion });
    if (protectedAttributes.every((attribute) => attributes[attribute] === null)) return this.withdraw(ctx);
    const purposes: readonly FairnessPurpose[] = consent.mitigation ? ['audit', 'mitigation'] : ['audit'];
    const declaration = { attributes, consent: { version: consent.version, purposes, givenAt: ctx.now } };
    await this.unitOfWork.run(ctx, (tx) => this.store.replace(tx, userId, declaration));
  }

  async withdraw(ctx: Ctx): Promise<void> {
    const userId = personOf(ctx);
    await this.unitOfWork.run(ctx, (tx) => this.store.remove(tx, userId));
  }
}
