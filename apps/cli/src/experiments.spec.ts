import {
  GetLearnedWeightsRoute,
  LearnWeightsRoute,
  LearnedWeights,
  ListExperimentsRoute,
  ListLearningRunsRoute,
  LoginRoute,
  RollBackExperimentRoute,
  StartExperimentRoute,
  WeightsExperimentMisplaced,
  type Experiment,
  type LearningRun,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { answering, standInService, type StandInService } from '@iworkz/testing';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const fromSources = new URL('../../../libs/database/src/testing/from-sources.mjs', import.meta.url);
const program = fileURLToPath(new URL('./main.ts', import.meta.url));
const administrator = {
  id: newId(),
  email: 'admin@iworkz.example',
  name: { family: 'A', given: 'B' },
  roles: ['admin' as const],
  companyId: null,
  region: 'jp' as const,
  locale: 'en' as const,
  createdAt: '2026-11-01T00:00:00.000Z',
};

const experiment = (name: string, change: Partial<Experiment> = {}): Experiment => ({
  ...{ name, champion: 'default', challenger: 'weights-1', challengerPercent: 50, windowDays: 7 },
  ...{ falseAlarmPercent: 5, expectedEffectPoints: 2, status: 'running', everyoneGets: null },
  metric: { outcome: 'applied', better: 'higher' },
  guardrail: { outcome: 'dismissed', better: 'lower' },
  ...{ startedAt: '2026-11-20T00:00:00.000Z', endedAt: null, endedBecause: null },
  ...change,
});
const kept = { status: 'concluded', everyoneGets: 'challenger', endedBecause: 'decision' } as const;
const ended = { status: 'rolled_back', everyoneGets: 'champion', endedBecause: 'roll_back' } as const;

const runId = newId();
const learned = LearnedWeights.parse({
  ...{ version: 'weights-3', learnedAt: '2026-11-23T00:00:00.000Z', choice: 'applied', modelVersion: 'reference-2' },
  weights: { skills: 30, culture: 25, geography: 20, salary: 15, career: 10 },
  unbounded: { skills: 30, culture: 25, geography: 20, salary: 15, career: 10 },
  ...{ from: '2026-10-01', to: '2026-11-01', candidates: 60, lists: 300, choices: 300 },
  heldOut: { choices: 0, loss: null, lossOfDefaults: null },
  positionBias: { eta: 1, source: 'assumed', largestWeight: 10 },
  modelHash: '0'.repeat(64),
});

let system: StandInService;
let folder: string;
let experiments: Experiment[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'iworkz-cli-'));
  system = await standInService(
    answering(LoginRoute, () => ({
      ...{ accessToken: 'token-of-the-admin', refreshToken: 'r'.repeat(40), expiresIn: 900, account: administrator },
    })),
    answering(ListExperimentsRoute, () => ({
      items: experiments,
      weightsInUse: { version: 'weights-1', runningExperiment: null },
    })),
    answering(RollBackExperimentRoute, ({ params }) => {
      experiments = experiments.map((each) => (each.name === params.name ? { ...each, ...ended } : each));
      return experiments.find(({ name }) => name === params.name)!;
    }),
    answering(StartExperimentRoute, ({ body }) => experiment(body.name, body)),
  );
  writeFileSync(join(folder, 'running.json'), JSON.stringify({ url: system.url, adminEmail: 'admin@iworkz.example' }));
  writeFileSync(join(folder, 'keys.json'), JSON.stringify({ adminPassword: 'a long enough password' }));
});
afterAll(async () => {
  await system.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  experiments = [experiment('third'), experiment('second', kept), experiment('first', ended)];
});

async function iworkz(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const node = ['--conditions=source', '--import', fromSources.href, program];
  const child = spawn(process.execPath, [...node, ...args, '--data-folder', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, stdout, stderr };
}
const effective = () => experiments.filter(({ everyoneGets }) => everyoneGets !== 'champion').map(({ name }) => name);

describe('iworkz experiments', () => {
  it('lists them', async () => {
    const { code, stdout } = await iworkz('experiments', 'list');
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Experiment[]).map(({ name }) => name)).toEqual(['third', 'second', 'first']);
  });

  it('rolls back with one command whatever gives anybody anything else, as the administrator of this machine', async () => {
    const { code, stdout } = await iworkz('experiments', 'rollback', '--yes');
    expect(code).toBe(0);
    expect(effective()).toEqual([]);
    expect((JSON.parse(stdout) as Experiment[]).map(({ name }) => name)).toEqual(['third', 'second']);
    const calls = system.calls.filter(({ route }) => route === RollBackExperimentRoute.id);
    expect(calls.at(-1)!.headers.get('authorization')).toBe('Bearer token-of-the-admin');
    expect(await iworkz('experiments', 'rollback', '--yes')).toMatchObject({ code: 1, stdout: '' });
  }, 60_000);

  it('rolls back the named one alone, and says so when there is none of that name', async () => {
    expect((await iworkz('experiments', 'rollback', 'second', '--yes')).code).toBe(0);
    expect(effective()).toEqual(['third']);
    const wrong = await iworkz('experiments', 'rollback', 'fourth', '--yes');
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('no experiment named fourth') as string });
  }, 60_000);

  it('changes nothing without --yes where nobody can be asked, and says what it would do', async () => {
    const { code, stderr } = await iworkz('experiments', 'rollback');
    expect(code).toBe(2);
    expect(stderr).toContain('second (concluded): weights-1 -> default for everybody');
    expect(stderr).toContain('--yes');
    expect(effective()).toEqual(['third', 'second']);
  }, 60_000);
});

const run = (state: LearningRun['state'], change: Partial<LearningRun> = {}): LearningRun => ({
  ...{ id: runId, about: { choice: 'applied' }, state, progress: null, problem: null, result: null },
  ...{ askedAt: '2026-11-23T00:00:00.000Z', endedAt: null },
  ...change,
});

describe('iworkz weights', () => {
  it('learns them, says on the way how far it is, and prints what was learned', async () => {
    const looks = [
      run('waiting'),
      run('running', { progress: { step: 'scores', done: 10, of: 20 } }),
      run('running', { progress: { step: 'weights', done: 0, of: null } }),
      run('done', { result: { version: learned.version } }),
    ];
    system.answers(answering(LearnWeightsRoute, () => run('waiting')));
    system.answers(
      answering(ListLearningRunsRoute, () => ({ items: [looks.length > 1 ? looks.shift()! : looks[0]!] })),
    );
    system.answers(answering(GetLearnedWeightsRoute, () => ({ ...learned, onnx: '' })));
    const { code, stdout, stderr } = await iworkz('weights', 'learn', '--from', '2026-10-01');
    expect(code).toBe(0);
    expect(stderr.trim().split('\n')).toEqual(['waiting', 'scores', 'weights', 'done']);
    expect(JSON.parse(stdout)).toEqual(learned);
  }, 60_000);

  it('says why nothing was learned', async () => {
    const params = { choices: 3, needed: 200, candidates: 1, neededCandidates: 50 };
    const problem = {
      type: 'about:blank',
      title: 'Too little to learn from',
      status: 409,
      code: 'analytics.too_few_choices',
      params,
    };
    system.answers(answering(LearnWeightsRoute, () => run('waiting')));
    system.answers(answering(ListLearningRunsRoute, () => ({ items: [run('failed', { problem })] })));
    const { code, stdout, stderr } = await iworkz('weights', 'learn');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Too little to learn from');
  }, 60_000);

  it('makes learned weights a challenger of those in use, and passes on why that is refused', async () => {
    const { code, stdout } = await iworkz('weights', 'try', 'weights-2', '--percent', '20');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ name: 'weights-2', champion: 'weights-1', challenger: 'weights-2', challengerPercent: 20 },
    });
    system.answers(
      answering(StartExperimentRoute, () => {
        throw WeightsExperimentMisplaced({ reason: 'running', champion: 'default' });
      }),
    );
    const refused = await iworkz('weights', 'try', 'weights-2');
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('analytics.weights_experiment_misplaced');
  }, 60_000);
});
