// npm test: every check of the project, with one line of counts at the end. npm run test:engines|crash|faults|fuzz: one long suite each.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { buildWeb } from './build-web.mjs';
import { runChild } from './child.mjs';
import { ensureDebianPackages, FOR_NGINX, FOR_PAGES } from './debian-packages.mjs';
import { demoOnEngines, unansweredEngines } from './engine-suites.mjs';
import { generate } from './prisma/generate.mjs';
import { CACHE, fromRoot, ROOT } from './tree.mjs';

const MINUTE = 60_000;
const PROGRESS_EVERY_MS = 20_000;
/** What `npm test` is made of. */
const PARTS = ['unit', 'e2e', 'types', 'lint'];
/** Minutes that tests may take: some three times what they take alone on two cores, so that only what hangs is stopped. */
const TEST_LIMITS = { unit: 20, e2e: 30 };
/** Suites of their own, as vitest projects of the same name, with their minutes. */
const LONG_SUITES = { engines: 20, crash: 40, faults: 30, fuzz: 20 };

const bin = (path) => join(ROOT, 'node_modules', ...path.split('/'));
const args = process.argv.slice(2);
const at = args.indexOf('--only');
const only = at < 0 ? undefined : args[at + 1];
const filters = args.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
if (at >= 0 && !PARTS.includes(only) && !LONG_SUITES[only]) {
  console.error(`Usage: npm test -- [--only ${[...PARTS, ...Object.keys(LONG_SUITES)].join('|')}] [file ...]`);
  process.exit(1);
}
const runs = (part) => (only ? only === part : PARTS.includes(part));

const total = { passed: 0, failed: 0, skipped: 0 };
/** What failed, to be said once more at the very end: a log that is cut off keeps its end. */
const toRepeat = [];
let interrupted = false;

/** One check, or one run of tests: `work` gives its counts and what to print about a failure. */
async function stage(name, work) {
  if (interrupted) return;
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  console.log(`${name}: started`);
  const ticking = setInterval(() => console.log(`${name}: still running, ${seconds()}`), PROGRESS_EVERY_MS);
  let result;
  try {
    result = await work();
  } catch (error) {
    result = { failed: 1, message: error.stack };
  } finally {
    clearInterval(ticking);
  }
  const { passed = 0, failed = 0, skipped = 0, message, failures = [], note } = result;
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  if (failed > 0) toRepeat.push(...[message, ...failures].filter(Boolean).map((text) => `${name}: ${text.trimEnd()}`));
  if (failed > 0 && message) console.log(message.trimEnd());
  const counts =
    passed + failed + skipped > 1
      ? ` (${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''})`
      : '';
  console.log(`${name}: ${failed > 0 ? 'FAILED' : 'ok'} in ${seconds()}${counts}${note ? `, ${note}` : ''}`);
}

/** A check that is one program: it passes with exit code 0. */
async function check(program, programArgs, limitMs, { cwd = ROOT } = {}) {
  let output = '';
  const onOutput = (text) => (output += text);
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  const result = await runChild(process.execPath, [program, ...programArgs], { cwd, env, onOutput, limitMs });
  interrupted ||= result.interrupted;
  if (result.code === 0) return { passed: 1 };
  return { failed: 1, message: result.outOfTime ? `${output}\nstopped after ${limitMs / MINUTE} minutes` : output };
}

/** The pages' types include those that Next makes of their routes; they are not committed. */
async function webTypes() {
  const cwd = join(ROOT, 'apps', 'web');
  const routes = await check(bin('next/dist/bin/next'), ['typegen'], 2 * MINUTE, { cwd });
  return routes.failed ? routes : check(bin('typescript/bin/tsc'), ['-p', '.', '--noEmit'], 4 * MINUTE, { cwd });
}

const made = ({ failures }) =>
  failures.length === 0
    ? { passed: 1 }
    : { failed: 1, message: failures.map(({ file, context, message }) => `${file ?? context}\n${message}`).join('\n') };

/** What failed in one file, with its reasons: its tests, or the file itself when it could not be loaded. */
function failuresIn({ name, status, message, assertionResults }) {
  const file = fromRoot(name);
  const tests = assertionResults.filter((each) => each.status === 'failed');
  if (tests.length > 0) return tests.map((each) => [`${file} > ${each.fullName}`, ...each.failureMessages].join('\n'));
  return status === 'failed' ? [`${file}\n${message}`] : [];
}

/** Counts of a vitest run. A file that could not even be loaded is one failure, a run without tests is one as well. */
function countsIn(project, file, mayBeSkipped) {
  if (!existsSync(file)) return { failed: 1, message: 'vitest wrote no report' };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const failures = report.testResults.flatMap(failuresIn);
  const unanswered = unansweredEngines(project, report.testResults, mayBeSkipped ? process.env : {});
  const passed = report.numPassedTests;
  const unrun = report.numPendingTests + report.numTodoTests;
  const failed = failures.length + unanswered.length;
  if (passed + failed + unrun === 0) return { failed: 1, message: 'no tests ran' };
  if (mayBeSkipped || unrun === 0) return { passed, failed, skipped: unrun, message: unanswered.join('\n'), failures };
  return {
    passed,
    failed: failed + unrun,
    message: `${unrun} tests were skipped or left to do; only engine suites may be`,
    failures,
  };
}

async function vitest(project, limitMs, { mayBeSkipped = false } = {}) {
  const report = join(CACHE, 'test', `${project}.json`);
  mkdirSync(join(CACHE, 'test'), { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const vitestArgs = [bin('vitest/vitest.mjs'), 'run', '--project', project, ...reporters, ...filters];
  const result = await runChild(process.execPath, vitestArgs, { cwd: ROOT, limitMs });
  interrupted ||= result.interrupted;
  const counts = countsIn(project, report, mayBeSkipped);
  if (result.outOfTime)
    return { ...counts, failed: (counts.failed ?? 0) + 1, message: `stopped after ${limitMs / MINUTE} minutes` };
  // An unhandled rejection fails the run though every test passed.
  if (result.code !== 0 && !counts.failed) return { ...counts, failed: 1, message: `vitest ended with ${result.code}` };
  return counts;
}

/** Runs the given stages, two at a time: more only slows each of them down on two cores. */
async function twoAtATime(stages) {
  const queue = [...stages];
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await stage(...next);
  };
  await Promise.all([lane(), lane()]);
}

function finish() {
  if (interrupted) process.exit(130);
  const nothing = total.passed + total.failed === 0;
  process.exitCode = total.failed > 0 || nothing ? 1 : 0;
  for (const failure of toRepeat) console.log(`\nFAILED ${failure}`);
  console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
}

async function main() {
  const packages = [...(runs('e2e') ? FOR_PAGES : []), ...(only === 'engines' && process.env.NGINX ? FOR_NGINX : [])];
  const wish = await ensureDebianPackages(packages);
  if (wish) {
    console.error(wish);
    total.failed += 1;
    return;
  }
  if (only !== 'lint') {
    await stage('prisma clients', async () => made(await generate()));
    await stage('build', async () => made(await build()));
    // Whatever comes next would only repeat, at length, what these two said.
    if (total.failed > 0) return;
  }
  const hasPages = existsSync(join(ROOT, 'apps', 'web', 'tsconfig.json'));
  const checks = [];
  if (runs('e2e')) checks.push(['web build', async () => made(await buildWeb())]);
  if (runs('types'))
    checks.push(['types', () => check(bin('typescript/bin/tsc'), ['-p', 'tsconfig.json'], 5 * MINUTE)]);
  if (runs('lint')) {
    checks.push(['lint', () => check(bin('eslint/bin/eslint.js'), ['.', '--max-warnings', '0'], 4 * MINUTE)]);
    checks.push([
      'format',
      () => check(bin('prettier/bin/prettier.cjs'), ['--check', '--log-level', 'warn', '.'], 2 * MINUTE),
    ]);
  }
  if (runs('types'))
    checks.push(['migrations', () => check(join(ROOT, 'tools', 'prisma', 'check.mjs'), [], 2 * MINUTE)]);
  await twoAtATime(checks);

  if (runs('types') && hasPages) await stage('web types', webTypes);
  // Alone on the machine: their time limits are about our code, not about a compiler beside them.
  if (runs('unit')) await stage('unit tests', () => vitest('unit', TEST_LIMITS.unit * MINUTE));
  if (!only || only === 'engines')
    await stage('engine tests', () => vitest('engines', LONG_SUITES.engines * MINUTE, { mayBeSkipped: true }));
  if (only === 'engines' && (process.env.KAFKA_BROKERS || process.env.REDIS_URL))
    await stage('demo on the engines', demoOnEngines);
  if (runs('e2e')) await stage('end-to-end tests', () => vitest('e2e', TEST_LIMITS.e2e * MINUTE));
  for (const suite of ['crash', 'faults', 'fuzz'])
    if (only === suite)
      await stage(`${suite} tests`, () =>
        vitest(suite, LONG_SUITES[suite] * MINUTE, { mayBeSkipped: suite === 'faults' }),
      );
}

await main();
finish();
