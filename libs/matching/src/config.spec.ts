import { ConfigurationError } from '@iworkz/platform';
import { expect, it } from 'vitest';
import { readMatchingConfig } from './config.js';

const urls = 'http://a.internal:8002, http://b.internal:8002/,http://c.internal:8002';

it('holds all jobs in one thread unless told otherwise', () => {
  expect(readMatchingConfig({})).toEqual({
    shard: { number: 1, count: 1 },
    shardUrls: [],
    workers: 0,
    snapshotEvery: 300_000,
  });
});

it('reads which share of the jobs is held and where the others are', () => {
  expect(readMatchingConfig({ MATCHING_SHARD: '2/3', MATCHING_SHARD_URLS: urls, MATCHING_WORKERS: '2' })).toMatchObject(
    {
      shard: { number: 2, count: 3 },
      shardUrls: ['http://a.internal:8002', 'http://b.internal:8002', 'http://c.internal:8002'],
      workers: 2,
    },
  );
});

it.each([
  ['a shard that is not there', { MATCHING_SHARD: '4/3', MATCHING_SHARD_URLS: urls }, 'MATCHING_SHARD: there'],
  ['something else than a shard', { MATCHING_SHARD: '2 of 3' }, 'MATCHING_SHARD: invalid_format'],
  ['too few addresses', { MATCHING_SHARD: '1/2', MATCHING_SHARD_URLS: 'http://a.internal' }, 'MATCHING_SHARD_URLS'],
  ['more shards than jobs have partitions', { MATCHING_SHARD: '1/9', MATCHING_SHARD_URLS: urls }, 'more shards than'],
  ['no address at all', { MATCHING_SHARD_URLS: 'here' }, 'MATCHING_SHARD_URLS'],
])('refuses %s, naming the variable', (_what, environment, said) => {
  expect(() => readMatchingConfig(environment)).toThrow(ConfigurationError);
  expect(() => readMatchingConfig(environment)).toThrow(said);
});
