import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest';
import { drained } from '../testing/metrics.js';
import { OwnSystem, postgresOf, until } from '../testing/system.js';
import { failedRequests } from './testing/failed-requests.js';
import { expectKept } from './testing/ledger.js';
import { SteadyLoad } from './testing/steady-load.js';

const stops = 20;
let system: OwnSystem;

beforeAll(async () => {
  system = await OwnSystem.start();
});
afterAll(() => system?.stop());

it(`loses nothing when PostgreSQL is stopped at once ${stops} times under load, and answers again each time`, async () => {
  onTestFailed(() => console.log(failedRequests(system.dataFolder)));
  const load = new SteadyLoad(system.now);
  load.start();
  await load.untilAcknowledged(20, 30_000);
  let slowest = 0;
  for (let stop = 1; stop <= stops; stop += 1) {
    const { pid } = postgresOf(system.dataFolder);
    // What `pg_ctl stop -m immediate` sends: no farewell to anybody, recovery from the log at the next start.
    process.kill(pid, 'SIGQUIT');
    const stoppedAt = performance.now();
    await until('another server', async () => serverPid() !== undefined && serverPid() !== pid, 30_000);
    await load.untilAcknowledged(5, 30_000);
    slowest = Math.max(slowest, performance.now() - stoppedAt);
  }
  await load.stop();
  const draining = await drained(system.now, 60_000);
  await expectKept(system.now, load.ledger);
  expect(load.tally.refusedForNow + load.tally.unreachable, 'the outages were felt').toBeGreaterThan(0);
  console.log(
    `PostgreSQL stopped ${stops} times: ${JSON.stringify(load.tally)}; answered again within ${Math.round(slowest)} ms, drained in ${Math.round(draining)} ms`,
  );
});

function serverPid(): number | undefined {
  try {
    return postgresOf(system.dataFolder).pid;
  } catch {
    return undefined; // Between two servers there is no such file.
  }
}
