import {
  mailConsentVersion,
  MailChoiceNotOffered,
  MailLinkInvalid,
  personOf,
  PrivacyTextOutdated,
  type BodyOf,
  type MailChoices,
  type PutMailChoiceRoute,
  type ReplyOf,
  type StopMailsRoute,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { PlatformConfig } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { NotificationsUnitOfWork } from '../adapters/notifications-database.js';
import { dailyHour, isTimeZone, zoneOf } from '../domain/mail-hours.js';
import { timingInForce, topicRules, topicsFor } from '../domain/mail-topics.js';
import { consentWording } from '../messages/notice-texts.js';
import { MailStopLinks } from './mail-stop-links.js';
import { Digests, MailDecisions, type MailDecision } from './ports.js';

@Injectable()
export class ChooseMails {
  constructor(
    private readonly unitOfWork: NotificationsUnitOfWork,
    private readonly decisions: MailDecisions,
    private readonly digests: Digests,
    private readonly links: MailStopLinks,
    private readonly platform: PlatformConfig,
  ) {}

  async view(ctx: Ctx): Promise<MailChoices> {
    const userId = personOf(ctx);
    const [decisions, timeZone] = await Promise.all([this.decisions.current(userId), this.digests.timeZone(userId)]);
    const items = topicsFor(rolesOf(ctx)).map((topic) => {
      const { timings, advertising } = topicRules[topic];
      const decision = decisions.find((each) => each.topic === topic);
      return {
        ...{ topic, timings: [...timings], timing: timingInForce(topic, decision) },
        decidedAt: decision?.decidedAt.toISOString() ?? null,
        consent: advertising ? { version: mailConsentVersion, wording: consentWording(ctx.locale, topic) } : null,
      };
    });
    return { items, timeZone: timeZone ?? zoneOf(this.platform.region), dailyHour };
  }

  /**
   * Keeps a decision; deciding what is decided already keeps nothing new.
   * @throws PrivacyTextOutdated when other words were agreed to; MailChoiceNotOffered.
   */
  async choose(ctx: Ctx, body: BodyOf<typeof PutMailChoiceRoute>): Promise<MailChoices> {
    const { topic, timing, timeZone } = body;
    const userId = personOf(ctx);
    const { timings, advertising } = topicRules[topic];
    if (!topicsFor(rolesOf(ctx)).includes(topic)) throw MailChoiceNotOffered({ field: 'topic', given: topic });
    if (!timings.includes(timing)) throw MailChoiceNotOffered({ field: 'timing', given: timing });
    if (timeZone !== undefined && !isTimeZone(timeZone))
      throw MailChoiceNotOffered({ field: 'timeZone', given: timeZone });
    const consentVersion = advertising && timing !== 'off' ? body.consentVersion : null;
    if (advertising && timing !== 'off' && consentVersion !== mailConsentVersion)
      throw PrivacyTextOutdated({ currentVersion: mailConsentVersion });
    await this.unitOfWork.run(ctx, async (tx) => {
      if (timeZone !== undefined) await this.digests.setTimeZone(tx, userId, timeZone);
      const current = await this.decisions.newest(userId, topic);
      if (current?.timing === timing && current.consentVersion === consentVersion) return;
      const { locale, now: decidedAt } = ctx;
      await this.decide(tx, userId, { topic, timing, way: 'settings', consentVersion, locale, decidedAt });
    });
    return this.view(ctx);
  }

  /** By the link in a mail. Once more it changes nothing. @throws MailLinkInvalid */
  async stop(ctx: Ctx, token: string): Promise<ReplyOf<typeof StopMailsRoute>> {
    const stop = this.links.read(token);
    if (!stop) throw MailLinkInvalid({});
    const { userId, topic } = stop;
    const current = await this.decisions.newest(userId, topic);
    if (current?.timing === 'off') return { topic, stoppedAt: current.decidedAt.toISOString() };
    const { locale, now: decidedAt } = ctx;
    await this.unitOfWork.run(ctx, (tx) =>
      this.decide(tx, userId, { topic, timing: 'off', way: 'link', consentVersion: null, locale, decidedAt }),
    );
    return { topic, stoppedAt: decidedAt.toISOString() };
  }

  private async decide(tx: Parameters<MailDecisions['add']>[0], userId: string, decision: MailDecision): Promise<void> {
    await this.decisions.add(tx, userId, decision);
    if (decision.timing === 'off' && topicRules[decision.topic].timings.includes('daily'))
      await this.digests.clear(tx, userId);
  }
}

const rolesOf = ({ actor }: Ctx): readonly string[] => (actor.kind === 'user' ? actor.roles : []);
