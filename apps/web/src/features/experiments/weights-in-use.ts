import { defaultWeightsVersion, type Experiment } from '@iworkz/contracts';

/**
 * Which weights everybody gets now, as analytics tells it from experiments with learned weights: an experiment is started only
 * against these, and only while no other one with weights runs.
 * @param experiments newest first
 */
export function weightsInUse(
  experiments: readonly Pick<Experiment, 'name' | 'status' | 'everyoneGets' | 'champion' | 'challenger'>[],
  learnedVersions: ReadonlySet<string>,
): { readonly version: string; readonly runningExperiment?: string } {
  const deciding = experiments.find(
    ({ status, champion, challenger }) =>
      status !== 'rolled_back' && (learnedVersions.has(champion) || learnedVersions.has(challenger)),
  );
  if (!deciding) return { version: defaultWeightsVersion };
  if (!deciding.everyoneGets) return { version: deciding.champion, runningExperiment: deciding.name };
  return { version: deciding[deciding.everyoneGets] };
}
