import {
  GetAssignmentsRoute,
  GetWeightsAssignmentRoute,
  VersionedWeights,
  type Assignment,
  type WeightsAssignment,
} from '@iworkz/contracts';
import { Clock, type Ctx } from '@iworkz/kernel';
import { Log, ServiceClient, variantOf } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { sumOf } from '../domain/weights.js';
import type { GivenWeights, ViewWeights } from '../engine/match-index.js';
import { ExperimentWeights } from '../use-cases/candidate-weights.js';

/** A ranking is of use without an experiment, so nobody waits long for one. Milliseconds. */
const deadlineMs = 300;
/** How long a roll-back takes to reach everybody at most, and how long a page's parts are ranked alike. Milliseconds. */
const rememberedMs = 5_000;
const rememberedPeople = 50_000;

@Injectable()
export class AnalyticsExperimentWeights extends ExperimentWeights {
  private readonly answers = new LRUCache<string, { readonly given: ViewWeights | undefined; readonly at: number }>({
    max: rememberedPeople,
  });

  /** Of everybody, as last told. */
  private all: { readonly text: string; readonly given: GivenWeights | undefined; readonly at: number } | undefined;

  constructor(
    private readonly client: ServiceClient,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    super();
  }

  async of(ctx: Ctx, candidateId: string): Promise<ViewWeights | undefined> {
    const now = this.clock.now().getTime();
    const known = this.answers.get(candidateId);
    if (known && now - known.at < rememberedMs) return known.given;
    let given: ViewWeights | undefined;
    try {
      given = await this.ask(ctx, candidateId);
    } catch (error) {
      // The defaults, for all experiments alike: what cannot be told must not change anybody's ranking.
      this.log.warn(
        { err: error, requestId: ctx.requestId },
        'experiments could not be asked: the default weights hold',
      );
    }
    this.answers.set(candidateId, { given, at: now });
    return given;
  }

  async ofAll(ctx: Ctx): Promise<GivenWeights | undefined> {
    const now = this.clock.now().getTime();
    if (this.all && now - this.all.at < rememberedMs) return this.all.given;
    let { text, given } = this.all ?? { text: '', given: undefined };
    try {
      const { assignment } = await this.client.call(ctx, GetWeightsAssignmentRoute, {}, { deadlineMs });
      const told = JSON.stringify(assignment);
      if (told !== text) {
        text = told;
        // As in a ranking: the defaults where what is given is out of bounds.
        given = undefined;
        if (assignment) given = givenBy(assignment);
      }
    } catch (error) {
      this.log.warn(
        { err: error, requestId: ctx.requestId },
        'experiments could not be asked: people are told of jobs by the weights that held last',
      );
    }
    this.all = { text, given, at: now };
    return given;
  }

  private async ask(ctx: Ctx, userId: string): Promise<ViewWeights | undefined> {
    const { items } = await this.client.call(ctx, GetAssignmentsRoute, { query: { userId } }, { deadlineMs });
    // The first that is about weights: newest first, and analytics leaves out what was rolled back.
    const assigned = items.find(({ weights }) => weights !== undefined);
    return assigned && viewBy(assigned);
  }
}

/** @returns undefined for the defaults. @throws Error, ZodError */
function viewBy({ version, weights: told }: Pick<Assignment, 'version' | 'weights'>): ViewWeights | undefined {
  if (!told) return undefined;
  // The bounds are a promise to candidates and employers, whoever computed the weights.
  const weights = VersionedWeights.parse(told);
  if (sumOf(weights) !== 100) throw new Error(`the weights of ${version} do not add up to 100`);
  return { weights, version };
}

function givenBy(assignment: WeightsAssignment): GivenWeights | undefined {
  const views = { champion: viewBy(assignment.champion), challenger: viewBy(assignment.challenger) };
  if (!views.champion && !views.challenger) return undefined;
  return (candidateId) => views[variantOf(assignment, candidateId)];
}
