import {
  subdivisionByCode,
  subdivisions,
  type JobSearch,
  type JobSearchResult,
  type JobSummary,
} from '@iworkz/contracts';
import type { SearchFilter, SearchHit } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { SearchUnitOfWork } from '../adapters/search-database.js';
import { JobIndex } from './job-index.js';

@Injectable()
export class SearchJobs {
  constructor(
    private readonly jobIndex: JobIndex,
    private readonly unitOfWork: SearchUnitOfWork,
  ) {}

  /** Open jobs that hold all words of `q` and pass the filters; the newest first when there is no `q`. */
  async execute(search: JobSearch): Promise<JobSearchResult> {
    const jobs = await this.jobIndex.collection();
    const { text, filters } = withoutKyotoInTokyo(search.q);
    const answer = await jobs.search({
      text,
      filters: [...filtersOf(search), ...filters],
      facets: [{ field: 'subdivision', limit: subdivisions.length }, { field: 'remote' }, { field: 'industry' }],
      sort: search.q ? 'relevance' : { field: 'publishedAt', direction: 'descending' },
      limit: search.limit,
      offset: search.offset,
      highlight: Boolean(search.q),
    });
    const rows = await this.unitOfWork.db.searchableJob.findMany({
      where: { jobId: { in: answer.hits.map((hit) => hit.id) } },
      select: { jobId: true, summary: true },
    });
    const summaries = new Map(rows.map((row) => [row.jobId, row.summary as unknown as JobSummary]));
    const facet = (field: string) =>
      (answer.facets[field] ?? []).map(({ value, count }) => ({ value: String(value), count }));
    return {
      items: answer.hits.flatMap((hit) => {
        const job = summaries.get(hit.id);
        return job ? [{ job, score: hit.score, highlights: highlightsOf(hit) }] : [];
      }),
      total: answer.total,
      facets: { subdivision: facet('subdivision'), remote: facet('remote'), industry: facet('industry') },
    };
  }
}

const kyoto = subdivisionByCode('JP-26')!;
const kyotoNames: ReadonlySet<string> = new Set([kyoto.ja, kyoto.ja.slice(0, -1)]);

/** 京都 stands inside 東京都, so as text it would find every job in Tokyo: as a word of its own it is the prefecture. */
function withoutKyotoInTokyo(q: string | undefined): { text: string | undefined; filters: SearchFilter[] } {
  const words = q?.normalize('NFKC').split(/\s+/u) ?? [];
  const others = words.filter((word) => !kyotoNames.has(word));
  if (others.length === words.length) return { text: q, filters: [] };
  return { text: others.join(' '), filters: [{ field: 'subdivision', anyOf: [kyoto.code] }] };
}

function filtersOf(search: JobSearch): SearchFilter[] {
  const equal = (['subdivision', 'remote', 'industry', 'level', 'language'] as const).flatMap(
    (field): SearchFilter[] => {
      const value = search[field];
      return value === undefined ? [] : [{ field, anyOf: [value] }];
    },
  );
  return search.minYearlyYen === undefined
    ? equal
    : [...equal, { field: 'maxYearlyYen', atLeast: search.minYearlyYen }];
}

function highlightsOf(hit: SearchHit): JobSearchResult['items'][number]['highlights'] {
  return Object.entries(hit.highlights).map(([field, parts]) => ({
    field,
    parts: parts.map(({ text, match }) => ({ text, match })),
  }));
}
