import { JobContent, RankedProfile, skills } from '@iworkz/contracts';
import { SyntheticMarket } from '@iworkz/matching/testing/synthetic-market';
import type pg from 'pg';

const nameOfSkill = new Map<string, string>(skills.map(({ id, ja }) => [id, ja]));
const named = <Skill extends { readonly skill: string }>({ skill, ...rest }: Skill) => ({
  ...rest,
  name: nameOfSkill.get(skill) ?? skill.replace(/^text:/, ''),
});

/** Postings and profiles as people would write those of the synthetic market; pay by the year. */
export class WrittenMarket {
  private readonly market: SyntheticMarket;

  constructor(seed: number) {
    this.market = new SyntheticMarket(seed);
  }

  job(): JobContent {
    const { place, remote, pay, ...job } = this.market.job();
    return JobContent.parse({
      ...job,
      title: '測定用の求人',
      description: '測定のための求人です。',
      skills: job.skills.map(named),
      workplace: place && { ...place, remote: remote ?? undefined },
      pay: pay && { period: 'year', min: pay.low, max: pay.high },
    });
  }

  profile(): RankedProfile {
    const candidate = this.market.candidate();
    const { place, languages, workStyle, level } = candidate;
    return RankedProfile.parse({
      place,
      languages,
      workStyle,
      level,
      skills: candidate.skills.map(named),
      experience: candidate.knownIndustries.map((industry) => ({ employer: '株式会社サンプル', industry })),
      wishes: {
        pay: candidate.wishedPay && { min: candidate.wishedPay.yen, period: candidate.wishedPay.period },
        remote: candidate.wishedRemote,
        subdivisions: candidate.wishedSubdivisions,
        willingToRelocate: candidate.willingToRelocate,
        level: candidate.wishedLevel,
        industries: candidate.wishedIndustries,
      },
    });
  }
}

/** Fills the tables from which the ranking reads. @param client searching the schema of matching first. */
export async function fillMarket(
  client: pg.Client,
  market: WrittenMarket,
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
      [ids, ids.map(() => JSON.stringify(market.profile())), start],
    );
  }
  await client.query(
    `INSERT INTO ranked_job (job_id, version, company_id, company_name, content, published_at, open, revision)
     SELECT id, 1, gen_random_uuid(), '株式会社サンプル', content, now() - interval '2 days', true, place
       FROM unnest($1::uuid[], $2::jsonb[]) WITH ORDINALITY AS row (id, content, place)`,
    [jobIds, jobIds.map(() => JSON.stringify(market.job()))],
  );
}
