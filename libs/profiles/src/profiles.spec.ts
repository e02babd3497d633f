import { ProfileUpdated, RankedProfile, UnreadableResume, WorkAuthorization } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adoptDraft } from './domain/adopt-draft.js';
import { sourcesStillTrue, valueAt } from './domain/source-places.js';
import { aReading, candidateCtx, profilesWorld, someContent } from './testing/profiles-world.js';

let world: Awaited<ReturnType<typeof profilesWorld>>;
beforeAll(async () => {
  world = await profilesWorld();
});
afterAll(() => world?.close());

const registered = (userId: string, role: 'candidate' | 'employer' = 'candidate') => ({
  userId,
  email: 'taro@example.jp',
  name: { family: '山田', given: '太郎' },
  roles: [role],
  locale: 'ja' as const,
  region: 'jp' as const,
  companyId: null,
});
const hear = (ctx: ReturnType<typeof candidateCtx>, role?: 'employer') =>
  world.unitOfWork.run(ctx, (tx) => world.openProfile.execute(ctx, tx, registered(ctx.userId, role)));
const eventsOf = async (userId: string) => (await world.published()).filter((event) => event.key === userId);
const aFile = { mediaType: 'application/json', fileName: 'cv.json', bytes: Buffer.from('{"basics":{}}') };
const importReading = async (ctx: ReturnType<typeof candidateCtx>, reading = aReading()) => {
  world.reader.answer = reading;
  return world.importResume.execute(ctx, aFile);
};

describe('a profile', () => {
  it('is opened with the name of the account, for candidates only', async () => {
    const ctx = candidateCtx();
    await hear(ctx);
    await hear(ctx);
    expect(await world.viewProfile.ofActor(ctx)).toMatchObject({ version: 0, content: someContent(), sources: [] });

    const employer = candidateCtx();
    await hear(employer, 'employer');
    await expect(world.viewProfile.of(employer.userId)).rejects.toMatchObject({ code: 'resource.not_found' });
  });

  it('is waited for by somebody who is faster than the news of their account', async () => {
    const ctx = candidateCtx();
    const [profile] = await Promise.all([
      world.viewProfile.ofActor(ctx),
      new Promise((resolve) => setTimeout(resolve, 150)).then(() => hear(ctx)),
    ]);
    expect(profile.content.name.family).toBe('山田');
  });

  it('tells of permission to work and of nothing else, for those who state one', async () => {
    const [stating, silent] = [candidateCtx(), candidateCtx()];
    const workAuthorization = WorkAuthorization.parse({ status: 'student', expiresOn: '2028-03-31' });
    await world.putProfile.execute(stating, { version: 0, content: someContent({ workAuthorization }) });
    await world.putProfile.execute(silent, { version: 0, content: someContent() });
    const told = await world.viewProfile.workAuthorizationsOf([stating.userId, silent.userId, newId()]);
    expect([...told]).toEqual([[stating.userId, workAuthorization]]);
    expect(await world.viewProfile.workAuthorizationsOf([])).toEqual(new Map());
  });

  it('that was written before the news of the account stays as it was written', async () => {
    const ctx = candidateCtx();
    await world.putProfile.execute(ctx, { version: 0, content: someContent({ headline: '先に書いた' }) });
    await hear(ctx);
    expect(await world.viewProfile.ofActor(ctx)).toMatchObject({ version: 1, content: { headline: '先に書いた' } });
  });

  it('tells ranking of each change, and neither name nor contact data nor permission to work', async () => {
    const ctx = candidateCtx();
    const content = someContent({
      headline: '開発者',
      phone: '090-1234-5678',
      links: ['https://example.jp/taro'],
      workAuthorization: { status: 'student', expiresOn: null, outsideActivityPermission: true, degreeField: null },
    });
    const saved = await world.putProfile.execute(ctx, { version: 0, content });
    const [event, ...others] = await eventsOf(ctx.userId);
    expect(others).toEqual([]);
    expect(event).toMatchObject({ type: ProfileUpdated.type, data: { userId: ctx.userId, version: saved.version } });
    const { profile } = event!.data as { profile: Record<string, unknown> };
    expect(Object.keys(profile).sort()).toEqual(Object.keys(RankedProfile.shape).sort());
    expect(JSON.stringify(event!.data)).not.toMatch(/山田|090-1234|example\.jp|student/u);
  });

  it('changed by two at once keeps one change and refuses the other, announcing one', async () => {
    const ctx = candidateCtx();
    await hear(ctx);
    const results = await Promise.allSettled(
      ['甲', '乙', '丙', '丁'].map((headline) =>
        world.putProfile.execute(ctx, { version: 0, content: someContent({ headline }) }),
      ),
    );
    const kept = results.filter((result) => result.status === 'fulfilled');
    expect(kept).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject({ code: 'profiles.changed_meanwhile', params: { currentVersion: 1 } });
    }
    expect((await world.viewProfile.ofActor(ctx)).content.headline).toBe(kept[0]!.value.content.headline);
    expect(await eventsOf(ctx.userId)).toHaveLength(1);
  });
});

describe('an imported CV', () => {
  it('is kept with its file, announced, and leaves the profile alone', async () => {
    const ctx = candidateCtx();
    await hear(ctx);
    const resume = await importReading(ctx);
    expect(await world.viewResume.execute(ctx, resume.id)).toEqual(resume);
    expect([...world.blobs.kept.values()]).toContainEqual(aFile.bytes);
    expect(await world.viewProfile.ofActor(ctx)).toMatchObject({ version: 0, sources: [] });
    expect(await eventsOf(ctx.userId)).toMatchObject([
      { type: 'profiles.resume.imported', data: { resumeId: resume.id, fieldCount: resume.fields.length } },
    ]);
  });

  it('says for as long as it is kept that its file held text nobody sees', async () => {
    const ctx = candidateCtx();
    for (const hiddenText of [true, false]) {
      const { id } = await importReading(ctx, { ...aReading(), hiddenText });
      expect((await world.viewResume.execute(ctx, id)).hiddenText).toBe(hiddenText);
    }
  });

  it('that cannot be read leaves nothing behind', async () => {
    const ctx = candidateCtx();
    world.reader.answer = UnreadableResume({ reason: 'no_text' });
    const bytes = Buffer.from(newId());
    await expect(world.importResume.execute(ctx, { ...aFile, bytes })).rejects.toMatchObject({
      code: 'profiles.unreadable_resume',
    });
    expect([...world.blobs.kept.values()]).not.toContainEqual(bytes);
    expect(await eventsOf(ctx.userId)).toEqual([]);
  });

  it('does not exist for anybody else', async () => {
    const resume = await importReading(candidateCtx());
    const other = candidateCtx();
    await expect(world.viewResume.execute(other, resume.id)).rejects.toMatchObject({ code: 'resource.not_found' });
    await expect(world.adoptResume.execute(other, resume.id)).rejects.toMatchObject({ code: 'resource.not_found' });
  });

  it('fills what the profile lacks, keeps what was typed, and says where each field came from', async () => {
    const ctx = candidateCtx();
    const typed = someContent({
      headline: '自分で書いた',
      skills: [{ name: 'Kubernetes', level: 4, years: null }],
      experience: [
        { employer: '株式会社乙', title: '部長', start: '2020-04', end: null, summary: null, industry: null },
      ],
    });
    await world.putProfile.execute(ctx, { version: 0, content: typed });
    const resume = await importReading(ctx);
    const adopted = await world.adoptResume.execute(ctx, resume.id);

    expect(adopted).toMatchObject({ version: 2, content: { headline: '自分で書いた', phone: '090-1234-5678' } });
    expect(adopted.content.name).toEqual(resume.draft.name);
    expect(adopted.content.skills.map((skill) => skill.name)).toEqual(['Kubernetes', 'TypeScript']);
    expect(adopted.content.experience.map((entry) => [entry.employer, entry.title])).toEqual([
      ['株式会社乙', '部長'],
      ['株式会社甲', null],
    ]);
    for (const source of adopted.sources) {
      expect(source.resumeId).toBe(resume.id);
      expect(String(valueAt(adopted.content, source.pointer)), source.pointer).toBe(source.source.text);
    }
    expect(adopted.sources.map((source) => source.pointer)).toEqual(
      expect.arrayContaining(['/phone', '/place/subdivision', '/skills/1/name', '/experience/1/start', '/links/0']),
    );
    expect(adopted.sources.map((source) => source.pointer)).not.toContain('/headline');
    expect((await world.viewResume.execute(ctx, resume.id)).adoptedAt).toBe(ctx.now.toISOString());
  });

  it('adopted again changes and announces nothing', async () => {
    const ctx = candidateCtx();
    await hear(ctx);
    const resume = await importReading(ctx);
    const results = await Promise.all([1, 2, 3].map(() => world.adoptResume.execute(ctx, resume.id)));
    expect(new Set(results.map((profile) => profile.version))).toEqual(new Set([1]));
    const updates = (await eventsOf(ctx.userId)).filter((event) => event.type === ProfileUpdated.type);
    expect(updates).toHaveLength(1);
  });
});

describe('the sources of a profile', () => {
  const adopted = adoptDraft(someContent(), { id: newId(), ...aReading() });

  it('go with a field that was edited, and stay with one that moved', () => {
    const [first, second] = adopted.content.experience as [never, never];
    const edited = { ...adopted.content, headline: '書き直した', experience: [second, first] };
    const kept = sourcesStillTrue(adopted.sources, adopted.content, edited);
    expect(kept.find((source) => source.pointer === '/headline')).toBeUndefined();
    expect(kept.find((source) => source.pointer === '/experience/0/title')?.source.text).toBe('リーダー');
    expect(kept.find((source) => source.pointer === '/experience/1/employer')?.source.text).toBe('株式会社甲');
  });

  it('always state what stands in the profile, whatever was edited', () => {
    const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items]);
    const { content, sources } = adopted;
    fc.assert(
      fc.property(
        shuffled(content.experience),
        shuffled(content.skills),
        fc.option(fc.constant(content.phone), { nil: null }),
        (experience, skills, phone) => {
          const after = { ...content, experience, skills, phone };
          const kept = sourcesStillTrue(sources, content, after);
          for (const { pointer, source } of kept) expect(String(valueAt(after, pointer))).toBe(source.text);
          expect(kept.filter((source) => source.pointer.startsWith('/links'))).toHaveLength(1);
          expect(kept.filter((source) => /experience.*employer/.test(source.pointer))).toHaveLength(experience.length);
        },
      ),
    );
  });
});
