// Who may import whom. The same map is the drawing in docs/architecture.md: arrows point down, never up or across.

const CONTEXTS =
  'ai analytics compliance credentials fairness hiring identity integrations matching notifications privacy profiles search voice';

/** What the code of each library may import of ours. */
export const ALLOWED = {
  kernel: [],
  contracts: ['kernel'],
  client: ['kernel', 'contracts'],
  database: ['kernel', 'contracts'],
  platform: ['kernel', 'contracts', 'client'],
  testing: ['kernel', 'contracts', 'client', 'database', 'platform'],
  ui: ['kernel', 'contracts', 'client'],
  ...Object.fromEntries(CONTEXTS.split(' ').map((context) => [context, ['kernel', 'contracts', 'platform']])),
};

/** What specs, and the fixtures that only specs import, may have on top. */
const FOR_TESTS = ['testing', 'database'];

/** The pages run in a browser: they may not pull a server library into it. */
const FOR_WEB = ['kernel', 'contracts', 'client', 'ui'];

const isTest = (file) => /\.(spec|int-spec|e2e-spec)\.tsx?$|\/src\/(.*\/)?testing\//.test(file);
/** Writes the committed snapshots of the contracts: a tool that lives beside what it writes, never sent to a browser. */
const isSnapshotTool = (file) => /^libs\/contracts\/src\/snapshots\//.test(file);

function placeOf(file) {
  const [, group, name, rest] = /^(libs|apps)\/([^/]+)\/(.+)$/.exec(file) ?? [];
  return group && { group, name, rest, test: isTest(file) };
}

/** `path` joined to the folder of `file`, both from the root. */
function resolved(file, path) {
  const parts = file.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function refusalOfOurs(file, place, target) {
  const [, app] = /^app-(.+)$/.exec(target) ?? [];
  if (app) {
    if (place.group === 'apps' && (place.name === app || place.name === 'local')) return undefined;
    return 'only apps/local composes apps; everything else imports libraries';
  }
  if (place.group === 'apps') {
    if (place.name !== 'web' || place.test || FOR_WEB.includes(target)) return undefined;
    return `the pages run in a browser and may import only ${FOR_WEB.join(', ')}`;
  }
  if (target === place.name) return place.test ? undefined : 'a library imports its own files by relative path';
  const allowed = ALLOWED[place.name] ?? [];
  if (/^src\/domain\//.test(place.rest) && !place.test) {
    return ['kernel', 'contracts'].includes(target) ? undefined : 'domain code imports only kernel and contracts';
  }
  if (allowed.includes(target) || (place.test && FOR_TESTS.includes(target) && place.name !== target)) return undefined;
  const names = allowed.length > 0 ? `only ${allowed.join(', ')}` : 'nothing of ours';
  return `libs/${place.name} may import ${names}; contexts meet through events and REST`;
}

function refusalOfRelative(file, place, path) {
  const target = resolved(file, path);
  const home = `${place.group}/${place.name}/`;
  // How TypeScript is compiled is said once, for the build, the tests and the programs that tests start.
  if (place.test && target === 'tools/swc-options.json') return undefined;
  if (!`${target}/`.startsWith(home)) return `it leaves ${home.slice(0, -1)}; import the package by its name`;
  if (
    /^src\/domain\//.test(place.rest) &&
    !place.test &&
    /^src\/(use-cases|adapters|edge)\//.test(target.slice(home.length))
  ) {
    return 'domain code knows nothing of use cases, adapters or edges';
  }
  return undefined;
}

function refusalOfPackage(file, place, name) {
  if (place.group !== 'libs' || place.test) return undefined;
  // Schemas are declarations: what a calculation takes and gives is said with them.
  if (/^src\/domain\//.test(place.rest) && name !== 'zod')
    return 'domain code does no I/O and knows no framework: only kernel, contracts and zod';
  if (place.name === 'contracts' && name !== 'zod' && !isSnapshotTool(file)) {
    return 'contracts run in browsers and import only zod and kernel';
  }
  return undefined;
}

/**
 * Why `file` (path from the root, forward slashes) may not import `specifier`; undefined when it may.
 * @param {string} file
 * @param {string} specifier
 * @returns {string | undefined}
 */
export function refusal(file, specifier) {
  const place = placeOf(file);
  if (!place) return undefined;
  if (specifier.startsWith('.')) return refusalOfRelative(file, place, specifier);
  const [, target] = /^@iworkz\/([^/]+)/.exec(specifier) ?? [];
  return target ? refusalOfOurs(file, place, target) : refusalOfPackage(file, place, specifier.split('/')[0]);
}
