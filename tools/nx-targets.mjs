// Gives every package the same targets; what they do stands in nx.json.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const EMPTY = {};

export const name = 'iworkz-targets';

export const createNodesV2 = [
  '{libs,apps}/*/package.json',
  (files, _options, { workspaceRoot }) =>
    files.map((file) => {
      const root = dirname(file);
      const compiled = existsSync(join(workspaceRoot, root, 'src')) && root !== 'apps/web';
      const targets = compiled ? { build: EMPTY, test: EMPTY, lint: EMPTY, typecheck: EMPTY } : { lint: EMPTY };
      return [file, { projects: { [root]: { targets } } }];
    }),
];
