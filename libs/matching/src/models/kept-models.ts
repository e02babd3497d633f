import * as present from '../domain/match-model.js';
import kept from './kept/index.json' with { type: 'json' };

/** Formulas of one version, with all that they need. */
export type MatchModel = typeof present;

/** Versions of formulas that this release has, each with the SHA-256 of its module. */
export const keptModels: Readonly<Record<string, string>> = kept;

/**
 * The formulas of that version: a stored match is computed again and explained by those that it was computed by. Superseded
 * ones are in `kept`, each bundled by `npm run model:keep` into one module that imports nothing, and read when first asked for.
 * @returns undefined where this release never had them.
 */
export async function modelOf(version: string): Promise<MatchModel | undefined> {
  if (version === present.modelVersion) return present;
  if (!Object.hasOwn(keptModels, version)) return undefined;
  return readKeptModel(version);
}

/** @param version one of `keptModels`. */
export async function readKeptModel(version: string): Promise<MatchModel> {
  return (await import(/* @vite-ignore */ new URL(`kept/${version}.js`, import.meta.url).href)) as MatchModel;
}
