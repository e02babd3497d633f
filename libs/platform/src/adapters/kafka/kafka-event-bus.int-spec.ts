import { ownEngine } from '@iworkz/testing';
import { describe } from 'vitest';
import { describeEventBusContract } from '../../ports/testing/event-bus.contract.js';
import { connect } from './testing/kafka-event-bus.js';

// An engine of its own, because the contract takes it away; the variable says that Kafka is wanted at all.
describe.skipIf(!process.env['KAFKA_BROKERS'])('with a Kafka of its own', () => {
  describeEventBusContract('KafkaEventBus', async () => {
    // A broker that was killed comes back when its former session is over, which takes nine seconds by default.
    const engine = await ownEngine('kafka', { settings: ['broker.session.timeout.ms=3000'] });
    return {
      connect: () => connect(engine.address),
      elsewhere: { module: new URL('./testing/kafka-event-bus.ts', import.meta.url), argument: engine.address },
      stopEngine: () => engine.stop(),
      startEngine: () => engine.start(),
      // The session of a member that was killed, and one round of sharing out.
      takeOverTime: 15_000,
      remove: () => engine.remove(),
    };
  });
});
