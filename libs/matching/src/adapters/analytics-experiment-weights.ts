import { GetWeightsAssignmentRoute, VersionedWeights, type WeightsAssignment } from '@iworkz/contracts';
import { Clock, type Ctx } from '@iworkz/kernel';
import { Log, ServiceClient, variantOf } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { sumOf } from '../domain/weights.js';
import type { GivenWeights, ViewWeights } from '../engine/match-index.js';
import { ExperimentWeights } from '../use-cases/candidate-weights.js';

/** A ranking is of use without an experiment, so nobody waits long for one. Milliseconds. */
const deadlineMs = 300;
/** How long a roll-back takes to reach everybody at most, and how long a page's parts are ranked alike. Milliseconds. */
const rememberedMs = 5_000;

/** Asks analytics by which rule weights follow from people: once for everybody, however many ask meanwhile. */
@Injectable()
export class AnalyticsExperimentWeights extends ExperimentWeights {
  private text = '';
  private last: GivenWeights | undefined;
  private askedAt = -Infinity;
  private asking: Promise<void> | undefined;

  constructor(
    private readonly client: ServiceClient,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    super();
  }

  async given(ctx: Ctx): Promise<GivenWeights | undefined> {
    if (this.clock.now().getTime() - this.askedAt >= rememberedMs) {
      this.asking ??= this.ask(ctx).finally(() => (this.asking = undefined));
      await this.asking;
    }
    return this.last;
  }

  private async ask(ctx: Ctx): Promise<void> {
    try {
      const { assignment } = await this.client.call(ctx, GetWeightsAssignmentRoute, {}, { deadlineMs });
      const text = JSON.stringify(assignment);
      if (text !== this.text) {
        this.last = assignment ? givenBy(assignment) : undefined;
        this.text = text;
      }
    } catch (error) {
      this.log.warn(
        { err: error, requestId: ctx.requestId },
        'experiments cannot be asked for now: the weights that held last go on',
      );
    }
    this.askedAt = this.clock.now().getTime();
  }
}

/** @returns undefined when it gives everybody the defaults. @throws Error, ZodError for weights that nobody may be given */
function givenBy(assignment: WeightsAssignment): GivenWeights | undefined {
  const views = { champion: viewOf(assignment.champion), challenger: viewOf(assignment.challenger) };
  if (!views.champion && !views.challenger) return undefined;
  return (candidateId) => views[variantOf(assignment, candidateId)];
}

function viewOf({ version, weights: told }: WeightsAssignment['champion']): ViewWeights | undefined {
  if (!told) return undefined;
  // The bounds are a promise to candidates and employers, whoever computed the weights.
  const weights = VersionedWeights.parse(told);
  if (sumOf(weights) !== 100) throw new Error(`the weights of ${version} do not add up to 100`);
  return { weights, version };
}
