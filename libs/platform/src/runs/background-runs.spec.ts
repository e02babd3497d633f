import { Internal, NotFound, ServiceUnavailable } from '@iworkz/contracts';
import { testDatabase, type TestDatabase } from '@iworkz/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { cleanUpMessaging } from '../messaging/clean-up.js';
import { aCtx } from '../messaging/testing/tally-context.js';
import { startElsewhere, type ProcessElsewhere } from '../ports/testing/process-elsewhere.js';
import type { RunWork } from './background-runs.js';
import {
  counting,
  countingRuns,
  madeTable,
  startCounting,
  type CountingMember,
  type CountingRun,
} from './testing/counting.js';

let database: TestDatabase;
let urls: { hiring: string; jobs: string };
const members: CountingMember[] = [];
let elsewhere: ProcessElsewhere | undefined;

beforeAll(async () => {
  database = await testDatabase('hiring');
  await database.rows(madeTable);

  urls = { hiring: database.url('hiring'), jobs: database.url('jobs') };
});
afterEach(async () => {
  await elsewhere?.kill();
  elsewhere = undefined;
  for (const member of members.splice(0)) await member.stop();
});
afterAll(() => database.drop());

async function member(workOf?: Parameters<typeof startCounting>[1]): Promise<CountingMember> {
  const started = await startCounting(urls, workOf);
  members.push(started);
  return started;
}
const ask = ({ runs }: CountingMember, upTo = 3) => runs.begin(aCtx(), countingRuns, { upTo });
const stateOf = async ({ runs }: CountingMember, id: string, locale: 'ja' | 'en' | 'ko' = 'en') =>
  (await runs.list({ ...aCtx(), locale }, countingRuns)).find((run) => run.id === id);
const untilIs = (one: CountingMember, id: string, seen: object) =>
  vi.waitFor(async () => expect(await stateOf(one, id)).toMatchObject(seen), { timeout: 20_000, interval: 50 });
const madeBy = async (id: string) =>
  (await database.rows<{ asked_by: string }>('SELECT * FROM hiring.made WHERE run = $1', [id])).map(
    (row) => row.asked_by,
  );

describe('a background run', () => {
  it('is asked for at once, says what it is at, and keeps what came of it once', async () => {
    let goOn = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (goOn = resolve));
    const one = await member((own) => counting(own, () => waiting));
    const asked = await ask(one, 7);
    expect(asked).toMatchObject({ about: { upTo: 7 }, result: null, problem: null, endedAt: null });
    await untilIs(one, asked.id, { state: 'running', progress: { step: 'count', done: 1, of: 7 } });
    expect(await madeBy(asked.id)).toEqual([]);
    goOn();
    await untilIs(one, asked.id, { state: 'done', progress: null, result: { counted: 7 }, problem: null });
    expect((await stateOf(one, asked.id))!.endedAt).not.toBeNull();
    expect(await madeBy(asked.id)).toEqual(['service:backend-api']);
  });

  it('waits while nobody does such work, and stands in the list, newest first', async () => {
    const asking = await member();
    const [first, second] = [await ask(asking), await ask(asking)];
    expect((await asking.runs.list(aCtx(), countingRuns)).slice(0, 2)).toMatchObject([
      { id: second.id, state: 'waiting' },
      { id: first.id, state: 'waiting' },
    ]);
    await member((own) => counting(own));
    await untilIs(asking, first.id, { state: 'done' });
    await untilIs(asking, second.id, { state: 'done' });
  });

  it('fails with what it was refused for, told in the language of whoever looks, and keeps nothing', async () => {
    const refused: RunWork<CountingRun> = () => Promise.reject(NotFound({ resource: 'number', id: '13' }));
    const one = await member(() => refused);
    const { id } = await ask(one);
    await untilIs(one, id, { state: 'failed', progress: null, result: null, problem: { code: NotFound.code } });
    const titles = await Promise.all((['ja', 'en'] as const).map(async (locale) => stateOf(one, id, locale)));
    expect(titles[0]!.problem!.title).not.toBe(titles[1]!.problem!.title);
    expect(titles[1]!.problem!.params).toEqual({ resource: 'number', id: '13' });
    expect(await madeBy(id)).toEqual([]);
  });

  it('tells nothing of a defect but that there was one', async () => {
    const one = await member(() => () => Promise.reject(new TypeError('secret of the program')));
    const { id } = await ask(one);
    await untilIs(one, id, { state: 'failed', problem: { code: Internal.code } });
    expect(JSON.stringify(await stateOf(one, id))).not.toContain('secret');
  });

  it('is tried again when what it needs is away, and says so meanwhile', async () => {
    let isAway = true;
    const one = await member((own) =>
      counting(own, () => (isAway ? Promise.reject(ServiceUnavailable({ service: 'matching' })) : Promise.resolve())),
    );
    const { id } = await ask(one);
    await untilIs(one, id, { state: 'waiting', problem: { code: ServiceUnavailable.code } });
    isAway = false;
    await untilIs(one, id, { state: 'done', problem: null, result: { counted: 3 } });
    expect(await madeBy(id)).toHaveLength(1);
  }, 30_000);

  it('is done by another process when the first was killed at it, with one effect', async () => {
    elsewhere = startElsewhere(new URL('./testing/dying-run.ts', import.meta.url), urls.hiring, urls.jobs);
    await elsewhere.said('ready');
    const asking = await member();
    const { id } = await ask(asking);
    await elsewhere.said('begun');
    await untilIs(asking, id, { state: 'running', progress: { step: 'count' } });
    await elsewhere.kill();
    await member((own) => counting(own));
    await untilIs(asking, id, { state: 'done' });
    expect(await madeBy(id)).toHaveLength(1);
  }, 30_000);

  it('has one effect where two processes take it for theirs', async () => {
    let goOn = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (goOn = resolve));
    const one = await member((own) => counting(own, () => waiting));
    const { id } = await ask(one);
    await untilIs(one, id, { state: 'running', progress: { step: 'count' } });
    // As a process finds it that was suspended for longer than its lease.
    await database.rows(
      `UPDATE hiring.background_run SET state = 'done', result = '{"counted": 3}', ended_at = now() WHERE id = $1`,
      [id],
    );
    goOn();
    await vi.waitFor(async () => {
      const left = await database.rows<{ left: number }>('SELECT count(*)::int AS left FROM jobs._private_jobs');
      expect(left).toEqual([{ left: 0 }]);
    }, 10_000);
    expect(await madeBy(id)).toEqual([]);
    expect(await stateOf(one, id)).toMatchObject({ state: 'done', problem: null });
  });

  it('is forgotten three months after it ended', async () => {
    const one = await member((own) => counting(own));
    const [old, young] = [await ask(one), await ask(one)];
    await untilIs(one, old.id, { state: 'done' });
    await untilIs(one, young.id, { state: 'done' });
    await database.rows(`UPDATE hiring.background_run SET ended_at = now() - interval '91 days' WHERE id = $1`, [
      old.id,
    ]);
    expect((await cleanUpMessaging(one.database)).runs).toBe(1);
    expect(await stateOf(one, old.id)).toBeUndefined();
    expect(await stateOf(one, young.id)).toBeDefined();
  });
});
