import { criterionWeights } from '@iworkz/contracts';
import type { JobColumns, ScoreTables } from './job-columns.ts';
import type { Peer, PeerRanking } from './peer.ts';

const rowsARequest = 5_000;
const term = { type: 'keyword', doc_values: false };

const mappings = {
  dynamic: false,
  properties: {
    asked: term,
    /** The dimension and the answer to it, 0 for none: `3:5`. */
    workStyle: term,
    geography: term,
    career: term,
    /** One divided by the weight of all that is asked. */
    share: { type: 'float', index: false },
  },
};

/** Whoever has one of the terms gets the points. */
const clause = (field: string, terms: readonly string[], points: number): object => ({
  constant_score: { filter: { terms: { [field]: terms } }, boost: points },
});

/** Terms by what they are worth. */
function byPoints(points: readonly (readonly [term: string, points: number])[]): [number, string[]][] {
  const groups = new Map<number, string[]>();
  for (const [name, worth] of points) {
    const group = groups.get(worth);
    if (group) group.push(name);
    else groups.set(worth, [name]);
  }
  return [...groups];
}

/**
 * What Elasticsearch says without a script: sums of points of terms, the share of skills by function_score. Pay is left out, since
 * it is a quotient of two fields. On an Elasticsearch that runs elsewhere: one index, one shard, one segment.
 */
export class ElasticsearchPeer implements Peer {
  readonly name = 'elasticsearch';
  readonly criteria = ['skills', 'culture', 'geography', 'career'] as const;
  readonly tolerance = 1e-4;
  private readonly index = `bench-matching-${Date.now().toString(36)}`;
  private readonly url: string;
  private readonly columns: JobColumns;

  private constructor(url: string, columns: JobColumns) {
    this.url = url;
    this.columns = columns;
  }

  static async start(url: string, columns: JobColumns, say: (line: string) => void): Promise<ElasticsearchPeer> {
    const peer = new ElasticsearchPeer(url.replace(/\/$/, ''), columns);
    const settings = { number_of_shards: 1, number_of_replicas: 0, refresh_interval: -1 };
    await peer.ask('PUT', '', { settings, mappings });
    for (let from = 0; from < columns.rows; from += rowsARequest) {
      if (from % (20 * rowsARequest) === 0) say(`Elasticsearch: ${from} of ${columns.rows} rows`);
      await peer.insert(from, Math.min(columns.rows, from + rowsARequest));
    }
    await peer.ask('POST', '/_refresh');
    await peer.ask('POST', '/_forcemerge?max_num_segments=1');
    return peer;
  }

  async rank(tables: ScoreTables): Promise<PeerRanking> {
    const body = { size: 100, _source: false, query: this.query(tables), track_total_hits: false };
    const began = performance.now();
    const answer = (await this.ask('POST', '/_search?request_cache=false', body)) as {
      hits: { hits: { _id: string; _score: number }[] };
    };
    const ms = performance.now() - began;
    return { ms, hits: answer.hits.hits.map(({ _id, _score }) => ({ row: Number(_id), total: _score })) };
  }

  async stop(): Promise<void> {
    await this.ask('DELETE', '');
  }

  private query({ asked, gains, unlisted, workStyle, geography, career }: ScoreTables): object {
    // A job asks for a skill once, so that kinds of one skill may stand in one clause, and those of two may not.
    const bySkill = new Map<string, (readonly [string, number])[]>();
    for (const [at, kind] of asked.entries()) {
      const skill = this.columns.skillOf(kind);
      bySkill.set(skill, [...(bySkill.get(skill) ?? []), [String(kind), gains[at]!]]);
    }
    const skills = [...bySkill.values()].flatMap((kinds) =>
      byPoints(kinds).map(([gain, names]) => clause('asked', names, gain)),
    );
    const everyJob = (points: number): object => ({ constant_score: { filter: { match_all: {} }, boost: points } });
    const shareOfSkills = {
      function_score: {
        query: { bool: { must: everyJob(0), should: skills } },
        functions: [{ field_value_factor: { field: 'share', factor: criterionWeights.skills } }],
        boost_mode: 'multiply',
      },
    };
    const culture = workStyle.flatMap((wished, dimension) =>
      byPoints(
        [0, 1, 2, 3, 4, 5].map((lived) => [
          `${dimension}:${lived}`,
          wished === 0 || lived === 0 ? 0.6 : 1 - Math.abs(wished - lived) / 4,
        ]),
      ).map(([score, names]) => clause('workStyle', names, (criterionWeights.culture / 6) * score)),
    );
    const kindsBy = (field: 'geography' | 'career', scores: readonly number[]): object[] =>
      byPoints(scores.map((score, kind) => [String(kind), criterionWeights[field] * score])).map(([points, names]) =>
        clause(field, names, points),
      );
    return {
      bool: {
        must: [everyJob(criterionWeights.skills * unlisted), shareOfSkills],
        should: [...culture, ...kindsBy('geography', geography), ...kindsBy('career', career)],
      },
    };
  }

  private async insert(from: number, to: number): Promise<void> {
    const { asked, askedWeight, workStyle, geography, career } = this.columns;
    const lines: object[] = [];
    for (let row = from; row < to; row += 1) {
      lines.push(
        { index: { _id: String(row) } },
        {
          asked: asked.flatMap((column) => (column[row]! < 0 ? [] : [String(column[row])])),
          workStyle: workStyle.map((column, dimension) => `${dimension}:${column[row]}`),
          geography: String(geography[row]),
          career: String(career[row]),
          share: 1 / askedWeight[row]!,
        },
      );
    }
    const body = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
    const answer = (await this.ask('POST', '/_bulk', body)) as { errors: boolean };
    if (answer.errors) throw new Error('Elasticsearch refused rows');
  }

  private async ask(method: string, path: string, body?: object | string): Promise<unknown> {
    const response = await fetch(`${this.url}/${this.index}${path}`, {
      method,
      headers: { 'content-type': typeof body === 'string' ? 'application/x-ndjson' : 'application/json' },
      body: typeof body === 'object' ? JSON.stringify(body) : body,
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`Elasticsearch answered ${response.status}: ${text.slice(0, 500)}`);
    return JSON.parse(text);
  }
}
