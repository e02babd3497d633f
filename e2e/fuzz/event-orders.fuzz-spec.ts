import type { EventEnvelope } from '@iworkz/contracts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ConsumersUnderTest } from './consumers-under-test.js';
import { aPlot, mixed, told, type History } from './histories.js';

const seed = Number(process.env['IWORKZ_TEST_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const numRuns = Number(process.env['IWORKZ_FUZZ_RUNS'] ?? 30);

/** What each context made of the events, without what is of the moment: own ids, times of handling. */
const views: Readonly<Record<string, string>> = {
  accounts: 'SELECT user_id, candidate, employer, last_event_at FROM analytics.account_fact',
  companies: 'SELECT company_id, last_event_at FROM analytics.company_fact',
  jobs: 'SELECT job_id, company_id, published, closed, refused, last_event_at FROM analytics.job_fact',
  applications: 'SELECT application_id, company_id, status, last_event_at FROM analytics.application_fact',
  credentials: 'SELECT credential_id, revoked, last_event_at FROM analytics.credential_fact',
  'searchable jobs': 'SELECT job_id, version, open, document FROM search.searchable_job',
  recipients: 'SELECT user_id, email, name, company_id FROM notifications.recipient',
  inboxes: 'SELECT user_id, kind, subject, link FROM notifications.inbox_item',
  'waiting notices': 'SELECT reader, reader_id, kind, subject FROM notifications.waiting_notice',
  'known companies': 'SELECT * FROM hiring.company',
  'known candidates': 'SELECT user_id, name, headline, profile_version FROM hiring.candidate',
  'listed jobs': 'SELECT job_id, version, published_at, closed_at, content FROM integrations.listed_job',
  'live postings': 'SELECT job_id, company_id, company_name, open, content FROM compliance.live_posting',
  'ranked jobs': 'SELECT job_id, version, open, closed_at FROM matching.ranked_job',
};

let system: ConsumersUnderTest;
let delivered = 0;

beforeAll(async () => {
  system = await ConsumersUnderTest.start();
});
afterAll(async () => {
  await system?.stop();
  console.log(`${delivered} deliveries, IWORKZ_TEST_SEED=${seed}`);
});

async function deliver(events: readonly EventEnvelope[]): Promise<void> {
  for (const event of events) await system.broadcast(system.signed(event));
  delivered += events.length;
}

/** All rows that speak of the history, with names in the place of its ids, in an order that does not depend on them. */
async function stateOf({ names }: History): Promise<Record<string, string[]>> {
  const state: Record<string, string[]> = {};
  for (const [view, query] of Object.entries(views)) {
    const { rows } = await system.pool.query<Record<string, unknown>>(
      `SELECT to_jsonb(rows)::text AS text FROM (${query}) AS rows`,
    );
    state[view] = rows
      .map(({ text }) => String(text))
      .filter((text) => [...names.keys()].some((id) => text.includes(id)))
      .map((text) => text.replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, (id) => names.get(id) ?? 'another'))
      .sort();
  }
  return state;
}

async function nothingParked(): Promise<void> {
  for (const context of new Set(system.ids.map((id) => id.split('.')[0]!))) {
    const { rows } = await system.pool.query(`SELECT consumer, reason, error FROM ${context}.parked_event`);
    expect(rows, context).toEqual([]);
  }
}

it(`comes to the same state however topics and keys are mixed and repeated (IWORKZ_TEST_SEED=${seed})`, async () => {
  const numbers = fc.array(fc.nat({ max: 0xffff }), { minLength: 5, maxLength: 40 });
  const law = fc.asyncProperty(aPlot, numbers, async (plot, order) => {
    const [inTurn, inDisorder] = [told(plot), told(plot)];
    await deliver(inTurn.streams.flat());
    await deliver(mixed(inDisorder.streams, order));
    // The whole log once more, as after a lost place in it.
    await deliver(inDisorder.streams.flat());
    expect(await stateOf(inDisorder)).toEqual(await stateOf(inTurn));
    await nothingParked();
  });
  await fc.assert(law, { seed, numRuns });
});

it(`comes to the same state even when the order within keys is lost (IWORKZ_TEST_SEED=${seed})`, async () => {
  const law = fc.asyncProperty(
    aPlot,
    fc.array(fc.nat({ max: 0xffff }), { minLength: 5, maxLength: 40 }),
    async (plot, order) => {
      const [inTurn, inDisorder] = [told(plot), told(plot)];
      await deliver(inTurn.streams.flat());
      await deliver(
        mixed(
          inDisorder.streams.flat().map((event) => [event]),
          order,
        ),
      );
      expect(await stateOf(inDisorder)).toEqual(await stateOf(inTurn));
      await nothingParked();
    },
  );
  await fc.assert(law, { seed, numRuns });
});
