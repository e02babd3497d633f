import type { EventBus } from '../event-bus.js';

/** A member of a group that takes one event and never finishes it. Arguments: module, its argument, group, topic. */
const [module, argument, group, topic] = process.argv.slice(2) as [string, string, string, string];
const { connect } = (await import(module)) as { connect(argument: string): Promise<EventBus> };
const bus = await connect(argument);
await bus.subscribe({
  group,
  topics: [topic],
  handler: () => {
    process.stdout.write('taken\n');
    return new Promise(() => undefined);
  },
});
process.stdout.write('ready\n');
