import { createClient } from '@iworkz/client';
import {
  GetJobRoute,
  ListNotificationsRoute,
  LoginRoute,
  RecommendJobsRoute,
  SearchJobsRoute,
  SubmitApplicationRoute,
  type RouteSpec,
} from '@iworkz/contracts';
import { demoPassword, demoSeed, makeDemoWorld } from '@iworkz/app-local';
import { newId, type SeededRandom } from '@iworkz/kernel';
import type { Product } from '../measure/product.ts';
import type { DueRequest, PreparedRequest } from './request.ts';

/** What people type; single words and several, in the three languages, some that many jobs have and some that none has. */
const queries = ['エンジニア', '東京', '営業 正社員', '看護師', 'TypeScript', 'React 東京', '介護 夜勤', 'designer', 'マーケティング', '개발자', '宇宙飛行士', 'データ分析 リモート']; // prettier-ignore
const subdivisions = ['JP-13', 'JP-27', 'JP-14', 'JP-23', 'JP-40'];

/** In the demo world those before have applied to some jobs already. */
const firstWithoutApplications = 70;
const signingInAtOnce = 4;

interface Candidate {
  readonly email: string;
  readonly token: string;
  /** Everybody comes from a network of their own, as behind a load balancer. */
  readonly address: string;
}

function prepared(
  route: RouteSpec,
  {
    path = route.path,
    query = {},
    body,
    from,
    headers = {},
  }: {
    readonly path?: string;
    readonly query?: Readonly<Record<string, string | number | undefined>>;
    readonly body?: unknown;
    readonly from: { readonly address: string; readonly token?: string };
    readonly headers?: Readonly<Record<string, string>>;
  },
): PreparedRequest {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const text = body === undefined ? undefined : JSON.stringify(body);
  return {
    method: route.method,
    path: given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path,
    headers: {
      'accept-language': 'ja',
      'x-forwarded-for': from.address,
      ...(from.token ? { authorization: `Bearer ${from.token}` } : {}),
      ...(text ? { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) } : {}),
      ...headers,
    },
    body: text,
  };
}

/** The requests of the product's own people: candidates of the demo world, signed in, each at an address of their own. */
export class ProductRequests {
  private pairs = 0;
  private readonly random: SeededRandom;
  private readonly candidates: readonly Candidate[];
  private readonly jobIds: readonly string[];

  private constructor(random: SeededRandom, candidates: readonly Candidate[], jobIds: readonly string[]) {
    this.random = random;
    this.candidates = candidates;
    this.jobIds = jobIds;
  }

  static async prepare(product: Product, random: SeededRandom): Promise<ProductRequests> {
    const backend = createClient({ baseUrl: product.serviceUrls['backend-api'] });
    const search = createClient({ baseUrl: product.serviceUrls.search });
    const jobIds: string[] = [];
    for (let offset = 0; ; offset += 100) {
      const { items } = await search.call(SearchJobsRoute, { query: { limit: 100, offset } });
      jobIds.push(...items.map(({ job }) => job.id));
      if (items.length < 100) break;
    }
    const people = makeDemoWorld(demoSeed, demoPassword).candidates.map(({ registration }) => registration.email);
    const candidates: Candidate[] = [];
    const rest = [...people.entries()];
    const worker = async (): Promise<void> => {
      for (let next = rest.shift(); next; next = rest.shift()) {
        const [index, email] = next;
        const { accessToken } = await backend.call(LoginRoute, { body: { email, password: demoPassword } });
        candidates[index] = { email, token: accessToken, address: `10.1.${index >> 8}.${index & 255}` };
      }
    };
    await Promise.all(Array.from({ length: signingInAtOnce }, worker));
    return new ProductRequests(random, candidates, jobIds);
  }

  login(): PreparedRequest {
    const from = this.anyone();
    const body = { email: from.email, password: demoPassword };
    return prepared(LoginRoute, { body, from: { address: from.address } });
  }

  jobRead(): PreparedRequest {
    const path = GetJobRoute.path.replace('{jobId}', this.random.pick(this.jobIds));
    return prepared(GetJobRoute, { path, from: { address: this.anyone().address } });
  }

  search(): PreparedRequest {
    const subdivision = this.random.chance(0.5) ? this.random.pick(subdivisions) : undefined;
    const query = { q: this.random.pick(queries), subdivision };
    return prepared(SearchJobsRoute, { query, from: { address: this.anyone().address } });
  }

  recommendations(): PreparedRequest {
    return prepared(RecommendJobsRoute, { from: this.anyone() });
  }

  inbox(): PreparedRequest {
    return prepared(ListNotificationsRoute, { from: this.anyone() });
  }

  /** Every time by another pair of candidate and job. @throws Error when all have applied everywhere. */
  apply(): PreparedRequest {
    const people = this.candidates.slice(firstWithoutApplications);
    const place = this.pairs;
    this.pairs += 1;
    if (place >= people.length * this.jobIds.length) throw new Error('everybody has applied to every job');
    const from = people[place % people.length]!;
    const jobId = this.jobIds[((place % people.length) + Math.floor(place / people.length)) % this.jobIds.length]!;
    return prepared(SubmitApplicationRoute, { body: { jobId }, from, headers: { 'idempotency-key': newId() } });
  }

  /** People at work: at a constant rate, what comes next drawn by its share. */
  mixed(perSecond: number, seconds: number): DueRequest[] {
    const shares = [
      ['search', 40],
      ['jobRead', 25],
      ['recommendations', 20],
      ['apply', 5],
      ['login', 5],
      ['inbox', 5],
    ] as const;
    const kinds = shares.flatMap(([kind, share]) => Array.from({ length: share }, () => kind));
    return Array.from({ length: perSecond * seconds }, (_, index) => {
      const kind = this.random.pick(kinds);
      return { ...this[kind](), kind, dueMs: (index * 1000) / perSecond };
    });
  }

  private anyone(): Candidate {
    return this.random.pick(this.candidates);
  }
}
