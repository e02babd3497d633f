import { evaluateCases, listKinds } from '@iworkz/compliance/calculations';
import { readFileSync } from 'node:fs';

const usage = `Usage:
  npx iworkz compliance evaluate <cases.json>   calculates an array of { id, kind, date, input }; - reads standard input
  npx iworkz compliance kinds                   what can be calculated, with JSON Schemas of input and output

Results are JSON on standard output. The exit code is 1 when a case could not be calculated, 2 when the call was wrong.`;

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
} else {
  console.error(usage);
  process.exitCode = area === '--help' ? 0 : 2;
}
