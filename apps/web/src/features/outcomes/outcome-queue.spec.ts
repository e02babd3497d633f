import { Refusal } from '@iworkz/client';
import { ReportOutcomesRoute } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OutcomeQueue, type Act } from './outcome-queue';

let sent: Act[][];
let answer: () => Promise<unknown>;
let queue: OutcomeQueue;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  answer = () => Promise.resolve();
  queue = new OutcomeQueue((acts) => {
    sent.push([...acts]);
    return answer();
  }, newId);
});
afterEach(() => {
  vi.useRealTimers();
});

const aPlace = (position = 1, listId = newId()) => ({
  ...{ listId, position, pageSize: 20, modelVersion: 'reference-2', weightsVersion: null },
});
const kinds = () => sent.flat().map(({ kind }) => kind);
const ids = () => sent.flat().map(({ id }) => id);
const away = () => Promise.reject(new TypeError('fetch failed'));

describe('what a page tells', () => {
  it('is gathered and sent together, in a form that the route takes', async () => {
    const place = aPlace();
    const [one, two] = [newId(), newId()];
    queue.shown(one, place);
    queue.shown(two, { ...place, position: 2 });
    queue.did('viewed', two);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toHaveLength(1);
    expect(ReportOutcomesRoute.body.parse({ acts: sent[0] }).acts).toMatchObject([
      { kind: 'shown', jobId: one, place: { position: 1 } },
      { kind: 'shown', jobId: two, place: { position: 2 } },
      { kind: 'viewed', jobId: two, place: { position: 2, listId: place.listId } },
    ]);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sent).toHaveLength(1);
  });

  it('is told once for each ranking, however often it comes into sight', async () => {
    const jobId = newId();
    const [first, second] = [aPlace(3), aPlace(4)];
    for (const place of [first, first, second, second]) queue.shown(jobId, place);
    queue.did('saved', jobId);
    queue.did('saved', jobId);
    await queue.flush();
    expect(kinds()).toEqual(['shown', 'shown', 'saved']);
    expect(sent.flat().at(-1)).toMatchObject({ place: second });
  });

  it('tells of each applicant of a job once for each ranking', async () => {
    const [jobId, one, other] = [newId(), newId(), newId()];
    const place = aPlace();
    queue.applicantWas('shown', { jobId, candidateId: one }, place);
    queue.applicantWas('shown', { jobId, candidateId: one }, place);
    queue.applicantWas('shown', { jobId, candidateId: other }, { ...place, position: 2 });
    queue.applicantWas('viewed', { jobId, candidateId: other }, { ...place, position: 2 });
    await queue.flush();
    expect(ReportOutcomesRoute.body.parse({ acts: sent[0] }).acts).toMatchObject([
      { kind: 'applicant_shown', jobId, candidateId: one, place: { position: 1 } },
      { kind: 'applicant_shown', jobId, candidateId: other, place: { position: 2 } },
      { kind: 'applicant_viewed', jobId, candidateId: other, place: { position: 2 } },
    ]);
  });

  it('is waited for no longer than half a second before something is done', async () => {
    answer = () => new Promise(() => undefined);
    queue.shown(newId(), aPlace());
    let done = false;
    void queue.flushBriefly().then(() => (done = true));
    await vi.advanceTimersByTimeAsync(499);
    expect(done).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toBe(true);
  });

  it('has no place when the job was not shown here, so that the server finds it', async () => {
    queue.did('viewed', newId());
    await queue.flush();
    expect(sent.flat()[0]).not.toHaveProperty('place');
  });

  it('goes in parts that the route takes', async () => {
    for (let at = 1; at <= 230; at += 1) queue.shown(newId(), aPlace(at));
    await queue.flush();
    expect(sent.map(({ length }) => length)).toEqual([100, 100, 30]);
  });

  it('goes out at once when the page is left, even while something is under way', async () => {
    answer = () => new Promise(() => undefined);
    queue.shown(newId(), aPlace());
    void queue.flush();
    await vi.advanceTimersByTimeAsync(0);
    queue.did('viewed', newId());
    queue.leave();
    expect(kinds()).toEqual(['shown', 'viewed']);
  });
});

describe('a server that is away', () => {
  it('is asked again with the same ids, less and less often, until it takes them', async () => {
    answer = away;
    queue.shown(newId(), aPlace());
    await queue.flush();
    queue.did('viewed', newId());
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sent.length).toBeGreaterThan(3);
    expect(sent.length).toBeLessThan(20);
    answer = () => Promise.resolve();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(new Set(ids()).size).toBe(2);
    expect(sent.at(-1)).toHaveLength(2);
    const before = sent.length;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sent).toHaveLength(before);
  });

  it('makes nobody wait for it for ever: sending ends with the first failure', async () => {
    answer = away;
    for (let at = 1; at <= 300; at += 1) queue.shown(newId(), aPlace(at));
    await queue.flush();
    expect(sent).toHaveLength(1);
  });

  it('that refuses them for good is not asked again', async () => {
    answer = () =>
      Promise.reject(new Refusal({ type: 'about:blank', code: 'auth.not_permitted', status: 403, title: 'no' }));
    queue.shown(newId(), aPlace());
    await queue.flush();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sent).toHaveLength(1);
  });
});
