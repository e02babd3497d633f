import {
  ConsentChanged,
  NotFound,
  personOf,
  privacyConsentVersion,
  PrivacyTextOutdated,
  type ConsentDecision,
  type GetPrivacyConsentsRoute,
  type InputOf,
  type PutPrivacyConsentRoute,
  type ReplyOf,
} from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { PrivacyUnitOfWork } from '../adapters/privacy-database.js';
import { consentProof, wordingHash } from './consent-proof.js';
import { consentText, purposesIn } from '../messages/consent-texts.js';
import { Accounts, ConsentDecisions } from './ports.js';

@Injectable()
export class DecideConsents {
  constructor(
    private readonly unitOfWork: PrivacyUnitOfWork,
    private readonly accounts: Accounts,
    private readonly decisions: ConsentDecisions,
  ) {}

  async view(ctx: Ctx): Promise<ReplyOf<typeof GetPrivacyConsentsRoute>> {
    const personId = personOf(ctx);
    const { region } = await this.accounts.regionOf(ctx, personId);
    const history = await this.decisions.of(personId);
    return {
      items: purposesIn(region).map((purpose) => {
        const decision = history.find((each) => each.purpose === purpose) ?? null;
        const inForce = decision !== null && isInForce(decision);
        return { purpose, version: privacyConsentVersion, ...consentText(ctx.locale, purpose), decision, inForce };
      }),
      history: [...history],
    };
  }

  /**
   * Keeps a decision with the proof of what was shown. Deciding what is decided already keeps nothing new.
   * @throws PrivacyTextOutdated when another text was read; NotFound for a purpose that makes no sense in the person's region.
   */
  async decide(
    ctx: Ctx,
    { purpose, version, given, surface }: InputOf<typeof PutPrivacyConsentRoute>['body'],
  ): Promise<ReplyOf<typeof PutPrivacyConsentRoute>> {
    const personId = personOf(ctx);
    // Withdrawing needs no text: whoever wants out is not asked to read a new one first.
    if (given && version !== privacyConsentVersion)
      throw PrivacyTextOutdated({ currentVersion: privacyConsentVersion });
    const { region } = await this.accounts.regionOf(ctx, personId);
    if (!purposesIn(region).includes(purpose)) throw NotFound({ resource: 'consent', id: purpose });
    await this.unitOfWork.run(ctx, async (tx) => {
      const last = await this.decisions.lastForUpdate(tx, personId);
      const current = (await this.decisions.of(personId)).find((each) => each.purpose === purpose);
      if (current ? current.given === given && current.version === version : !given) return;
      const decision = {
        ...{ purpose, version, given, surface, locale: ctx.locale, decidedAt: ctx.now.toISOString() },
        wordingHash: wordingHash(consentText(ctx.locale, purpose)),
      };
      const proof = consentProof(personId, decision, last?.proof);
      await this.decisions.add(tx, newId(), personId, (last?.number ?? 0) + 1, { ...decision, proof });
      const { decidedAt } = decision;
      await tx.publish(ConsentChanged, { personId, purpose, textVersion: version, given, decidedAt });
    });
    return this.view(ctx);
  }
}

export const isInForce = ({ given, version }: ConsentDecision): boolean => given && version === privacyConsentVersion;
