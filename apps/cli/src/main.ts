import { evaluateCases, listKinds } from '@iworkz/compliance/calculations';
import { readFileSync } from 'node:fs';

const usage = `Usage:
  npx iworkz compliance evaluate <cases.json>   calculates an array of { id, kind, date, input }; - reads standard input
  npx iworkz compliance kinds                   what can be calculated, with JSON Schemas of input and output
  npx iworkz audit bias [--from <time>] [--to <time>]     audits the running system, by default the last quarter
  npx iworkz audit bias --input <data.json>               audits a file; no system is needed
  npx iworkz experiments list                             the newest hundred experiments with rankings, and what still holds
  npx iworkz experiments rollback [name] [--yes]          gives everybody the champion again, at once; of every experiment unless named
  npx iworkz weights learn [--from <day>] [--to <day>]    learns weights from what candidates chose
  npx iworkz weights list                                 the weights that were learned
  npx iworkz weights try <version> [--name <experiment>] [--percent <1 to 50>]
                                                          starts an experiment with learned weights
      --selected-at screening|interview|offer|hired       what counts as selected; interview unless told
      --out <report.json>                                 where the report goes; standard output unless told
      --url <address> --token-file <file>                 a system elsewhere, with the access token of an administrator
      --data-folder <folder>                              of the system on this machine; .data unless told

Results are JSON on standard output. The exit code is 1 when a case could not be calculated, an audit found adverse
impact or nothing was rolled back, 2 when the call was wrong or refused.`;

/** The cases of a file. @throws Error in words for a person. */
function readCases(file: string): readonly unknown[] {
  let cases: unknown;
  try {
    cases = JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'));
  } catch (error) {
    // A parser's message would quote the file.
    const why = error instanceof SyntaxError ? 'it is not JSON' : (error as NodeJS.ErrnoException).code;
    throw new Error(`${file} cannot be read: ${why}`, { cause: error });
  }
  if (!Array.isArray(cases)) throw new Error(`${file} is not an array of cases`);
  return cases;
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Loaded when asked for: the calculations need neither the client nor the contracts of the services. */
const ofSystem: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  'audit bias': async (args) => (await import('./audit-bias.js')).runAudit(args, new Date()),
  'experiments list': async (args) => (await import('./experiments.js')).listExperiments(args),
  'experiments rollback': async (args) => (await import('./experiments.js')).rollBackExperiments(args),
  'weights learn': async (args) => (await import('./experiments.js')).learnWeights(args),
  'weights list': async (args) => (await import('./experiments.js')).listWeights(args),
  'weights try': async (args) => (await import('./experiments.js')).tryWeights(args),
};

const [area, command, file] = process.argv.slice(2);
if (area === 'compliance' && command === 'kinds') {
  print(listKinds());
} else if (area === 'compliance' && command === 'evaluate' && file) {
  try {
    const results = evaluateCases(readCases(file));
    print(results);
    if (results.some((result) => 'error' in result)) process.exitCode = 1;
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 2;
  }
} else if (area && command && `${area} ${command}` in ofSystem) {
  try {
    process.exitCode = await ofSystem[`${area} ${command}`]!(process.argv.slice(4));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 2;
  }
} else {
  console.error(usage);
  process.exitCode = area === '--help' ? 0 : 2;
}
