/**
 * How long it takes to rank a million jobs for one candidate exactly, beside the formulas themselves, the time in which the same
 * rows are merely read, and what a user would take instead; and a candidate for each job the other way round.
 *
 *   npm run bench -- matching [--jobs N] [--candidates N] [--rounds N] [--only kernel,stream,postgres,...]
 */
import { criterionWeights, type Criterion } from '@iworkz/contracts';
import { HostedMatchIndex } from '@iworkz/matching/hosting';
import { matchOf, type Weights } from '@iworkz/matching/domain/match';
import { SyntheticMarket } from '@iworkz/matching/testing/synthetic-market';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensurePythonTools } from '../tools/python-tools.mjs';
import { ElasticsearchPeer } from './matching/elasticsearch-peer.ts';
import { JobColumns, type Candidate, type Job } from './matching/job-columns.ts';
import { kernelContestants, restart, type Samples } from './matching/kernel-contestants.ts';
import { checkHits, type Peer, type PeerHit } from './matching/peer.ts';
import { PostgresPeer } from './matching/postgres-peer.ts';
import { NumpyPeer, PythonProgram } from './matching/python-program.ts';
import { printFields, writeResult } from './measure/report.ts';
import { interleave, type Contestant } from './measure/rounds.ts';
import { median } from './measure/statistics.ts';
import { eachOf, timed, warmUp } from './measure/timed.ts';

const wholeJobs = 1_000_000;
const { values } = parseArgs({
  options: {
    jobs: { type: 'string', default: String(wholeJobs) },
    candidates: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
  },
});
const jobCount = Number(values.jobs);
const candidateCount = Number(values.candidates ?? jobCount);
const rounds = Number(values.rounds);
const only = values.only?.split(',');
const wants = (name: string): boolean => only === undefined || only.includes(name);
const count = 100;
const peopleCount = 25;
/** Whoever takes seconds ranks for so many people a round, in the next round for others. */
const peopleARound: Readonly<Record<string, number>> = { postgres: 2, elasticsearch: 2 };
/** People whose wishes the vectors of the shortlist are made from; nobody of them is ranked for. */
const learnedFrom = 300;
const changeSize = 1_000;
const seed = 20_261_121;

/** Each is drawn apart, so that the jobs can be drawn again. */
const seeds = { jobs: seed, ids: seed + 1, candidates: seed + 2, people: seed + 3, posts: seed + 4, learned: seed + 5 };
const drawn = <Row>(ofSeed: number, howMany: number, draw: (market: SyntheticMarket) => Row): Row[] => {
  const market = new SyntheticMarket(ofSeed);
  return Array.from({ length: howMany }, () => draw(market));
};
const people: readonly Candidate[] = drawn(seeds.people, peopleCount, (market) => market.candidate());
const posts: readonly Job[] = drawn(seeds.posts, peopleCount, (market) => market.job());
const ids = drawn(seeds.ids, jobCount, (market) => market.id());

const folder = mkdtempSync(join(tmpdir(), 'iworkz-bench-'));
const snapshot = join(folder, 'index');
const running: { stop(): Promise<unknown> }[] = [];
const say = (line: string): void => console.log(`${(performance.now() / 1_000).toFixed(0).padStart(4)} s  ${line}`);

/** The weights of the score, and none of what is not among these. */
function weightsOf(criteria: readonly Criterion[]): Weights {
  const weights = Object.entries(criterionWeights).map(([name, weight]) => [
    name,
    criteria.includes(name as Criterion) ? weight : 0,
  ]);
  return Object.fromEntries(weights) as Weights;
}

async function main(): Promise<void> {
  const columns = new JobColumns(jobCount);
  const filled = kept(hosted(0));
  const { jobBytes, candidateBytes } = await fill(filled, columns);
  say('writing the snapshot');
  await filled.save(() => ({ database: 'bench', jobRevision: 1n, candidateRevision: 1n, newestPublication: 0 }));
  const two = kept(await restored(2));

  const rowOf = new Map(ids.map((id, row) => [id, row]));
  const bestOf = async (weights: Weights): Promise<PeerHit[][]> => {
    const best: PeerHit[][] = [];
    for (const person of people) {
      const hits = await filled.rankJobs(person, { count, weights });
      best.push(hits.map(({ id, total }) => ({ row: rowOf.get(id)!, total })));
    }
    return best;
  };
  const exact = await bestOf(criterionWeights);
  const peers = [];
  for (const peer of await startPeers(columns)) {
    const best = peer.criteria ? await bestOf(weightsOf(peer.criteria)) : exact;
    peers.push(peerContestant(peer, columns, best));
  }
  const contestants = [
    ...kernelContestants({ here: filled, two, copyWithOne: () => restored(1) }, { people, posts, count, jobBytes }),
    restart(snapshot, jobCount, seeds.people),
    reference(exact),
    ...peers,
  ].filter(({ name }) => wants(name));
  const shortlist = wants('ann') ? await shortlistRecall(columns, exact) : undefined;

  const turns = [...(await interleave(contestants.map(announced), rounds)).values()].flat();
  const samples = new Map<string, number[]>();
  for (const [name, figures] of turns.flatMap((turn) => Object.entries(turn))) {
    samples.set(name, [...(samples.get(name) ?? []), ...figures]);
  }
  const medians = Object.fromEntries([...samples].map(([name, figures]) => [name, median(figures)]));
  report(
    {
      ...medians,
      ...shortlist,
      bytesPerJob: jobBytes / jobCount,
      bytesPerCandidate: candidateBytes / candidateCount,
    },
    samples.get('kernelMs') ?? [],
  );
}

function hosted(workers: number): HostedMatchIndex {
  return new HostedMatchIndex({ workers, shard: '1/1', snapshot });
}

async function restored(workers: number): Promise<HostedMatchIndex> {
  const index = hosted(workers);
  await index.restore(() => Promise.resolve(true));
  return index;
}

/** Until the end. */
function kept(index: HostedMatchIndex): HostedMatchIndex {
  running.push({ stop: () => index.close() });
  return index;
}

async function fill(
  index: HostedMatchIndex,
  columns: JobColumns,
): Promise<{ readonly jobBytes: number; readonly candidateBytes: number }> {
  const inChanges = async (what: string, howMany: number, put: (at: number) => void): Promise<void> => {
    for (let from = 0; from < howMany; from += changeSize) {
      if (from % 100_000 === 0) say(`${what}: ${from} of ${howMany}`);
      await index.change(() => {
        for (let at = from; at < Math.min(howMany, from + changeSize); at += 1) put(at);
      });
    }
  };
  const jobs = new SyntheticMarket(seeds.jobs);
  await inChanges('jobs', jobCount, (at) => {
    const facts = jobs.job();
    columns.add(facts);
    index.putJob({ id: ids[at]!, version: 1, publishedAt: 0, facts });
  });
  const jobBytes = index.usedBytes;
  const candidates = new SyntheticMarket(seeds.candidates);
  await inChanges('candidates', candidateCount, () => {
    index.putCandidate({ id: candidates.id(), version: 1, facts: candidates.candidate() });
  });
  return { jobBytes, candidateBytes: index.usedBytes - jobBytes };
}

/** `matchOf` for all jobs. They are drawn anew for it, since as objects they would fill the memory; drawing is not timed. */
function reference(exact: readonly (readonly PeerHit[])[]): Contestant<Samples> {
  const atOnce = 10_000;
  const totalsOf = async (person: Candidate, rows: number): Promise<{ ms: number; totals: Float64Array }> => {
    const market = new SyntheticMarket(seeds.jobs);
    const totals = new Float64Array(rows);
    let ms = 0;
    for (let from = 0; from < rows; from += atOnce) {
      const jobs = Array.from({ length: Math.min(atOnce, rows - from) }, () => market.job());
      ms += await timed(() => {
        for (const [at, job] of jobs.entries()) totals[from + at] = matchOf(person, job).total;
      });
    }
    return { ms, totals };
  };
  return {
    name: 'reference',
    measure: async (round) => {
      const person = round % peopleCount;
      // Compiled after a few.
      if (round === 0) return { referenceMs: [(await totalsOf(people[person]!, Math.min(jobCount, 5 * atOnce))).ms] };
      const { ms, totals } = await totalsOf(people[person]!, jobCount);
      const order = Uint32Array.from(totals.keys()).sort(
        (a, b) => totals[b]! - totals[a]! || (ids[a]! < ids[b]! ? -1 : 1),
      );
      const hits = [...order.subarray(0, count)].map((row) => ({ row, total: totals[row]! }));
      checkHits('reference', hits, exact[person]!, 0);
      return { referenceMs: [ms] };
    },
  };
}

async function startPeers(columns: JobColumns): Promise<Peer[]> {
  const peers: Peer[] = [];
  const start = async (name: string, make: () => Promise<Peer>): Promise<void> => {
    if (!wants(name)) return;
    say(`${name}: making ready`);
    const peer = await make();
    running.push(peer);
    peers.push(peer);
  };
  await start('postgres', () => PostgresPeer.start(folder, columns, say));
  const url = process.env['ELASTICSEARCH_URL'];
  if (url) await start('elasticsearch', () => ElasticsearchPeer.start(url, columns, say));
  else say('ELASTICSEARCH_URL is not set: elasticsearchMs is left out');
  const programs = await pythonPrograms(columns);
  if (programs) await start('numpy', () => NumpyPeer.start(programs, columnsFolder));
  return peers;
}

const columnsFolder = join(folder, 'columns');
let programs: string | undefined;

/** @returns undefined, and says why, where Python's packages cannot be had. */
async function pythonPrograms(columns: JobColumns): Promise<string | undefined> {
  if (programs || !(wants('numpy') || wants('ann'))) return programs;
  try {
    programs = await ensurePythonTools(fileURLToPath(new URL('./matching/peers.txt', import.meta.url)), say);
  } catch (error) {
    say(`numpyMs and annRecall are left out: ${(error as Error).message}`);
    return undefined;
  }
  mkdirSync(columnsFolder);
  columns.write(columnsFolder);
  return programs;
}

function peerContestant(peer: Peer, columns: JobColumns, exact: readonly (readonly PeerHit[])[]): Contestant<Samples> {
  const tables = people.map((person) => columns.tablesOf(person));
  const share = peopleARound[peer.name] ?? peopleCount;
  return {
    name: peer.name,
    measure: async (round) => {
      const persons = Array.from({ length: share }, (_, at) => (round * share + at) % peopleCount);
      await warmUp(round, (done) => peer.rank(tables[done % peopleCount]!));
      const measured = await eachOf(persons, async (person) => {
        const { ms, hits } = await peer.rank(tables[person]!);
        checkHits(peer.name, hits, exact[person]!, peer.tolerance);
        return ms;
      });
      return { [`${peer.name}Ms`]: measured };
    },
  };
}

/** How much of the exact best hundred is among the thousand nearest vectors. Nothing here is timed in rounds. */
async function shortlistRecall(
  columns: JobColumns,
  exact: readonly (readonly PeerHit[])[],
): Promise<Readonly<Record<string, number>> | undefined> {
  const installed = await pythonPrograms(columns);
  if (!installed) return undefined;
  const program = await PythonProgram.start('shortlist_by_usearch.py', installed, columnsFolder);
  running.push(program);
  say('usearch: making vectors and their index');
  const others = drawn(seeds.learned, learnedFrom, (market) => columns.tablesOf(market.candidate()));
  await program.ask({ people: others });
  const found: { readonly recall: number; readonly vectorRecall: number; readonly ms: number }[] = [];
  for (const [at, person] of people.entries()) {
    found.push(await program.ask({ tables: columns.tablesOf(person), best: exact[at]!.map(({ row }) => row) }));
  }
  // Its index takes memory that the contestants shall have.
  await program.stop();
  const mean = (figures: readonly number[]): number =>
    figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
  return {
    annRecall: mean(found.map(({ recall }) => recall)),
    annLeastRecall: Math.min(...found.map(({ recall }) => recall)),
    vectorRecall: mean(found.map(({ vectorRecall }) => vectorRecall)),
    annMs: median(found.map(({ ms }) => ms)),
  };
}

function announced(contestant: Contestant<Samples>): Contestant<Samples> {
  return {
    name: contestant.name,
    measure: (round) => {
      say(`${round === 0 ? 'warming up' : `round ${round} of ${rounds}`}: ${contestant.name}`);
      return contestant.measure(round);
    },
  };
}

function report(medians: Readonly<Record<string, number>>, kernelTimes: readonly number[]): void {
  const { kernelMs, kernelCpuMs, streamMs, reverseMs, reverseCpuMs, postgresMs, numpyMs } = medians;
  const ratio = (name: string, a: number | undefined, b: number | undefined): Record<string, number> =>
    a === undefined || b === undefined ? {} : { [name]: a / b };
  const aRow = (ms: number | undefined, rows: number): number | undefined => ms && ms / rows;
  const fields = {
    ...medians,
    ...(kernelTimes.length > 0 && { kernelLeastMs: Math.min(...kernelTimes), kernelMostMs: Math.max(...kernelTimes) }),
    ...ratio('kernelToStream', kernelMs, streamMs),
    ...ratio('postgresToKernel', postgresMs, kernelMs),
    ...ratio('numpyToKernel', numpyMs, kernelMs),
    ...ratio('reverseToKernel', aRow(reverseMs, candidateCount), aRow(kernelMs, jobCount)),
    ...ratio('reverseToKernelCpu', aRow(reverseCpuMs, candidateCount), aRow(kernelCpuMs, jobCount)),
  };
  printFields(fields, {
    kernelToStream: '<= 0.6',
    postgresToKernel: '>= 400',
    numpyToKernel: '>= 12',
    twoWorkerThroughput: '>= 1.7',
    reverseToKernel: '<= 1.2',
    bytesPerJob: '<= 200',
    restartSeconds: '< 10',
  });
  // A smaller market says nothing about a million jobs.
  if (only || jobCount !== wholeJobs) return console.log('\nNot written: not all of it was measured.');
  writeResult('matching', fields, {
    jobs: jobCount,
    candidates: candidateCount,
    referenceRows: jobCount,
    rounds,
    seed,
  });
}

try {
  await main();
} finally {
  for (const part of running.reverse()) await part.stop().catch((error: unknown) => console.error(error));
  rmSync(folder, { recursive: true, force: true });
}
