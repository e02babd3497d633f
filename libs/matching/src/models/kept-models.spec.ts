import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { criterionWeights, prefectureNumberOf } from '@iworkz/contracts';
import { locales } from '@iworkz/kernel';
import type { CandidateFacts, JobFacts } from '../domain/facts.js';
import { matchOf, modelVersion } from '../domain/match.js';
import { writeReason } from '../messages/write-reason.js';
import matchesOfReference1 from '../testing/matches-of-reference-1.json' with { type: 'json' };
import { SyntheticMarket } from '../testing/synthetic-market.js';
import { keptModels, modelOf, readKeptModel } from './kept-models.js';

const folder = new URL('kept/', import.meta.url);
const bytesOf = (version: string): Buffer => readFileSync(new URL(`${version}.js`, folder));
const versions = Object.keys(keptModels);

/** Computed and stored by the release whose formulas called themselves so. */
const stored = matchesOfReference1 as unknown as readonly {
  readonly candidate: CandidateFacts;
  readonly job: JobFacts;
  readonly total: number;
  readonly confidence: number;
}[];

/** Versions that knew a place by its country and the number of a Japanese prefecture. */
const byPrefectures = ['reference-1', 'reference-2'];
const placeByPrefecture = (place: JobFacts['place']) =>
  place && { country: place.country, prefecture: prefectureNumberOf(place.subdivision) ?? null };

/** Facts of now as a release before stored them. */
function asStoredBefore({ candidate, job }: { candidate: CandidateFacts; job: JobFacts }) {
  const wishedPrefectures = candidate.wishedSubdivisions.flatMap((code) => prefectureNumberOf(code) ?? []);
  return {
    candidate: {
      ...candidate,
      place: placeByPrefecture(candidate.place),
      wishedPrefectures,
    } as never as CandidateFacts,
    job: { ...job, place: placeByPrefecture(job.place) } as never as JobFacts,
  };
}

describe('kept models', () => {
  it('are the modules that were once made, and need nothing that a later release may have changed', () => {
    expect(readdirSync(folder).sort()).toEqual(['index.json', ...versions.map((version) => `${version}.js`)].sort());
    for (const version of versions) {
      const bytes = bytesOf(version);
      expect([version, createHash('sha256').update(bytes).digest('hex')]).toEqual([version, keptModels[version]]);
      expect(bytes.length).toBeLessThan(300_000);
      expect(bytes.toString()).not.toMatch(/^import |[^.]\bimport\(|\brequire\(|sourceMappingURL/m);
    }
  });

  it('are found by the version that a stored match names, and no other is', async () => {
    for (const version of versions) expect((await modelOf(version))?.modelVersion).toBe(version);
    expect((await modelOf(modelVersion))?.matchOf).toBe(matchOf);
    for (const unknown of ['reference-0', 'toString', '../kept-models', '']) {
      expect(await modelOf(unknown)).toBeUndefined();
    }
  });

  it('compute the matches of reference-1 to the same bits, which later formulas do not', async () => {
    const { matchOf: then } = await readKeptModel('reference-1');
    const numbers = ({ total, confidence }: { total: number; confidence: number }) => [total, confidence];
    const computed = stored.map(({ candidate, job }) => then(candidate, job, criterionWeights));
    expect(computed.map(numbers)).toEqual(stored.map(numbers));
    const { matchOf: later } = await readKeptModel('reference-2');
    const computedLater = stored.map(({ candidate, job }) => later(candidate, job, criterionWeights));
    expect(computedLater.map(numbers)).not.toEqual(stored.map(numbers));
  });

  it.each(versions)(
    'explain a match of %s by facts whose points add up, in words of every language',
    async (version) => {
      const model = await readKeptModel(version);
      const market = new SyntheticMarket(20_261_122);
      const pairs = Array.from({ length: 300 }, () => ({ candidate: market.candidate(), job: market.job() }));
      const known = byPrefectures.includes(version) ? [...stored, ...pairs.map(asStoredBefore)] : pairs;
      for (const { candidate, job } of known) {
        const match = model.matchOf(candidate, job, criterionWeights);
        const facts = Object.values(model.explain(candidate, job, match)).flatMap(({ contributions }) => contributions);
        const points = facts.reduce((sum, fact) => sum + fact.points, model.baselineTotal(match.weights));
        expect(points).toBeCloseTo(match.total, 9);
        for (const said of [...facts.map(({ reason }) => reason), ...match.hardConditions]) {
          for (const locale of locales) {
            for (const reader of ['candidate', 'employer'] as const) {
              expect(writeReason(locale, said, reader)).not.toMatch(/^$|\{|undefined/);
            }
          }
        }
      }
    },
  );
});
