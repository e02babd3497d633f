import { criterionWeights, skills, subdivisions, yenPer } from '@iworkz/contracts';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keptModels, readKeptModel } from '../models/kept-models.js';
import { someVersionedWeights } from '../testing/arbitraries.js';
import { SyntheticMarket } from '../testing/synthetic-market.js';
import type { CandidateFacts, JobFacts } from './facts.js';
import * as present from './match-model.js';
import type { Weights } from './match.js';
import { skillKey } from './skill-key.js';

/**
 * What this model version was made of. A stored match is replayed, and a snapshot of the index read, by whatever calls itself the
 * same version: skills are numbered there by their place in the taxonomy, and facts are made with rates and places.
 */
const known = {
  modelVersion: 'reference-3',
  taxonomy: '97b9c5ab0b9d72316f3a2b30ec580a14',
  rates: '1539791b963ee4520731f7b21e598e42',
};

const whatToDo = `Matches are stored as computed by ${present.modelVersion}, and the sources do not compute so any more. Take the
change back, or, where it is meant:
  1. raise modelVersion in libs/matching/src/domain/match.ts
  2. npm run model:keep
  3. write the new version and hashes into "known" in libs/matching/src/domain/model-version.spec.ts
The module of the version before stays as it is, so that its matches replay.`;

const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);

/** Names that the taxonomy does not know, close to it and to each other, in its three languages. */
const names = [
  'コーヒー焙煎',
  'Coffee roasting',
  '커피 로스팅',
  '折り紙教室',
  '折り紙',
  'TypeScripting',
  '介護記録',
  'go-karts',
];

describe(`the model version ${present.modelVersion}`, () => {
  it('stands for one taxonomy, its order included, and one set of rates and places', () => {
    const { modelVersion } = present;
    const now = { modelVersion, taxonomy: hashOf(skills), rates: hashOf([yenPer, subdivisions]) };
    expect(now, whatToDo).toEqual(known);
  });

  it('is kept', () => {
    expect(Object.keys(keptModels), whatToDo).toContain(present.modelVersion);
  });

  it('computes and explains every match as it is kept, to the last bit', async () => {
    const kept = await readKeptModel(known.modelVersion);
    const market = new SyntheticMarket(20_261_121);
    const weights = fc.sample(someVersionedWeights, { seed: 20_261_121, numRuns: 2_000 });
    for (const shifted of weights) {
      const [candidate, job] = [market.candidate(), market.job()];
      for (const by of [criterionWeights, shifted]) {
        expect(outcome(kept, candidate, job, by), whatToDo).toEqual(outcome(present, candidate, job, by));
      }
    }
  });

  it('takes names for similar as it is kept', async () => {
    const kept = await readKeptModel(known.modelVersion);
    const market = new SyntheticMarket(20_261_121);
    const [candidate, job] = [market.candidate(), market.job()];
    for (const name of names) {
      const held = { ...candidate, skills: [{ skill: skillKey(name), name, level: 3, years: 2 }] };
      for (const skill of [...names.map(skillKey), ...skills.map(({ id }) => id)]) {
        const asked = { ...job, skills: [{ skill, name: skill, level: 3, years: null, required: true }] };
        const [then, now] = [kept, present].map(
          ({ matchOf }) => matchOf(held, asked, criterionWeights).criteria.skills,
        );
        expect(now, whatToDo).toEqual(then);
      }
    }
  });
});

function outcome(model: typeof present, candidate: CandidateFacts, job: JobFacts, weights: Weights) {
  const match = model.matchOf(candidate, job, weights);
  return { match, explanation: model.explain(candidate, job, match), baseline: model.baselineTotal(weights) };
}
