import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { performMainJob } from './demo/main-job.js';
import { WrongAnswer } from './demo/steps.js';
import { developmentKeys } from './stack/development-keys.js';
import { defaultDataFolder } from './stack/workspace.js';

const { values } = parseArgs({
  options: {
    /** The public address of a running system; the one on this machine unless told. */
    url: { type: 'string' },
    'data-folder': { type: 'string', default: defaultDataFolder },
  },
});
const dataFolder = resolve(values['data-folder']);
const running = join(dataFolder, 'running.json');

try {
  if (!values.url && !existsSync(running))
    throw new WrongAnswer(
      'No system is running on this machine. Start one with `npm start` and run the demo in a second terminal.',
    );
  const { url, adminEmail } = existsSync(running)
    ? (JSON.parse(await readFile(running, 'utf8')) as { url: string; adminEmail: string })
    : { url: values.url!, adminEmail: 'admin@iworkz.example' };
  const keys = await developmentKeys(join(dataFolder, 'keys.json'));
  await performMainJob({ url: values.url ?? url, admin: { email: adminEmail, password: keys.adminPassword } });
  process.exit(0);
} catch (error) {
  console.error(error instanceof WrongAnswer ? `\nWrong: ${error.message}` : error);
  process.exit(1);
}
