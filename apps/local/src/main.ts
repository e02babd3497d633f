import 'reflect-metadata';
import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CannotStart, sentenceFor } from './stack/failure.js';
import { startStack } from './stack/stack.js';
import { defaultDataFolder } from './stack/workspace.js';
import { loadDemoWorld } from './demo-world/load-demo-world.js';

const usage = `Usage:
  npm start                           everything on this machine, at http://127.0.0.1:8080
  npm start -- --kafka --redis        events on Kafka, jobs and cache on Redis, at KAFKA_BROKERS and REDIS_URL or where
                                      docker compose has them; the variables alone are enough
  npm start -- --processes            one process a service
  npm start -- --free-ports           on ports that are free now
  npm start -- --data-folder <folder> data somewhere else than .data
  npm start -- --world none           without the demo companies, jobs and candidates
  npm run reset                       delete all data`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kafka: { type: 'boolean', default: false },
    redis: { type: 'boolean', default: false },
    processes: { type: 'boolean', default: false },
    'free-ports': { type: 'boolean', default: false },
    'data-folder': { type: 'string', default: defaultDataFolder },
    world: { type: 'string', default: 'demo' },
    web: { type: 'string', default: 'yes' },
    help: { type: 'boolean', default: false },
  },
});
const dataFolder = resolve(values['data-folder']);
const startedAt = performance.now();
const say = (line: string): void =>
  console.log(`${((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)} s  ${line}`);

async function start(): Promise<void> {
  let closing: Promise<void> | undefined;
  const stack = await startStack({
    dataFolder,
    host: '127.0.0.1',
    freePorts: values['free-ports'],
    processes: values.processes,
    web: values.web !== 'no',
    engines: { kafka: values.kafka, redis: values.redis },
    say,
  });
  const stop = (): void => {
    if (closing) process.exit(1); // asked twice: the person does not want to wait
    say('Stopping');
    closing = stack.close();
    closing.then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);

  const world =
    values.world === 'demo'
      ? await loadDemoWorld({
          backendUrl: stack.serviceUrls['backend-api'],
          searchUrl: stack.serviceUrls.search,
          analyticsUrl: stack.serviceUrls.analytics,
          admin: stack.admin,
          dataFolder,
          say,
        })
      : undefined;
  if (closing) return;
  say('Ready');
  console.log(`
  iWORKZ is running:  ${stack.url}

  Admin       ${stack.admin.email}  ${stack.admin.password}${
    world
      ? `
  Candidate   ${world.candidate.email}  ${world.password}
  Employer    ${world.employer.email}  ${world.password}${
    world.reviewer ? `\n  Reviewer    ${world.reviewer.email}  ${world.password}` : ''
  }

  Try: sign in as the candidate and open the recommended jobs; in another browser, sign in as the employer, write a job and
  publish it: the law check answers beside the fields, and the candidate's page shows the new job at once.
  ${world.jobs} jobs, ${world.companies} companies, ${world.candidates} candidates, made from seed ${world.seed}.`
      : ''
  }
  npm run demo performs the whole main job. Ctrl-C stops everything.
`);
}

async function reset(): Promise<void> {
  if (existsSync(join(dataFolder, 'running.json'))) {
    const answers = await fetch(
      (
        JSON.parse(await (await import('node:fs/promises')).readFile(join(dataFolder, 'running.json'), 'utf8')) as {
          url: string;
        }
      ).url,
    ).then(
      () => true,
      () => false,
    );
    if (answers)
      throw new CannotStart(
        'The system is running on this data. Stop it with Ctrl-C first, then run `npm run reset` again.',
      );
  }
  await rm(dataFolder, { recursive: true, force: true });
  console.log(`Deleted ${dataFolder}. The next \`npm start\` begins anew.`);
}

const commands: Record<string, () => Promise<void>> = { start, reset };
try {
  const command = commands[positionals[0] ?? 'start'];
  if (values.help || !command) console.log(usage);
  else await command();
} catch (error) {
  const sentence = sentenceFor(error);
  console.error(sentence ?? error);
  if (!sentence)
    console.error(
      '\nThe system could not start. If its data is damaged, `npm run reset` deletes it and the next start begins anew.',
    );
  process.exit(1);
}
