import { events, type EventDefinition, type EventEnvelope } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import type { SignedEvent } from '@iworkz/platform';
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConsumersUnderTest, declaredConsumers, type Outcome } from './consumers-under-test.js';
import type { Schema } from '../testing/json-schema.js';
import { placesIn, replacedAt, validData } from './event-arbitraries.js';
import { goodEvents } from './good-events.js';

const seed = Number(process.env['IWORKZ_TEST_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const validRuns = Number(process.env['IWORKZ_FUZZ_RUNS'] ?? 30);
const malformedRuns = validRuns;
const snapshots = new URL('../../libs/contracts/src/snapshots/events/', import.meta.url);
const consumers = declaredConsumers();
/** Each consumer with each of its events. */
const pairs = consumers.flatMap(({ id, events: consumed }) =>
  consumed.map((event) => ({ consumer: id, event, type: event.type })),
);

/** An event may cost five tries within 600 ms, and no more. Milliseconds; doubled, as the machine may be busy. */
const longestHandling = 2_000;
/** F7: what other keys wait. */
const longestWait = 1_000;

let system: ConsumersUnderTest;
/** How many events of each kind came to which end, by consumer. */
const ends = new Map<string, Map<string, number>>();
const errors = new Map<string, number>();

beforeAll(async () => {
  system = await ConsumersUnderTest.start();
});

afterAll(async () => {
  await system?.stop();
  const lines = [...ends].sort().map(
    ([what, counts]) =>
      `  ${what}: ${[...counts]
        .sort()
        .map(([end, n]) => `${n} ${end}`)
        .join(', ')}`,
  );
  const total = [...ends.values()].flatMap((counts) => [...counts.values()]).reduce((sum, n) => sum + n, 0);
  console.log(`${total} events, IWORKZ_TEST_SEED=${seed}\n${lines.join('\n')}`);
  console.log(
    [...errors]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 20)
      .map(([error, n]) => `${n} x ${error}`)
      .join('\n'),
  );
});

/** The schema of an event as it was published, not as the code has it today. */
function frozen({ type, version }: EventDefinition): Schema {
  const {
    title: _title,
    personalData: _personal,
    sealed: _sealed,
    ...schema
  } = JSON.parse(readFileSync(new URL(`${type}.v${version}.json`, snapshots), 'utf8')) as Schema & {
    title: string;
    personalData: unknown;
    sealed?: unknown;
  };
  return schema;
}

/** Another sequence for each pair, all from the one seed. */
const seedOf = (consumer: string, { type }: EventDefinition): number =>
  [...`${seed} ${consumer} ${type}`].reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0, 7);

function note(consumer: string, kind: string, outcome: Outcome): void {
  const counts = ends.get(`${consumer}, ${kind}`) ?? new Map<string, number>();
  const end = outcome.state === 'parked' ? `parked ${outcome.reason}` : outcome.state;
  counts.set(end, (counts.get(end) ?? 0) + 1);
  ends.set(`${consumer}, ${kind}`, counts);
  if (outcome.state !== 'parked' || kind === 'malformed') return;
  if (outcome.reason !== 'failed' && outcome.reason !== 'invalid') return;
  // The last line says what went wrong; before it stands where.
  const error = `${consumer} ${kind}: ${outcome.error.trim().split('\n').at(-1)!.slice(0, 120)}`;
  errors.set(error, (errors.get(error) ?? 0) + 1);
}

/** Delivers and tells what became of it. Fails when the consumer throws (the partition would stand still) or takes too long. */
async function deliver(consumer: string, event: SignedEvent, limit = longestHandling): Promise<Outcome> {
  const late = sleep(limit, 'late' as const, { ref: false });
  const done = await Promise.race([system.deliver(consumer, event), late]);
  expect(done, `${consumer} took more than ${limit} ms`).not.toBe('late');
  return system.outcomeOf(consumer, event);
}

/** Whatever came before, a good event of another key is handled at once. */
async function mustGoOn(consumer: string, { type }: EventDefinition): Promise<void> {
  const good = system.signed(goodEvents[type]!());
  expect(await deliver(consumer, good, longestWait), 'a good event of another key').toEqual({ state: 'handled' });
}

const envelopeOf = (event: EventDefinition, data: unknown, more: Record<string, unknown> = {}): EventEnvelope =>
  ({
    ...{ id: newId(), type: event.type, version: event.version, key: keyOf(event, data) },
    ...{ occurredAt: new Date().toISOString(), region: 'jp', correlationId: newId(), causationId: newId(), data },
    ...more,
  }) as EventEnvelope;

function keyOf(event: EventDefinition, data: unknown): string {
  try {
    return String(event.key(data));
  } catch {
    return newId();
  }
}

/** Ids of what good events spoke of: half of it was deleted, closed or revoked since. */
async function knownThings(consumer: string, consumed: readonly EventDefinition[]): Promise<string[]> {
  const goods = consumed.map(({ type }) => goodEvents[type]!());
  for (const good of goods) await system.deliver(consumer, system.signed(good));
  const ids = goods.flatMap(({ data }) => JSON.stringify(data).match(/[\da-f]{8}-[\da-f]{4}-7[\da-f-]{22}/g) ?? []);
  return [...new Set(ids)];
}

it('knows every event that has a frozen snapshot', () => {
  const files = readdirSync(snapshots).map((file) => file.replace(/\.v\d+\.json$/, ''));
  expect(files.sort()).toEqual(events.map(({ type }) => type).sort());
  expect(Object.keys(goodEvents).sort()).toEqual(events.map(({ type }) => type).sort());
});

it('fuzzes every consumer of the product', () => {
  expect(consumers.map(({ id }) => id).sort()).toEqual(system.ids);
  expect(consumers.length).toBeGreaterThanOrEqual(8);
});

describe(`an old or newer event of the frozen schemas is handled or parked (IWORKZ_TEST_SEED=${seed})`, () => {
  it.each(pairs)('$consumer, $type', async ({ consumer, event }) => {
    const knownIds = await knownThings(consumer, consumers.find(({ id }) => id === consumer)!.events);
    const law = fc.asyncProperty(validData(frozen(event), { knownIds }), fc.boolean(), async (data, newer) => {
      const envelope = envelopeOf(
        event,
        data,
        newer ? { addedLater: { deep: [1, 'あ'] }, traceparent: '00-0-0-00' } : {},
      );
      const outcome = await deliver(consumer, system.signed(envelope));
      expect(outcome.state).not.toBe('ignored');
      note(consumer, event.type, outcome);
      await mustGoOn(consumer, event);
    });
    await fc.assert(law, { seed: seedOf(consumer, event), numRuns: validRuns });
    expect(ends.get(`${consumer}, ${event.type}`)?.get('handled') ?? 0, 'some were handled').toBeGreaterThan(0);
  });
});

/** JSON values of every kind, to be put where another kind belongs. */
const wrongValue = fc.oneof(
  fc.constantFrom(null, true, 0, -1, 1.5, 1e308, '', 'x', '\0', '\ud83d', [], {}, [[]], { toString: 1 }),
  fc.constant(JSON.parse('{"__proto__":{"polluted":1}}') as unknown),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Too long for an index of PostgreSQL, and of a kind that does not get shorter by being packed. */
const unpackable = Array.from({ length: 5_000 }, (_, n) => String.fromCodePoint(0x4e00 + ((n * 7_919) % 20_000))).join(
  '',
);

type Spoiler = (event: EventDefinition, envelope: EventEnvelope) => SignedEvent;

const spoilers: fc.Arbitrary<{ what: string; spoil: Spoiler; forged: boolean }> = fc.oneof(
  ...[
    fc.tuple(fc.nat(), fc.option(wrongValue, { nil: undefined })).map(([place, value]) => ({
      what: 'a field wrong or missing',
      forged: false,
      spoil: (_event: EventDefinition, envelope: EventEnvelope) => {
        const places = placesIn(envelope.data);
        const data = replacedAt(envelope.data, places[place % places.length]!, value);
        return system.signed({ ...envelope, data });
      },
    })),
    fc.constantFrom('id', 'type', 'version', 'key', 'occurredAt', 'region', 'correlationId', 'data').chain((name) =>
      fc.option(wrongValue, { nil: undefined }).map((value) => ({
        what: `envelope: ${name}`,
        forged: false,
        spoil: (_event: EventDefinition, envelope: EventEnvelope) => {
          const { topic, eventId, key } = system.signed(envelope);
          return system.signed({ ...envelope, [name]: value } as EventEnvelope, { topic, eventId, key });
        },
      })),
    ),
    fc.constantFrom(0, 2, 99, 2 ** 53, -1).map((version) => ({
      what: `version ${version}`,
      forged: false,
      spoil: (_event: EventDefinition, envelope: EventEnvelope) => system.signed({ ...envelope, version }),
    })),
    fc
      .constantFrom(
        '',
        '{',
        'null',
        '[]',
        '7',
        '"x"',
        'undefined',
        '\0',
        '\ufeff{}',
        '['.repeat(100_000),
        `{"data":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      )
      .map((text) => ({
        what: `no envelope: ${text.slice(0, 8)}`,
        forged: false,
        spoil: (_event: EventDefinition, envelope: EventEnvelope) => {
          const { topic, key } = system.signed(envelope);
          return system.sealed(text, { topic, key });
        },
      })),
    fc.constantFrom('', 'x', '0'.repeat(64), '0'.repeat(63), '\0', 'é'.repeat(64)).map((signature) => ({
      what: `signature ${signature.slice(0, 8)}`,
      forged: true,
      spoil: (_event: EventDefinition, envelope: EventEnvelope) => system.signed(envelope, { signature }),
    })),
    fc
      .record(
        {
          eventId: fc.constantFrom('x', 'no uuid', '\0', unpackable).map((id) => `${newId()} ${id}`),
          key: fc.constantFrom('', 'elsewhere', '\0', '\ud83d', unpackable),
        },
        { requiredKeys: [] },
      )
      .filter((filed) => Object.keys(filed).length > 0)
      .map((filed) => ({
        what: `filed under ${JSON.stringify(filed).slice(0, 100)}`,
        forged: true,
        spoil: (_event: EventDefinition, envelope: EventEnvelope) => system.signed(envelope, filed),
      })),
  ],
);

describe(`a malformed or forged event is parked and holds nobody else up (IWORKZ_TEST_SEED=${seed})`, () => {
  it.each(pairs)('$consumer, $type', async ({ consumer, event }) => {
    const named = spoilers.map((spoiler) => ({ ...spoiler, [fc.toStringMethod]: () => spoiler.what }));
    const law = fc.asyncProperty(named, async ({ spoil, forged, what }) => {
      const spoilt = spoil(event, goodEvents[event.type]!());
      const outcome = await deliver(consumer, spoilt);
      note(consumer, 'malformed', outcome);
      if (forged) expect(outcome, what).toMatchObject({ state: 'parked', reason: 'forged' });
      await mustGoOn(consumer, event);
    });
    await fc.assert(law, { seed: seedOf(consumer, event), numRuns: malformedRuns });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
