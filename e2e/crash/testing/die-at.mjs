// Preloaded into the system under test (--import): counts how often it passes each named point and, when CRASH_POINT is set,
// kills the process at the CRASH_NTH passing of it. The points are put around the compiled classes at the ports, so that the
// product has no hooks for tests and a point means the same on every engine. What was counted is written to CRASH_REPORT.
import 'reflect-metadata';
import { ContextDatabase, IdempotentRequests, OutboxMailer, PostgresEventBus, UnitOfWork } from '@iworkz/platform';
import { AsyncLocalStorage } from 'node:async_hooks';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isMainThread } from 'node:worker_threads';
import pg from 'pg';

const root = new URL('../../../', import.meta.url);
const compiled = (file) => import(new URL(file, root).href);

const { CRASH_POINT: armed, CRASH_NTH: nth = '1', CRASH_REPORT: report, KAFKA_BROKERS: kafka } = process.env;

/** Point to how often it was passed. */
const passed = {};

function declare(...points) {
  for (const point of points) passed[point] = 0;
}

function pass(point) {
  if (!(point in passed)) throw new Error(`${point} was not declared`);
  passed[point] += 1;
  if (point !== armed || passed[point] !== Number(nth)) return;
  writeFileSync(report, JSON.stringify({ died: true, passed }));
  process.kill(process.pid, 'SIGKILL');
  // Nothing further may happen on this thread before the signal arrives.
  for (;;);
}

/** @param around gets the original, bound, and the arguments. */
function wrap(prototype, method, around) {
  const original = prototype[method];
  if (typeof original !== 'function') throw new Error(`there is no ${method} to put a point around`);
  prototype[method] = function (...given) {
    return around.call(this, (...changed) => original.apply(this, changed), ...given);
  };
}

/** One point before a method and one after it resolved; either may be undefined. */
function around(prototype, method, before, after) {
  declare(...[before, after].filter(Boolean));
  wrap(prototype, method, async (original, ...given) => {
    if (before) pass(before);
    const result = await original(...given);
    if (after) pass(after);
    return result;
  });
}

/** Whose transaction runs: that of a person's command, or that of a consumer. */
const doer = new AsyncLocalStorage();

function transactions() {
  declare('command: before the commit', 'command: after the commit');
  declare('consumer: before the commit', 'consumer: after the commit, before the offset moves');
  wrap(UnitOfWork.prototype, 'run', (original, ctx, work) => {
    const who = ctx.actor.kind === 'service' ? doer.getStore() : 'command';
    return doer.run(who, () => original(ctx, work));
  });
  wrap(ContextDatabase.prototype, 'transaction', async (original, work) => {
    const who = doer.getStore();
    if (who === undefined) return original(work);
    const result = await original(async (client) => {
      const done = await work(client);
      pass(`${who}: before the commit`);
      return done;
    });
    pass(who === 'command' ? 'command: after the commit' : 'consumer: after the commit, before the offset moves');
    return result;
  });
}

async function events() {
  const bus = kafka ? (await compiled('libs/platform/dist/adapters/kafka/index.js')).KafkaEventBus : PostgresEventBus;
  around(bus.prototype, 'publish', 'outbox: before publishing', 'outbox: after publishing, before it is marked');

  const { OutboxRelay } = await compiled('libs/platform/dist/messaging/outbox-relay.js');
  declare('outbox: after it is marked');
  wrap(OutboxRelay.prototype, 'carryBatch', async (original) => {
    const carried = await original();
    if (carried > 0) pass('outbox: after it is marked');
    return carried;
  });

  declare('consumer: before handling', 'consumer: after the offset moved');
  wrap(bus.prototype, 'subscribe', (original, request) => {
    const handler = (event) => {
      pass('consumer: before handling');
      return doer.run('consumer', () => request.handler(event));
    };
    return original({ ...request, handler });
  });
  if (kafka) {
    const fromPlatform = createRequire(new URL('libs/platform/dist/index.js', root));
    wrap(fromPlatform('kafkajs/src/broker/index.js').prototype, 'offsetCommit', async (original, ...given) => {
      const answer = await original(...given);
      pass('consumer: after the offset moved');
      return answer;
    });
  } else {
    wrap(pg.Pool.prototype, 'query', (original, ...given) => {
      const answer = original(...given);
      if (typeof given[0] !== 'string' || !given[0].startsWith('UPDATE bus.cursor SET position')) return answer;
      return answer.then((moved) => {
        pass('consumer: after the offset moved');
        return moved;
      });
    });
  }
}

async function effects() {
  around(OutboxMailer.prototype, 'send', 'mail: before it is sent', 'mail: after it is sent, before it is recorded');
  const { PrismaDueMails } = await compiled('libs/notifications/dist/adapters/prisma-due-mails.js');
  around(PrismaDueMails.prototype, 'done', undefined, 'mail: after it is recorded');

  const { EthersChain } = await compiled('libs/credentials/dist/adapters/chain/ethers-chain.js');
  const { BlockLog } = await compiled('libs/credentials/dist/adapters/chain/block-log.js');
  const { AnchorCredential } = await compiled('libs/credentials/dist/use-cases/anchor-credential.use-case.js');
  const [before, after] = ['anchor: before the transaction', 'anchor: after the transaction, before it is recorded'];
  around(EthersChain.prototype, 'anchor', before, after);
  around(BlockLog.prototype, 'append', 'anchor: executed, before its block is kept');
  around(AnchorCredential.prototype, 'anchor', undefined, 'anchor: after it is recorded');

  const [unstored, stored] = ['answer: before it is stored', 'answer: after it is stored, before it is sent'];
  around(IdempotentRequests.prototype, 'complete', unstored, stored);
  // Of the commands with a key the one that nothing but the key keeps from being refused when it is repeated.
  declare('answer to an application: before it is stored');
  wrap(IdempotentRequests.prototype, 'complete', (original, id, ...given) => {
    if (id.route === 'submitApplication') pass('answer to an application: before it is stored');
    return original(id, ...given);
  });
}

if (isMainThread) {
  transactions();
  await events();
  await effects();
  if (armed && !(armed in passed)) throw new Error(`there is no point "${armed}"`);
  writeFileSync(report, JSON.stringify({ died: false, passed }));
  process.on('exit', () => writeFileSync(report, JSON.stringify({ died: false, passed })));
}
