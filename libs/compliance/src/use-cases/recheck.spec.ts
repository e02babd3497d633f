import { NotFound } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { aLawfulPosting } from '@iworkz/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newsOf, type Standing } from '../domain/recheck.js';
import { ruleBook } from '../rule-book.js';
import { aCompany, asMember, asService, complianceWorld, type ComplianceWorld } from '../testing/compliance-world.js';
import { bookWith, forbiddenWord } from '../testing/word-rule.js';

let world: ComplianceWorld;
beforeAll(async () => {
  world = await complianceWorld();
});
afterAll(() => world?.end());
beforeEach(async () => {
  await world.db.livePosting.deleteMany();
});

const told = async (jobId: string) =>
  (await world.events('compliance.posting.rechecked')).filter(({ key }) => key === jobId).map(({ data }) => data);
const forbidding = bookWith(forbiddenWord('エンジニア'));

describe('re-checking live postings', () => {
  it('judges each once a day by a book, and says nothing when nothing is new', async () => {
    const company = aCompany();
    const jobId = await world.openPosting(company, aLawfulPosting());
    expect(await world.sweep()).toBe(1);
    expect(await world.sweep()).toBe(0);
    expect(await world.sweep(undefined, '2026-11-21')).toBe(1);
    expect(await told(jobId)).toEqual([]);
    expect(await world.by().viewPostings.standing(asMember(company), jobId)).toMatchObject({
      date: '2026-11-21',
      ruleBookVersion: ruleBook.version,
      allowed: true,
      dueOn: null,
    });
  });

  it('tells the employer once what a new rule book forbids, has people look at it by a day, and leaves the posting open', async () => {
    const company = aCompany();
    const jobId = await world.openPosting(company, aLawfulPosting());
    await world.sweep();
    expect(await world.sweep(forbidding)).toBe(1);
    await world.sweep(forbidding, '2026-11-21');
    expect(await told(jobId)).toMatchObject([
      {
        companyId: company.companyId,
        jobTitle: aLawfulPosting().title,
        allowed: false,
        dueOn: '2026-11-27',
        ruleBookVersion: forbidding.version,
        news: [{ ruleId: 'SPEC-1', severity: 'BLOCK', repair: { en: 'Leave out “エンジニア”.' } }],
      },
    ]);
    const [review] = await world
      .by(forbidding)
      .viewReviews.list(asService(), { show: 'waiting', limit: 100 }, undefined);
    expect(review).toMatchObject({ jobId, state: 'open', live: true, dueOn: '2026-11-27', severity: 'BLOCK' });
    expect(await world.postings.openOf([jobId])).toEqual(new Set([jobId]));
    const standing = await world.by(forbidding).viewPostings.standing(asMember(company), jobId);
    expect(standing).toMatchObject({ allowed: false, dueOn: '2026-11-27', date: '2026-11-21' });
  });

  it('tells today what will forbid the posting on a day of its life, and again when that day has come', async () => {
    const book = bookWith(forbiddenWord('エンジニア', { from: '2026-12-01' }));
    const company = aCompany();
    const until = async (closesOn: string | null) => {
      const jobId = await world.openPosting(company, aLawfulPosting({ closesOn }), { book });
      await world.sweep(book);
      return jobId;
    };
    const closesBefore = await until('2026-11-30');
    const closesThen = await until('2026-12-01');
    const open = await until(null);
    expect(await told(closesBefore)).toEqual([]);
    for (const jobId of [closesThen, open])
      expect(await told(jobId)).toMatchObject([
        { allowed: true, dueOn: null, news: [], upcoming: [{ from: '2026-12-01', finding: { ruleId: 'SPEC-1' } }] },
      ]);
    await world.sweep(book, '2026-11-30');
    expect(await told(open)).toHaveLength(1);
    await world.sweep(book, '2026-12-01');
    expect((await told(open)).slice(1)).toMatchObject([
      { allowed: false, dueOn: '2026-12-08', news: [{ ruleId: 'SPEC-1' }], upcoming: [] },
    ]);
  });

  it('tells of a rise of the minimum wage by a law that stands in the book already', async () => {
    const company = aCompany();
    // Iwate: 1,031 yen until 30 November 2026, 1,090 from then on.
    const job = aLawfulPosting({
      pay: { period: 'hour', min: 1040, max: 1200, paymentTerms: '毎月末日締め、翌月25日払い' },
      workplace: { ...aLawfulPosting().workplace!, subdivision: 'JP-03' },
    });
    const jobId = await world.openPosting(company, job);
    await world.sweep();
    const [first] = await told(jobId);
    expect(first).toMatchObject({ allowed: true, upcoming: [{ from: '2026-12-01', finding: { ruleId: 'MW-4' } }] });
    await world.sweep(undefined, '2026-12-01');
    expect((await told(jobId)).at(-1)).toMatchObject({ allowed: false, news: [{ ruleId: 'MW-4', severity: 'BLOCK' }] });
  });

  it('loses and repeats nothing when it is killed between any two steps, or runs twice at once', async () => {
    const jobIds: string[] = [];
    for (let count = 0; count < 9; count += 1) jobIds.push(await world.openPosting(aCompany(), aLawfulPosting()));
    const { recheck } = world.by(forbidding);
    expect(await recheck.nextBatch(asService(), 3)).toBe(3);
    // The next transaction dies when its events, evaluations and marks have been written and its reviews have not.
    const dying = world.by(forbidding).recheck as unknown as { reviews: { raise: () => Promise<never> } };
    const { reviews } = dying;
    dying.reviews = Object.create(reviews, { raise: { value: () => Promise.reject(new Error('killed')) } }) as never;
    await expect((dying as unknown as typeof recheck).nextBatch(asService(), 3)).rejects.toThrow('killed');
    expect(await recheck.progress(asService())).toMatchObject({ live: 9, waiting: 6, forbidden: 3 });
    await Promise.all([world.sweep(forbidding, undefined, 2), world.sweep(forbidding, undefined, 2)]);
    expect(await recheck.progress(asService())).toMatchObject({ live: 9, waiting: 0, forbidden: 9 });
    for (const jobId of jobIds) {
      expect(await told(jobId)).toHaveLength(1);
      expect(await world.db.findingReview.count({ where: { jobId } })).toBe(1);
      expect(await world.db.evaluation.count({ where: { subjectId: jobId } })).toBe(2);
    }
  });

  it('leaves closed postings alone, whichever of publishing and closing arrives first', async () => {
    const company = aCompany();
    const { companyId } = company;
    const jobId = await world.openPosting(company, aLawfulPosting());
    await world.sweep(forbidding);
    await world.closed({ jobId, companyId, closedAt: '2026-11-20T04:00:00.000Z' });
    expect(await world.db.findingReview.findMany({ where: { jobId } })).toMatchObject([
      { state: 'lapsed', dueOn: null },
    ]);
    const overtaken = newId();
    await world.closed({ jobId: overtaken, companyId, closedAt: '2026-11-20T04:00:00.000Z' });
    await world.published({
      ...{ jobId: overtaken, companyId, companyName: '甲', version: 1, publishedAt: '2026-11-20T03:00:00.000Z' },
      ...{ evaluationId: newId(), content: aLawfulPosting() },
    });
    expect(await world.sweep(forbidding, '2026-11-21')).toBe(0);
    await expect(world.by().viewPostings.standing(asMember(company), jobId)).rejects.toSatisfy(NotFound.is);
  });

  it('goes on past a posting that the book cannot judge', async () => {
    const abroad = await world.openPosting(aCompany(), aLawfulPosting());
    const workplace = { ...aLawfulPosting().workplace, country: 'BR', subdivision: null };
    await world.db.livePosting.update({
      where: { jobId: abroad },
      data: { content: { ...aLawfulPosting(), workplace } as object },
    });
    const jobId = await world.openPosting(aCompany(), aLawfulPosting());
    expect(await world.sweep(forbidding)).toBe(2);
    expect(await told(jobId)).toHaveLength(1);
    expect(await told(abroad)).toEqual([]);
  });

  it('shows its standing to members of the company alone', async () => {
    const company = aCompany();
    const jobId = await world.openPosting(company, aLawfulPosting());
    await world.sweep();
    const { viewPostings } = world.by();
    await expect(viewPostings.standing(asMember(aCompany()), jobId)).rejects.toSatisfy(NotFound.is);
    await expect(viewPostings.standing(asMember(company), newId())).rejects.toSatisfy(NotFound.is);
  });
});

describe('news', () => {
  const text = { ja: '甲', en: 'A', ko: '가' };
  const finding = fc.record({
    ...{ ruleId: fc.constantFrom('A', 'B'), field: fc.constantFrom('/title', '/pay/min') },
    ...{ severity: fc.constantFrom('BLOCK', 'WARN', 'REVIEW', 'INFO'), span: fc.constantFrom({ from: 0, to: 1 }) },
    ...{ jurisdiction: fc.constant('JP'), statute: fc.constant('法'), article: fc.constant('1') },
    ...{ params: fc.constant({}), text: fc.constant(text), repair: fc.constant(text) },
  });
  const standing = fc.record({
    ...{ date: fc.constant('2026-11-20'), ruleBookVersion: fc.constant('x'), allowed: fc.boolean() },
    ...{ findings: fc.array(finding, { maxLength: 5 }), upcoming: fc.constant([]) },
  }) as unknown as fc.Arbitrary<Standing>;
  const grave = { BLOCK: 3, WARN: 2, REVIEW: 1, INFO: 0 };

  it('are none the second time, and each is new or graver than all that was told of its place', () => {
    fc.assert(
      fc.property(standing, standing, (before, now) => {
        expect(newsOf(now, now)).toEqual({ now: [], upcoming: [] });
        const news = newsOf(before, now).now;
        for (const found of now.findings) {
          const earlier = before.findings.filter(
            ({ ruleId, field }) => ruleId === found.ruleId && field === found.field,
          );
          const worst = Math.max(-1, ...earlier.map(({ severity }) => grave[severity]));
          expect(news.includes(found)).toBe(found.severity !== 'INFO' && grave[found.severity] > worst);
        }
      }),
    );
  });
});
