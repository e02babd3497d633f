import { JobContent, RankedProfile } from '@iworkz/contracts';
import type pg from 'pg';

const skills = ['TypeScript', 'React', 'Node.js', 'Java', 'Kotlin', 'Go', 'Python', 'AWS', 'Docker', 'PostgreSQL'];
const levels = ['entry', 'junior', 'mid', 'senior', 'lead'] as const;
const industries = ['software', 'finance', 'manufacturing', 'retail'] as const;
const remoteModes = ['none', 'hybrid', 'full'] as const;

/** mulberry32: the same market for the same seed. */
export function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const one = <T>(draw: () => number, list: readonly T[]): T => list[Math.floor(draw() * list.length)]!;
const some = <T>(draw: () => number, list: readonly T[], count: number): T[] =>
  [...list].sort(() => draw() - 0.5).slice(0, count);

export function aJob(draw: () => number): JobContent {
  const min = 3_500_000 + Math.floor(draw() * 60) * 100_000;
  return JobContent.parse({
    title: `エンジニア ${Math.floor(draw() * 1e6)}`,
    description: '測定のための求人です。',
    industry: one(draw, industries),
    level: one(draw, levels),
    workplace: { country: 'JP', prefecture: 1 + Math.floor(draw() * 47), remote: one(draw, remoteModes) },
    pay: { period: 'year', min, max: min + 2_000_000 },
    skills: some(draw, skills, 2 + Math.floor(draw() * 4)).map((name) => ({ name, level: 1 + Math.floor(draw() * 4) })),
  });
}

function aProfile(draw: () => number): RankedProfile {
  return RankedProfile.parse({
    place: { country: 'JP', prefecture: 1 + Math.floor(draw() * 47) },
    skills: some(draw, skills, 1 + Math.floor(draw() * 6)).map((name) => ({
      name,
      level: 1 + Math.floor(draw() * 5),
      years: Math.floor(draw() * 15),
    })),
    level: one(draw, levels),
    wishes: {
      pay: { min: 3_000_000 + Math.floor(draw() * 60) * 100_000, period: 'year' },
      remote: [one(draw, remoteModes)],
      industries: [one(draw, industries)],
    },
  });
}

/** Fills the tables from which the ranking reads. @param client searching the schema of matching first. */
export async function fillMarket(
  client: pg.Client,
  draw: () => number,
  candidateIds: readonly string[],
  jobIds: readonly string[],
): Promise<void> {
  const batch = 5_000;
  for (let start = 0; start < candidateIds.length; start += batch) {
    const ids = candidateIds.slice(start, start + batch);
    await client.query(
      `INSERT INTO ranked_candidate (user_id, version, profile, updated_at, revision)
       SELECT id, 1, profile, now() - interval '1 day', $3::bigint + place
         FROM unnest($1::uuid[], $2::jsonb[]) WITH ORDINALITY AS row (id, profile, place)`,
      [ids, ids.map(() => JSON.stringify(aProfile(draw))), start],
    );
  }
  await client.query(
    `INSERT INTO ranked_job (job_id, version, company_id, company_name, content, published_at, open, revision)
     SELECT id, 1, gen_random_uuid(), '株式会社サンプル', content, now() - interval '2 days', true, place
       FROM unnest($1::uuid[], $2::jsonb[]) WITH ORDINALITY AS row (id, content, place)`,
    [jobIds, jobIds.map(() => JSON.stringify(aJob(draw)))],
  );
}
