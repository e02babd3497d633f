import { newId } from '@iworkz/kernel';
import type { PushBatch, PushEntry, PushLog } from '@iworkz/platform';
import fc from 'fast-check';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { writeRankingNews } from '../../domain/ranking-news.js';
import type { LiveConnection } from './live-connection.js';
import { LiveLimits } from './live-limits.js';
import { LiveRankings } from './live-rankings.js';
import { OpenSockets } from './open-sockets.js';
import { RankingFeed } from './ranking-feed.js';

interface Told {
  readonly position: number;
  readonly changes: readonly { readonly jobId: string }[];
}

/** A process whose log gains entries when it is told to, one socket told in each turn of the event loop. */
function aProcess() {
  let heard: (batch: PushBatch) => void | Promise<void> = () => undefined;
  const entries: PushEntry[] = [];
  const pushes = {
    range: () => Promise.resolve({ oldest: 1, newest: entries.length }),
    after: (position: number, limit: number) => Promise.resolve(entries.slice(position, position + limit)),
    follow: (_position: number, listener: typeof heard) => {
      heard = listener;
      return { stop: () => Promise.resolve() };
    },
  };
  const limits = { ...new LiveLimits(), rankingWindow: 0, socketsPerTurn: 1 };
  const sockets = new OpenSockets();
  const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
  const rankings = new LiveRankings(pushes as unknown as PushLog, sockets, limits, { now: () => new Date() }, silent, {
    counter: () => ({ inc: () => undefined }),
  } as never);
  return {
    rankings,
    /** A socket of a person that has been opened and does not follow yet. */
    socket: (userId: string) => {
      const told: Told[] = [];
      const stream = {
        writableLength: 0,
        write: (frame: string) => void told.push(JSON.parse(frame.slice(frame.indexOf('{'))) as Told),
      };
      const connection = { caller: { userId }, isOpen: true, rankings: undefined as unknown as RankingFeed };
      connection.rankings = new RankingFeed({ stream: stream as never, isOpen: true }, limits);
      sockets.add(connection as unknown as LiveConnection);
      return { connection: connection as unknown as LiveConnection, told };
    },
    /** Resolves when all have been told. */
    add: (batch: readonly (readonly string[])[]) => {
      const after = entries.length;
      const added = batch.map((people, index) => ({
        position: after + 1 + index,
        body: writeRankingNews({
          jobId: `job ${after + 1 + index}`,
          candidateIds: [...people],
          ranks: people.map(() => 1),
          totals: people.map(() => 80),
          changedAt: '',
        }),
      }));
      entries.push(...added);
      return heard({ after, entries: added });
    },
  };
}

const people = Array.from({ length: 5 }, () => newId());
const [one] = people;
const anEntry = fc.shuffledSubarray(people, { minLength: 1 });

it('tells a client that comes while an entry is being passed on all that follows the position it is given, once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anEntry, { minLength: 1, maxLength: 4 }),
      fc.array(anEntry, { minLength: 1, maxLength: 4 }),
      fc.nat(20),
      fc.option(fc.nat(8)),
      async (before, during, turns, after) => {
        const { rankings, socket, add } = aProcess();
        await rankings.start();
        for (const person of people) await rankings.join(socket(person).connection, undefined);
        await add(before);
        const passing = add(during);
        for (let turn = 0; turn < turns; turn += 1) await nextTurn();
        const { connection, told } = socket(one!);
        const seen = after === null ? undefined : Math.min(after, before.length);
        const given = await rankings.join(connection, seen);
        await passing;
        await nextTurn();
        const from = seen ?? Math.min(given ?? Infinity, ...told.map(({ position }) => position - 1));
        const expected = [...before, ...during].flatMap((entry, index) =>
          entry.includes(one!) && index + 1 > from ? [`job ${index + 1}`] : [],
        );
        expect(told.flatMap(({ changes }) => changes.map(({ jobId }) => jobId))).toEqual(expected);
        await rankings.stop();
      },
    ),
    { numRuns: 300 },
  );
});
