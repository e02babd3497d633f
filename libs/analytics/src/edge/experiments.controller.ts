import {
  GetAssignmentsRoute,
  GetExperimentRoute,
  GetWeightsAssignmentRoute,
  ListExperimentsRoute,
  RollBackExperimentRoute,
  StartExperimentRoute,
  StopExperimentRoute,
  type Experiment,
  type InputOf,
  type ReplyOf,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { ConductExperiments } from '../use-cases/conduct-experiments.use-case.js';
import type { ExperimentRecord } from '../use-cases/learning-ports.js';

@Controller()
export class ExperimentsController {
  constructor(private readonly experiments: ConductExperiments) {}

  @Handles(StartExperimentRoute)
  async start(ctx: Ctx, { body }: InputOf<typeof StartExperimentRoute>): Promise<ReplyOf<typeof StartExperimentRoute>> {
    return forAdmins(await this.experiments.start(ctx, body));
  }

  @Handles(ListExperimentsRoute)
  async list(): Promise<ReplyOf<typeof ListExperimentsRoute>> {
    const [items, weightsInUse] = await Promise.all([this.experiments.list(), this.experiments.weightsInUse()]);
    return { items: items.map(forAdmins), weightsInUse };
  }

  @Handles(GetExperimentRoute)
  async view(ctx: Ctx, { params }: InputOf<typeof GetExperimentRoute>): Promise<ReplyOf<typeof GetExperimentRoute>> {
    const { experiment, ...state } = await this.experiments.view(ctx, params.name);
    return { ...forAdmins(experiment), ...state };
  }

  @Handles(StopExperimentRoute)
  async stop(
    ctx: Ctx,
    { params, body }: InputOf<typeof StopExperimentRoute>,
  ): Promise<ReplyOf<typeof StopExperimentRoute>> {
    return forAdmins(await this.experiments.conclude(ctx, params.name, body.keep));
  }

  @Handles(RollBackExperimentRoute)
  async rollBack(
    ctx: Ctx,
    { params }: InputOf<typeof RollBackExperimentRoute>,
  ): Promise<ReplyOf<typeof RollBackExperimentRoute>> {
    return forAdmins(await this.experiments.rollBack(ctx, params.name));
  }

  @Handles(GetAssignmentsRoute)
  async assignments(
    _ctx: Ctx,
    { query }: InputOf<typeof GetAssignmentsRoute>,
  ): Promise<ReplyOf<typeof GetAssignmentsRoute>> {
    return { items: await this.experiments.assignmentsOf(query.userId) };
  }

  @Handles(GetWeightsAssignmentRoute)
  async weightsAssignment(): Promise<ReplyOf<typeof GetWeightsAssignmentRoute>> {
    return { assignment: await this.experiments.weightsAssignment() };
  }
}

/** Without the salt: who knows it can tell who is in which variant. */
function forAdmins({ salt: _, startedAt, endedAt, ...rest }: ExperimentRecord): Experiment {
  return { ...rest, startedAt: startedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null };
}
