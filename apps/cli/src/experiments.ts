import {
  GetLearnedWeightsRoute,
  LearnWeightsRoute,
  ListExperimentsRoute,
  ListLearnedWeightsRoute,
  ListLearningRunsRoute,
  RollBackExperimentRoute,
  StartExperimentRoute,
  type Experiment,
} from '@iworkz/contracts';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { adminClient, systemOptions } from './admin-client.js';
import { followedRun } from './followed-run.js';

/** Whether anybody gets something else than they would without the experiment. */
const hasEffect = ({ everyoneGets }: Experiment): boolean => everyoneGets !== 'champion';

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** @throws Error in words for a person. */
export async function listExperiments(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: systemOptions });
  const client = await adminClient(values);
  print((await client.call(ListExperimentsRoute)).items);
  return 0;
}

/**
 * Gives everybody the champion again: of the named experiment, or else of every one that gives anybody something else.
 * Asks before it does so, unless told `--yes`; where nobody can be asked, it does nothing without it.
 * @returns the exit code: 1 when there was nothing to roll back, or the person said no.
 * @throws Error in words for a person.
 */
export async function rollBackExperiments(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...systemOptions, yes: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const client = await adminClient(values);
  const { items } = await client.call(ListExperimentsRoute);
  const unknown = positionals.find((name) => !items.some((experiment) => experiment.name === name));
  if (unknown) throw new Error(`there is no experiment named ${unknown}`);
  const named = items.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const effective = named.filter(hasEffect);
  if (effective.length === 0) {
    console.error('Nothing to roll back: everybody gets the champion of every experiment.');
    return 1;
  }
  for (const { name, champion, challenger, status } of effective)
    console.error(`${name} (${status}): ${challenger} -> ${champion} for everybody`);
  if (!values.yes && !(await isAgreed())) return 1;
  const rolledBack: Experiment[] = [];
  // The newest first: what was built upon the others goes before them.
  for (const { name } of effective) rolledBack.push(await client.call(RollBackExperimentRoute, { params: { name } }));
  print(rolledBack);
  return 0;
}

/** Learns weights and prints them. @throws Error in words for a person. */
export async function learnWeights(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { ...systemOptions, from: { type: 'string' }, to: { type: 'string' } },
  });
  const client = await adminClient(values);
  const { from, to } = values;
  const run = await client.call(LearnWeightsRoute, { body: { from, to } });
  const { version } = await followedRun(run, () => client.call(ListLearningRunsRoute));
  const { onnx: _, ...learned } = await client.call(GetLearnedWeightsRoute, { params: { version } });
  print(learned);
  return 0;
}

/** @throws Error in words for a person. */
export async function listWeights(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: systemOptions });
  const client = await adminClient(values);
  print((await client.call(ListLearnedWeightsRoute)).items);
  return 0;
}

/** Tries learned weights against those in use. @throws Error in words for a person. */
export async function tryWeights(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      ...systemOptions,
      name: { type: 'string' },
      percent: { type: 'string', default: '50' },
    },
    allowPositionals: true,
  });
  const [challenger] = positionals;
  if (!challenger) throw new Error('name the learned weights to try; `iworkz weights list` shows them');
  const client = await adminClient(values);
  const name = values.name ?? challenger;
  const { weightsInUse } = await client.call(ListExperimentsRoute);
  const body = { name, champion: weightsInUse.version, challenger, challengerPercent: Number(values.percent) };
  print(await client.call(StartExperimentRoute, { body }));
  return 0;
}

async function isAgreed(): Promise<boolean> {
  if (!process.stdin.isTTY) throw new Error('nobody can be asked here: say --yes to roll back');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question('Roll back? [y/N] ');
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}
