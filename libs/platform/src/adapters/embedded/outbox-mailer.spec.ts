import type { Clock } from '@iworkz/kernel';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeMailerContract } from '../../ports/testing/mailer.contract.js';
import { OutboxMailer } from './outbox-mailer.js';

const aFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'iworkz-mails-'));

describeMailerContract('OutboxMailer', async () => {
  const folder = await aFolder();
  return {
    connect: () => new OutboxMailer({ folder }),
    arrived: async (to) =>
      [...(await new OutboxMailer({ folder }).list({ to }))]
        .reverse()
        .map(({ id, to, subject, text, html }) => ({ id, to, subject, text, html })),
    remove: () => rm(folder, { recursive: true }),
  };
});

it('shows what it keeps, newest first, to whoever asks for an address in any case', async () => {
  const parent = await aFolder();
  const folder = join(parent, 'made when needed');
  let minute = 0;
  const clock: Clock = { now: () => new Date(Date.UTC(2026, 10, 21, 9, minute++)) };
  const outbox = new OutboxMailer({ folder, clock });
  expect(await outbox.list()).toEqual([]);
  for (const [n, address] of ['Hana@example.com', 'taro@example.com', 'hana@example.com'].entries()) {
    const content = { subject: `mail ${n}`, text: 'text', language: 'ja', idempotencyKey: `key ${n}` };
    await outbox.send({ to: { address }, ...content });
  }
  expect((await outbox.list()).map(({ subject }) => subject)).toEqual(['mail 2', 'mail 1', 'mail 0']);
  expect((await outbox.list({ limit: 1 })).map(({ subject }) => subject)).toEqual(['mail 2']);
  expect((await outbox.list({ to: 'HANA@example.com' })).map(({ sentAt }) => sentAt)).toEqual([
    '2026-11-21T09:02:00.000Z',
    '2026-11-21T09:00:00.000Z',
  ]);
  await rm(parent, { recursive: true });
});

it('forgets all mail to an address, in any case, and no other', async () => {
  const folder = await aFolder();
  const outbox = new OutboxMailer({ folder });
  for (const [n, address] of ['Hana@example.com', 'taro@example.com', 'hana@example.com'].entries()) {
    const content = { subject: `mail ${n}`, text: 'text', language: 'ja', idempotencyKey: `key ${n}` };
    await outbox.send({ to: { address }, ...content });
  }
  expect([await outbox.forget('HANA@example.com'), await outbox.forget('hana@example.com')]).toEqual([2, 0]);
  for (const reader of [outbox, new OutboxMailer({ folder })])
    expect((await reader.list()).map(({ subject }) => subject)).toEqual(['mail 1']);
  await rm(folder, { recursive: true });
});
