import type { BodyOf, PreviewPostingRoute } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { judge, type Judgement } from '../domain/evaluation.js';
import { legalDay } from '../domain/legal-day.js';
import { honour } from '../domain/overrides.js';
import type { RuleBook } from '../domain/rule-book.js';
import { factHash } from './fact-hash.js';
import type { Reviews } from './ports.js';

/**
 * Judges a posting as of `date` (today where the law holds, unless told) and lets pass what people let pass of the job.
 * @param mayRead whose overrides count: they say what a company was allowed, which is nobody else's to learn.
 * @throws UnknownJurisdiction
 */
export async function judgePosting(
  { region, now }: Ctx,
  { book, reviews }: { readonly book: RuleBook; readonly reviews: Reviews },
  { date, jobId, job, companyName }: BodyOf<typeof PreviewPostingRoute>,
  mayRead: (companyId: string) => boolean,
): Promise<Judgement<'posting'>> {
  const judgement = judge(book, {
    kind: 'posting',
    input: { job, companyName },
    date: date ?? legalDay(now, region),
    region,
  });
  if (!jobId || judgement.findings.length === 0) return judgement;
  const overrides = await reviews.overridesOf([jobId], judgement);
  return honour(
    judgement,
    overrides.filter(({ companyId }) => mayRead(companyId)),
    factHash,
  );
}
