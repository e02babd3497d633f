import { ownEngine, type OwnEngine } from '@iworkz/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { drained, eventsUnderway } from '../../testing/metrics.js';
import { OwnSystem } from '../../testing/system.js';
import { failedRequests } from '../testing/failed-requests.js';
import { expectKept } from '../testing/ledger.js';
import { SteadyLoad } from '../testing/steady-load.js';

const outageMs = 60_000;
/** Of each of four people: ten commands a second or so, whose events six consumers each have to catch up with. */
const pauseMs = 600;

// An engine of its own, since others need theirs whole.
describe.skipIf(!process.env['KAFKA_BROKERS'])('when Kafka fails', () => {
  let kafka: OwnEngine;
  let system: OwnSystem;

  beforeAll(async () => {
    kafka = await ownEngine('kafka', { brokers: 3 });
    system = await OwnSystem.start({ environment: { KAFKA_BROKERS: kafka.address } });
  });
  afterAll(async () => {
    await system?.stop();
    await kafka?.remove();
  });

  it('one broker of three at a time, nobody notices', async () => {
    onTestFailed(() => console.log(failedRequests(system.dataFolder)));
    const load = new SteadyLoad(system.now);
    load.start();
    await load.untilAcknowledged(20, 30_000);
    for (const broker of [1, 2, 3]) {
      await kafka.signal(broker, 'KILL');
      await load.untilAcknowledged(30, 60_000);
      await kafka.startOne(broker);
      // The next one may go when this one is back: two of three are one too many.
      await sleep(8_000);
    }
    await load.stop();
    const draining = await drained(system.now, 60_000);
    await expectKept(system.now, load.ledger);
    expect(load.tally.refusedForNow + load.tally.unreachable, 'nobody was refused').toBe(0);
    console.log(`each broker once: ${JSON.stringify(load.tally)}; drained in ${Math.round(draining)} ms`);
  });

  it(`all brokers for ${outageMs / 1000} s, everything is accepted meanwhile and delivered within 60 s afterwards`, async () => {
    onTestFailed(() => console.log(failedRequests(system.dataFolder)));
    const load = new SteadyLoad(system.now);
    load.start({ pauseMs });
    await load.untilAcknowledged(10, 30_000);
    await kafka.stop();
    const stoppedAt = performance.now();
    await load.untilAcknowledged(100, outageMs);
    await sleep(outageMs - (performance.now() - stoppedAt));
    const waiting = await eventsUnderway(system.now);
    expect(waiting, 'events wait in their outboxes').toBeGreaterThan(100);
    await kafka.start();
    await load.stop();
    const draining = await drained(system.now, 60_000);
    await expectKept(system.now, load.ledger);
    expect(load.tally.refusedForNow + load.tally.unreachable, 'nobody was refused').toBe(0);
    console.log(
      `all brokers away for ${outageMs / 1000} s: ${JSON.stringify(load.tally)}; ${waiting} events waited, drained in ${Math.round(draining)} ms`,
    );
  });
});
