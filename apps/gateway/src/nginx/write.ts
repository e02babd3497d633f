import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { committedNginxFiles } from './nginx-files.js';

/** `npm run nginx`: writes deploy/nginx from the route table. */
const folder = fileURLToPath(new URL('../../../../deploy/nginx/', import.meta.url));
const files = await committedNginxFiles();
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) {
  if (name.endsWith('.conf') && !(name in files)) rmSync(join(folder, name));
}
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
