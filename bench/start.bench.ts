/**
 * How long the product takes until it is ready, on an empty data folder and on one that it has run on, and what memory it
 * holds then: all services in one process, and one process a service.
 *
 *   npm run bench -- start [--rounds N]
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { memoryOf } from './measure/processes.ts';
import { Product } from './measure/product.ts';
import { printTable, writeResult } from './measure/report.ts';
import { interleave, type Contestant } from './measure/rounds.ts';
import { median } from './measure/statistics.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });
const rounds = Number(values.rounds);
const webIsBuilt = existsSync(new URL('../apps/web/.next/standalone/apps/web/server.js', import.meta.url));
/** After the start, for what is loaded on the side; milliseconds. */
const restMs = 2_000;

const folder = mkdtempSync(join(tmpdir(), 'iworkz-bench-'));

interface Figures {
  readonly coldStartMs: number;
  readonly warmStartMs: number;
  /** Of Node's processes, in MiB. */
  readonly rssMb: number;
  readonly postgresRssMb: number;
  readonly processCount: number;
}

function contestant(name: string, form: { processes?: boolean; web?: boolean }): Contestant<Figures> {
  const measure = async (): Promise<Figures> => {
    const dataFolder = join(folder, name);
    rmSync(dataFolder, { recursive: true, force: true });
    const cold = await Product.start({ dataFolder, ...form });
    await cold.stop();
    const warm = await Product.start({ dataFolder, ...form });
    try {
      await sleep(restMs);
      const { own, postgres } = warm.processes();
      return {
        coldStartMs: cold.startMs,
        warmStartMs: warm.startMs,
        rssMb: memoryOf(own),
        postgresRssMb: memoryOf(postgres),
        processCount: own.length,
      };
    } finally {
      await warm.stop();
    }
  };
  return { name, measure };
}

try {
  const measured = await interleave(
    [
      contestant('oneProcess', {}),
      contestant('processPerService', { processes: true }),
      ...(webIsBuilt ? [contestant('oneProcessWithWeb', { web: true })] : []),
    ],
    rounds,
  );
  const fields = Object.fromEntries(
    [...measured].map(([name, figures]) => {
      const middle = (field: keyof Figures): number => median(figures.map((each) => each[field]));
      return [
        name,
        {
          coldStartMs: middle('coldStartMs'),
          warmStartMs: middle('warmStartMs'),
          rssMb: middle('rssMb'),
          postgresRssMb: middle('postgresRssMb'),
          processCount: middle('processCount'),
        },
      ];
    }),
  );
  printTable(
    `Starts, median of ${rounds} rounds`,
    ['form', 'cold ms', 'warm ms', 'Node MiB', 'PostgreSQL MiB', 'Node processes'],
    Object.entries(fields).map(([name, each]) => [
      name,
      each.coldStartMs,
      each.warmStartMs,
      each.rssMb,
      each.postgresRssMb,
      each.processCount,
    ]),
  );
  if (!webIsBuilt) console.log('\nThe web pages are not built: measured without them.');
  writeResult('start', fields, { rounds });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
