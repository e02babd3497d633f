import { ClientUnreachable } from '@iworkz/client';
import { SeededRandom } from '@iworkz/kernel';
import { afterEach, expect, it } from 'vitest';
import { failedRequests } from '../faults/testing/failed-requests.js';
import type { RunningSystem } from '../testing/system.js';
import { Workload, askAgain, nothingYet, type Acknowledged } from '../testing/workload.js';
import { expectAnchored, expectWholeState } from './testing/final-state.js';
import { MortalSystem, type Death } from './testing/mortal-system.js';
import { points } from './testing/points.js';

const replayed = process.env['IWORKZ_TEST_SEED'];
const howMany = Number(process.env['IWORKZ_CRASH_SEEDS'] ?? 5);
const seeds = replayed
  ? [Number(replayed)]
  : Array.from({ length: howMany }, () => Math.floor(Math.random() * 2 ** 31));
/** Under load each point is passed often enough well within this time. Milliseconds. */
const limitOfLife = 45_000;

let system: MortalSystem | undefined;
afterEach(async ({ task }) => {
  // Their data are about to be deleted.
  if (task.result?.state === 'fail' && system) console.log(failedRequests(system.dataFolder));
  await system?.remove();
});

it.each(seeds)(
  `keeps every promise when it is killed at each of ${points.length} points (IWORKZ_TEST_SEED=%i)`,
  async (seed) => {
    const random = new SeededRandom(seed);
    const deaths = random
      .sample(points, points.length)
      .map(({ name, latest }): Death => ({ point: name, nth: random.integer(1, latest) }));
    console.log(`seed ${seed}: ${deaths.map(({ point, nth }) => `${point} (${nth})`).join(' -> ')}`);
    const startedAt = performance.now();
    const acknowledged = nothingYet();
    const passed = new Map(points.map(({ name }) => [name, 0]));
    system = await MortalSystem.create();

    for (const death of deaths) {
      const life = system.begin(death);
      const running = await life.ready();
      const working = running ? live(running, acknowledged, random) : Promise.resolve();
      // A failure of the work is told first: after it, nobody brings the system to the point.
      const [report] = await Promise.all([life.ended(limitOfLife), working]);
      expect(Object.keys(report.passed).sort()).toEqual([...passed.keys()].sort());
      for (const [point, times] of Object.entries(report.passed)) passed.set(point, passed.get(point)! + times);
    }

    const life = system.begin();
    const running = (await life.ready())!;
    await expectSameAnswers(running, acknowledged, acknowledged.keyed.length);
    const credentials = await expectWholeState(running, system.namespace, acknowledged);
    await life.stop();
    await expectAnchored(running, credentials);
    expect(acknowledged.applications.length, 'there was something to lose').toBeGreaterThan(0);
    const { accounts, published, applications } = acknowledged;
    console.log(
      [
        `seed ${seed}: ${accounts.length} accounts, ${published.length} jobs, ${applications.length} applications, ${credentials.length} credentials survived ${deaths.length} deaths in ${((performance.now() - startedAt) / 1_000).toFixed(0)} s`,
        ...[...passed].map(([point, times]) => `${String(times).padStart(6)} x ${point}`),
      ].join('\n'),
    );
  },
);

/** First who is not sure asks again; then everybody goes on until the system is gone. */
async function live(running: RunningSystem, acknowledged: Acknowledged, random: SeededRandom): Promise<void> {
  try {
    await expectSameAnswers(running, acknowledged, 5);
  } catch (error) {
    if (error instanceof ClientUnreachable) return;
    throw error;
  }
  await (await Workload.prepare(running, acknowledged, random)).run();
}

/**
 * Who is not sure whether a request arrived sends it again: it is answered, and from then on always the same.
 * @param last so many of those answered are asked again.
 */
async function expectSameAnswers({ url }: RunningSystem, { keyed }: Acknowledged, last: number): Promise<void> {
  for (const request of keyed.filter(({ answer }) => answer).slice(-last)) {
    expect(await askAgain(request, url)).toEqual(request.answer);
  }
  for (const request of keyed.filter(({ answer }) => !answer)) {
    request.answer = await askAgain(request, url);
    request.acknowledge(request.answer.id);
  }
}
