import { criterionWeights, workStyleDimensions as dimensions } from '@iworkz/contracts';
import { EmbeddedPostgres } from '@iworkz/database';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import type { JobColumns, ScoreTables } from './job-columns.ts';
import type { Peer, PeerRanking } from './peer.ts';

const rowsAStatement = 10_000;

const schema = `
  create unlogged table job (
    id int not null,
    asked_weight float8 not null,
    ${dimensions.map((name) => `"${name}" smallint,`).join(' ')}
    geography smallint not null,
    career smallint not null,
    pay_low float8, pay_high float8, pay_hours float8, pay_days float8
  );
  create unlogged table job_skill (job int not null, asked int not null);
`;

/** After the rows are in: a look-up by asked skill finds its jobs in the index alone. */
const indexes = [
  'alter table job add primary key (id)',
  'create index on job_skill (asked) include (job)',
  'vacuum (analyze) job',
  'vacuum (analyze) job_skill',
];

/** Yen a year that are wished for this very job. */
const wished = {
  hour: '$5::float8 * j.pay_hours',
  day: '$5::float8 * j.pay_days',
  month: '$5::float8 * 12',
  year: '$5::float8',
};

/** The formulas of docs/matching.md. What a job asks that the candidate has nothing of counts as `unlisted`. */
function statement({ workStyle, pay, unlisted }: ScoreTables): string {
  const { skills, culture, geography, salary, career } = criterionWeights;
  const styles = dimensions.map((name, at) =>
    workStyle[at] === 0 ? '0.6::float8' : `coalesce(1 - abs(j."${name}" - ${workStyle[at]}) * 0.25::float8, 0.6)`,
  );
  const payScore = pay
    ? `case
         when j.pay_low is null then 0.5
         when j.pay_low >= w.pay then 1
         when j.pay_high >= w.pay then 0.6 + 0.4 * (j.pay_high - w.pay) / (j.pay_high - j.pay_low)
         else 0.6 * greatest(0, 1 - (1 - j.pay_high / w.pay) / 0.3::float8)
       end`
    : '0.6 + 0 * w.pay';
  return `
    with held as (
      select job, sum(gain) as gain
      from job_skill join unnest($1::int[], $2::float8[]) as near (asked, gain) using (asked)
      group by job
    )
    select j.id,
      ${skills} * (${unlisted}::float8 + coalesce(held.gain, 0) / j.asked_weight)
      + ${culture} * (${styles.join(' + ')}) / 6
      + ${geography} * ($3::float8[])[j.geography + 1]
      + ${salary} * (${payScore})::float8
      + ${career} * ($4::float8[])[j.career + 1] as total
    from job j
    cross join lateral (select ${wished[pay?.period ?? 'year']} as pay) w
    left join held on held.job = j.id
    order by total desc, j.id
    limit 100`;
}

/** The score in SQL over the same rows, in the PostgreSQL of the product with as many parallel workers as it chooses. */
export class PostgresPeer implements Peer {
  readonly name = 'postgres';
  /** Sums of float64 in another order. */
  readonly tolerance = 1e-9;

  private readonly server: EmbeddedPostgres;
  private readonly client: pg.Client;

  private constructor(server: EmbeddedPostgres, client: pg.Client) {
    this.server = server;
    this.client = client;
  }

  static async start(folder: string, columns: JobColumns, say: (line: string) => void): Promise<PostgresPeer> {
    const password = randomBytes(24).toString('hex');
    const server = new EmbeddedPostgres({ folder: join(folder, 'postgres'), port: 0, password, keeping: 'throwaway' });
    await server.start();
    const client = new pg.Client({ connectionString: server.adminUrl });
    await client.connect();
    const peer = new PostgresPeer(server, client);
    await client.query(schema);
    for (let from = 0; from < columns.rows; from += rowsAStatement) {
      await peer.insert(columns, from, Math.min(columns.rows, from + rowsAStatement));
      if (from % (10 * rowsAStatement) === 0) say(`PostgreSQL: ${from} of ${columns.rows} rows`);
    }
    for (const text of indexes) await client.query(text);
    // Enough that no step of the query goes through files.
    await client.query(`set work_mem = '256MB'`);
    return peer;
  }

  async rank(tables: ScoreTables): Promise<PeerRanking> {
    const { asked, gains, geography, career, pay } = tables;
    const values = [asked, gains, geography, career, pay?.yen ?? 0];
    const began = performance.now();
    const { rows } = await this.client.query<{ id: number; total: number }>(statement(tables), values);
    const ms = performance.now() - began;
    return { ms, hits: rows.map(({ id, total }) => ({ row: id, total })) };
  }

  async stop(): Promise<void> {
    await this.client.end();
    await this.server.stop();
  }

  private async insert(columns: JobColumns, from: number, to: number): Promise<void> {
    const cut = (column: Float64Array | Int32Array | Uint8Array): number[] => [...column.subarray(from, to)];
    const unless = (value: number) => (each: number) => (Object.is(each, value) ? null : each);
    const skills: { job: number; asked: number }[] = [];
    for (const column of columns.asked) {
      for (let job = from; job < to; job += 1) if (column[job]! >= 0) skills.push({ job, asked: column[job]! });
    }
    skills.sort((a, b) => a.job - b.job);
    const types = [
      'int',
      'float8',
      ...dimensions.map(() => 'smallint'),
      'smallint',
      'smallint',
      ...Array(4).fill('float8'),
    ];
    await this.client.query(
      `insert into job select * from unnest(${types.map((type, at) => `$${at + 1}::${type}[]`).join()})`,
      [
        Array.from({ length: to - from }, (_, at) => from + at),
        cut(columns.askedWeight),
        ...columns.workStyle.map((column) => cut(column).map(unless(0))),
        cut(columns.geography),
        cut(columns.career),
        ...[columns.payLow, columns.payHigh, columns.payHours, columns.payDays].map((column) =>
          cut(column).map(unless(Number.NaN)),
        ),
      ],
    );
    await this.client.query('insert into job_skill select * from unnest($1::int[], $2::int[])', [
      skills.map(({ job }) => job),
      skills.map(({ asked }) => asked),
    ]);
  }
}
