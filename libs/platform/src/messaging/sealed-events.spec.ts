import { newId } from '@iworkz/kernel';
import { testDatabase, type TestDatabase } from '@iworkz/testing';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PersonalDataElsewhere } from '../personal-data/personal-data-elsewhere.js';
import { PersonalDataHolder } from '../personal-data/personal-data-holder.js';
import { PostgresPersonKeys } from '../personal-data/person-keys.js';
import { signEnvelope } from './event-signature.js';
import { PostgresListener } from './postgres-listener.js';
import { aCtx, quiet, signingKey, startMember, type TallyMember } from './testing/tally-context.js';
import { HearOfPeople, HearOfPeopleAgain, PersonMoved, PersonTold } from './testing/tell-of-people.js';

let database: TestDatabase;
let admin: pg.Client;
const closing: (() => Promise<void>)[] = [];

/** The keys as one process holds them. */
async function someKeys(...secrets: string[]): Promise<PostgresPersonKeys> {
  const listener = new PostgresListener(quiet);
  const given = secrets.length > 0 ? secrets : ['the secret of the spec'];
  const keys = new PostgresPersonKeys({ url: database.url('keys'), secrets: given, listener, log: quiet });
  closing.push(async () => {
    await keys.close();
    await listener.close();
  });
  return keys;
}

async function member(keys: PostgresPersonKeys, ...consumers: readonly object[]): Promise<TallyMember> {
  const started = await startMember({ hiring: database.url(), bus: database.url('bus') }, consumers, keys);
  closing.unshift(started.stop);
  return started;
}

/** A busy machine takes longer than the second that vitest waits. */
const until = (holds: () => void | Promise<void>) => vi.waitFor(holds, { timeout: 15_000, interval: 10 });

const secret = 'a marker that nobody may find';
const about = (personId: string, number = 1) => ({ personId, secret, more: { place: secret }, number });
const tell = ({ runtime }: TallyMember, ...people: string[]): Promise<void> =>
  runtime.unitOfWork.run(aCtx(), async (tx) => {
    for (const personId of people) await tx.publish(PersonTold, about(personId));
  });

/** Everything that the tables of these schemas hold, as text. */
async function allText(...schemas: string[]): Promise<string> {
  const { rows } = await admin.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = ANY ($1)`,
    [schemas],
  );
  const texts = await Promise.all(
    rows.map(async ({ name }) => (await admin.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`)).rows),
  );
  return texts
    .flat()
    .map(({ text }) => text)
    .join('\n');
}

async function outcomes({ runtime }: TallyMember, outcome: string): Promise<number> {
  const { handled } = (
    runtime as unknown as {
      parts: { metrics: { handled: { get(): Promise<{ values: { labels: { outcome: string }; value: number }[] }> } } };
    }
  ).parts.metrics;
  const { values } = await handled.get();
  return values.filter(({ labels }) => labels.outcome === outcome).reduce((sum, { value }) => sum + value, 0);
}

beforeEach(async () => {
  database = await testDatabase('hiring');
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  await admin.end();
  await database.drop();
});

describe('what an event says of a person', () => {
  it('reaches consumers, and lies nowhere but under the key of the person', async () => {
    const heard = new HearOfPeople();
    const one = await member(await someKeys(), heard);
    const person = newId();
    await tell(one, person);
    await until(() => expect(heard.told).toEqual([about(person)]));
    const text = await allText('hiring', 'bus', 'keys');
    expect(text).toContain(person);
    expect(text).not.toContain(secret);
  });

  it('is told to nobody once the key is destroyed, by whatever process, and however often it is read again', async () => {
    const heard = new HearOfPeople();
    const [one, other] = [await someKeys(), await someKeys()];
    const first = await member(one, heard);
    const [gone, there] = [newId(), newId()];
    await tell(first, gone, there);
    await until(() => expect(heard.told).toHaveLength(2));

    expect(await other.destroy(gone)).toBe(true);
    await until(async () => expect(await one.find(gone)).toBe('destroyed'));
    await tell(first, gone, there);
    const again = new HearOfPeopleAgain();
    const second = await member(one, again);
    await until(() => expect(again.told.map(({ personId }) => personId)).toEqual([there, there]));
    await until(async () => expect(await outcomes(second, 'erased')).toBe(1));
    expect(heard.told.filter(({ personId }) => personId === gone)).toHaveLength(1);
  });

  it('still arrives when it was published before events were sealed', async () => {
    const heard = new HearOfPeople();
    const one = await member(await someKeys(), heard);
    const person = newId();
    await publishPlain(one, person, { data: about(person) });
    await until(() => expect(heard.told).toEqual([about(person)]));
  });

  it('does not open in another event, and then waits for a person to look', async () => {
    const heard = new HearOfPeople();
    const one = await member(await someKeys(), heard);
    const person = newId();
    await tell(one, person);
    await until(() => expect(heard.told).toHaveLength(1));
    const { rows } = await admin.query<{ envelope: string }>('SELECT envelope FROM hiring.outbox_event');
    const { data, sealed } = JSON.parse(rows[0]!.envelope) as { data: unknown; sealed: unknown };
    await publishPlain(one, person, { data, sealed });
    await until(async () => expect(await one.runtime.parkedEvents.list()).toMatchObject([{ reason: 'invalid' }]));
    expect(heard.told).toHaveLength(1);
  });

  it('waits for a person to look when the key was lost, which is not the same as destroyed', async () => {
    const heard = new HearOfPeople();
    const person = newId();
    const one = await member(await someKeys());
    await tell(one, person);
    await admin.query('DELETE FROM keys.person_key');
    const other = await member(await someKeys(), heard);
    await until(async () => expect(await other.runtime.parkedEvents.list()).toMatchObject([{ reason: 'failed' }]));
    expect(heard.told).toEqual([]);
  });

  async function publishPlain({ bus }: TallyMember, key: string, content: { data: unknown; sealed?: unknown }) {
    const { correlationId, now, region } = aCtx();
    const eventId = newId();
    const head = { id: eventId, type: PersonTold.type, version: 1, key, occurredAt: now.toISOString() };
    const envelope = JSON.stringify({ ...head, region, correlationId, ...content });
    await bus.publish([
      { eventId, topic: PersonTold.topic, key, envelope, signature: signEnvelope(envelope, signingKey) },
    ]);
  }
});

describe('an erased person', () => {
  it('stays erased: events that come late, or again, do nothing', async () => {
    const heard = new HearOfPeople();
    const one = await member(await someKeys(), heard);
    const { database: connection } = one.runtime;
    const holder = new PersonalDataHolder({
      ...{ database: connection, tables: [], keeps: [], elsewhere: new PersonalDataElsewhere() },
    });
    const [gone, there] = [newId(), newId()];
    await holder.erase(aCtx(), gone, newId());
    await one.runtime.unitOfWork.run(aCtx(), async (tx) => {
      for (const personId of [gone, there]) {
        await tx.publish(PersonMoved, { personId });
        await tx.publish(PersonTold, about(personId));
      }
    });
    await until(async () => expect(await outcomes(one, 'handled')).toBe(2));
    await until(async () => expect(await outcomes(one, 'erased')).toBe(2));
    expect(heard.moved).toEqual([there]);
    expect(heard.told.map(({ personId }) => personId)).toEqual([there]);
  });

  it('waits to be erased until an event about them that is being handled is done', async () => {
    const order: string[] = [];
    let goOn = (): void => undefined;
    const heard = new HearOfPeople();
    heard.onPersonMoved = async () => {
      order.push('handling');
      await new Promise<void>((resolve) => (goOn = resolve));
      order.push('handled');
    };
    const one = await member(await someKeys(), heard);
    const { database: connection } = one.runtime;
    const holder = new PersonalDataHolder({
      ...{ database: connection, tables: [], keeps: [], elsewhere: new PersonalDataElsewhere() },
    });
    const person = newId();
    await one.runtime.unitOfWork.run(aCtx(), (tx) => tx.publish(PersonMoved, { personId: person }));
    await until(() => expect(order).toEqual(['handling']));
    const erasing = holder.erase(aCtx(), person, newId()).then(() => order.push('erased'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    goOn();
    await erasing;
    expect(order).toEqual(['handling', 'handled', 'erased']);
  });
});

describe('the keys of people', () => {
  it('are one for each person, however many processes ask first', async () => {
    const [one, other] = [await someKeys(), await someKeys()];
    const person = newId();
    const obtained = await Promise.all([one, other, one, other].map((keys) => keys.obtain(person)));
    const exported = obtained.map((key) => (key === 'destroyed' ? key : key.export().toString('hex')));
    expect(new Set(exported).size).toBe(1);
    expect(exported[0]).toHaveLength(64);
  });

  it('never come back once destroyed, also of a person who never had one', async () => {
    const keys = await someKeys();
    const person = newId();
    expect([await keys.destroy(person), await keys.destroy(person)]).toEqual([false, false]);
    expect(await (await someKeys()).obtain(person)).toBe('destroyed');
    const back = `UPDATE keys.person_key SET destroyed_at = NULL, wrapped = '\\x00', wrapped_by = 'x'`;
    await expect(admin.query(back)).rejects.toThrow('does not come back');
    await expect(admin.query('DELETE FROM keys.person_key')).rejects.toThrow('does not come back');
  });

  it('are opened by the secret of before as long as it is given, and need it no more once wrapped anew', async () => {
    const person = newId();
    const before = await (await someKeys('old')).obtain(person);
    await expect((await someKeys('new')).find(person)).rejects.toThrow('not among the configured keys');
    const both = await someKeys('new', 'old');
    expect(await both.find(person)).toEqual(before);
    expect([await both.rewrap(), await both.rewrap()]).toEqual([1, 0]);
    expect(await (await someKeys('new')).find(person)).toEqual(before);
  });
});
