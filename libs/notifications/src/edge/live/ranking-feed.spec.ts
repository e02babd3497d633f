import { LiveMessage } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changeText, readRankingNews, writeRankingNews } from '../../domain/ranking-news.js';
import { LiveLimits } from './live-limits.js';
import { RankingFeed } from './ranking-feed.js';
import { HeardJob } from './ranking-frames.js';

type Told = Extract<LiveMessage, { type: 'ranking_changed' }>;

/** Reads frames as RFC 6455 has them, by its own arithmetic. */
function messageIn(frame: Buffer): Told {
  expect(frame[0]).toBe(0b1000_0001);
  const short = frame[1]!;
  const [start, length] = short < 126 ? [2, short] : [4, frame.readUInt16BE(2)];
  if (short >= 126) expect(short).toBe(126);
  expect(frame.length).toBe(start + length);
  return LiveMessage.parse(JSON.parse(frame.toString('utf8', start))) as Told;
}

function aFeed(change: Partial<LiveLimits> = {}) {
  const told: { at: number; message: Told }[] = [];
  const outlet = {
    now: 0,
    isOpen: true,
    stream: {
      writableLength: 0,
      write: (text: string, encoding: BufferEncoding) => {
        told.push({ at: outlet.now, message: messageIn(Buffer.from(text, encoding)) });
        return true;
      },
    },
  };
  const limits = { ...new LiveLimits(), ...change };
  const feed = new RankingFeed(outlet as never, limits);
  return { feed, outlet, limits, told };
}

/** Tells a feed that a job stands there, and lets it tell its client when it is ready to. */
function hear(feed: RankingFeed, position: number, jobId: string, rank: number, total: number, now: number) {
  const news = readRankingNews(
    writeRankingNews({ jobId, candidateIds: [''], ranks: [rank], totals: [total], changedAt: '' }),
  );
  const job = new HeardJob(position, news.jobId);
  const state = feed.hear(job, news.standings[0]!, now);
  if (state === 'ready') feed.tell(job, news.standings[0]!, now);
  return state;
}

const jobs = Array.from({ length: 12 }, () => newId());
const aChange = fc.record({
  job: fc.constantFrom(...jobs),
  /** 0 behind the hundredth; without a rank some messages are so short that their length takes a byte alone. */
  rank: fc.integer({ min: 0, max: 100 }),
  total: fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
  pause: fc.integer({ min: 0, max: 200 }),
  blocked: fc.boolean(),
});

it('tells every change once, the last one of each job, never more often than once a window', () => {
  fc.assert(
    fc.property(fc.array(aChange, { maxLength: 60 }), (changes) => {
      const { feed, outlet, limits, told } = aFeed();
      feed.startFrom(7);
      feed.release();
      const untold = new Map<string, { rank: number; total: number }>();
      const check = (before: number, position: number): void => {
        if (told.length === before) return;
        expect(told.length).toBe(before + 1);
        const { message } = told.at(-1)!;
        expect(message).toMatchObject({ complete: true, position });
        expect(message.changes).toHaveLength(untold.size);
        for (const { jobId, rank, total } of message.changes)
          expect(untold.get(jobId)).toEqual({ rank: rank ?? 0, total });
        untold.clear();
      };
      changes.forEach(({ job, rank, total, pause, blocked }, index) => {
        outlet.now += pause;
        outlet.stream.writableLength = blocked ? 1_000_000 : 0;
        untold.set(job, { rank, total });
        const before = told.length;
        hear(feed, 8 + index, job, rank, total, outlet.now);
        feed.send(8 + index, outlet.now);
        check(before, 8 + index);
      });
      outlet.now += 10_000;
      outlet.stream.writableLength = 0;
      const before = told.length;
      expect(feed.send(1_000, outlet.now)).toBe('empty');
      check(before, 1_000);
      expect(untold.size).toBe(0);
      expect(feed.isEmpty).toBe(true);
      told.slice(1).forEach(({ at }, index) => {
        expect(at - told[index]!.at).toBeGreaterThanOrEqual(limits.rankingWindow);
      });
    }),
  );
});

it('says when it may be asked again, and then has its turn', () => {
  const { feed, outlet, told } = aFeed({ rankingWindow: 250 });
  feed.release();
  expect(hear(feed, 1, jobs[0]!, 1, 80, 0)).toBe('ready');
  expect(feed.wait(250)).toBe(0);
  expect(hear(feed, 2, jobs[1]!, 2, 70, 100)).toBe('waiting');
  expect(hear(feed, 3, jobs[1]!, 1, 71, 100)).toBeUndefined();
  expect(feed.send(3, 100)).toBe('waiting');
  expect(feed.wait(100)).toBe(150);
  outlet.now = 250;
  expect(feed.send(3, 250)).toBe('empty');
  expect(told.map(({ message }) => message.changes.map(({ jobId }) => jobId))).toEqual([[jobs[0]], [jobs[1]]]);
});

it('asks a client to look anew that would get more changes than fit, or that has missed some', () => {
  const { feed, told } = aFeed({ rankingChanges: 10 });
  feed.release();
  for (const [index, job] of jobs.entries()) hear(feed, index + 1, job, 1, 90, 0);
  feed.send(12, 500);
  // The first one is told before there are others.
  expect(told.slice(1).map(({ message }) => message)).toEqual([
    { type: 'ranking_changed', position: 12, complete: false, changes: [] },
  ]);
  feed.lose();
  hear(feed, 14, jobs[0]!, 1, 90, 1_000);
  feed.send(14, 1_000);
  expect(told.at(-1)!.message).toEqual({ type: 'ranking_changed', position: 14, complete: false, changes: [] });
  hear(feed, 15, jobs[0]!, 1, 90, 2_000);
  expect(told.at(-1)!.message).toMatchObject({ complete: true, changes: [{ jobId: jobs[0] }] });
});

it('holds everything back until its place in the log is known, and puts what was missed before what was heard', () => {
  const { feed, told } = aFeed();
  feed.startFrom(5);
  hear(feed, 5, jobs[0]!, 1, 90, 0);
  hear(feed, 6, jobs[1]!, 2, 80, 0);
  expect(feed.send(6, 0)).toBe('waiting');
  const text = (job: string, rank: number): string => changeText(job, `"rank":${rank},"total":50`);
  feed.addMissed(
    new Map([
      [jobs[1]!, text(jobs[1]!, 9)],
      [jobs[2]!, text(jobs[2]!, 3)],
    ]),
  );
  feed.release();
  feed.send(6, 0);
  const ranks = Object.fromEntries(told[0]!.message.changes.map(({ jobId, rank }) => [jobId, rank]));
  expect(ranks).toEqual({ [jobs[1]!]: 2, [jobs[2]!]: 3 });
});

it('waits for a client that does not read, for as long as a batch may take', () => {
  const { feed, outlet, limits, told } = aFeed();
  feed.release();
  outlet.stream.writableLength = limits.unreadBytes + 1;
  hear(feed, 1, jobs[0]!, 1, 90, 0);
  expect(feed.send(1, 0)).toBe('waiting');
  expect(feed.wait(0)).toBe(limits.rankingWindow);
  expect(feed.send(1, limits.batchTimeout)).toBe('waiting');
  expect(feed.send(1, limits.batchTimeout + 1)).toBe('too slow');
  expect(told).toEqual([]);
});

it('forgets what waits for a socket that has closed', () => {
  const { feed, outlet, told } = aFeed();
  feed.release();
  hear(feed, 1, jobs[0]!, 1, 90, 0);
  hear(feed, 2, jobs[1]!, 1, 90, 0);
  outlet.isOpen = false;
  hear(feed, 3, jobs[2]!, 1, 90, 1_000);
  expect(feed.send(3, 1_000)).toBe('empty');
  expect([feed.isEmpty, told.length]).toEqual([true, 1]);
});
