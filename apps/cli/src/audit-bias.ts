import {
  AuditParameters,
  GetBiasAuditRoute,
  ListAuditRunsRoute,
  RunBiasAuditRoute,
  fourFifths,
  isShare,
  usualAuditDays,
  type AuditFindings,
} from '@iworkz/contracts';
import { AuditFile, auditFile, labelOf } from '@iworkz/fairness/audit';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { adminClient, jsonOf, systemOptions, type SystemOptions } from './admin-client.js';
import { followedRun } from './followed-run.js';

const quarterMs = usualAuditDays * 86_400_000;

interface Report {
  readonly inputHash: string;
  readonly findings: AuditFindings;
  readonly adverseImpact: boolean;
}

/**
 * The report goes to a file or to standard output, its tables to standard error.
 * @returns the exit code: 1 when some group has an impact ratio below four fifths.
 * @throws Error in words for a person.
 */
export async function runAudit(args: readonly string[], now: Date): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      input: { type: 'string' },
      out: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      'selected-at': { type: 'string' },
      ...systemOptions,
    },
  });
  const report = values.input ? ofFile(values.input, values['selected-at']) : await ofSystem(values, now);
  const text = `${JSON.stringify(report, null, 2)}\n`;
  if (values.out) writeFileSync(values.out, text);
  else process.stdout.write(text);
  process.stderr.write(tablesOf(report));
  return report.adverseImpact ? 1 : 0;
}

function ofFile(file: string, selectedAt: string | undefined): Report {
  const parsed = AuditFile.safeParse(jsonOf(file));
  // Where and what, never the value: the file is about people.
  if (!parsed.success)
    throw new Error(`${file}: ${parsed.error.issues.map(({ path, code }) => `/${path.join('/')} ${code}`).join(', ')}`);
  const parameters = selectedAt === undefined ? parsed.data.parameters : parametersOf(selectedAt);
  return auditFile({ ...parsed.data, parameters });
}

interface WindowOptions extends SystemOptions {
  readonly from?: string;
  readonly to?: string;
  readonly 'selected-at'?: string;
}

async function ofSystem(options: WindowOptions, now: Date): Promise<Report> {
  const to = options.to ? new Date(options.to) : now;
  const from = options.from ? new Date(options.from) : new Date(to.getTime() - quarterMs);
  if (Number.isNaN(from.getTime()) || Number.isNaN(to.getTime())) throw new Error('--from and --to must be times');
  const client = await adminClient(options);
  const run = await client.call(RunBiasAuditRoute, {
    body: {
      window: { from: from.toISOString(), to: to.toISOString() },
      parameters: parametersOf(options['selected-at']),
    },
  });
  const { auditId } = await followedRun(run, () => client.call(ListAuditRunsRoute));
  return client.call(GetBiasAuditRoute, { params: { auditId } });
}

function parametersOf(selectedAt: string | undefined): AuditParameters {
  const parsed = AuditParameters.safeParse(selectedAt === undefined ? {} : { selectedAt });
  if (!parsed.success) throw new Error(`--selected-at ${selectedAt} is not a stage`);
  return parsed.data;
}

/** In the form in which Local Law 144 wants them published: 6 RCNY 5-303. */
function tablesOf({ inputHash, findings }: Report): string {
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
  const lines = [
    `input SHA-256 ${inputHash}`,
    `${findings.people} people, ${findings.scores} scores, ${findings.applications} applications, ${findings.rankings} rankings`,
  ];
  for (const { measure, weights, attributes, rows, unknown, hidden } of findings.tables) {
    if (rows.length === 0) continue;
    lines.push(
      '',
      `${measure} by ${attributes.join(' x ')}${weights ? `, weights: ${labelOf(weights)}` : ''}`,
      '| group | people | cases | rate | 95 % | impact ratio | 95 % |',
      '|---|---|---|---|---|---|---|',
    );
    for (const row of rows) {
      const { low, high } = row.rateInterval;
      const rate = isShare(measure) ? percent(row.rate) : row.rate.toFixed(3);
      const interval = isShare(measure)
        ? `${percent(low)} to ${percent(high)}`
        : `${low.toFixed(3)} to ${high.toFixed(3)}`;
      const ratio = row.impactRatio === null ? (row.excluded ? 'excluded' : '-') : row.impactRatio.toFixed(3);
      const mark = row.belowFourFifths ? ` < ${fourFifths}` : '';
      const around = row.ratioInterval
        ? `${row.ratioInterval.low.toFixed(3)} to ${row.ratioInterval.high.toFixed(3)}`
        : '-';
      lines.push(
        `| ${row.group.join(', ')} | ${row.people} | ${row.cases} | ${rate} | ${interval} | ${ratio}${mark} | ${around} |`,
      );
    }
    if (unknown.people > 0) lines.push(`not said: ${unknown.people} people`);
    if (hidden.groups > 0) lines.push(`not shown, too small: ${hidden.groups} groups`);
  }
  return `${lines.join('\n')}\n`;
}
