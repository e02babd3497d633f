import { GetCompanyRoute, NotFound, ServiceUnavailable } from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import { answering, standInService, type StandInService } from '@iworkz/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlatformConfig } from '../config/config.js';
import { Metrics } from '../telemetry/metrics.js';
import { ServiceClient } from './service-client.js';

const ctx: Ctx = {
  actor: { kind: 'service', service: 'matching' },
  region: 'jp',
  locale: 'ja',
  requestId: newId(),
  correlationId: newId(),
  now: new Date(),
};
const company = { id: newId(), name: '青空商事', country: 'JP', industry: null, website: null, region: 'jp' } as const;
const well = answering(GetCompanyRoute, () => company);
const busy = answering(GetCompanyRoute, () => {
  throw ServiceUnavailable({ service: 'backend-api' });
});
const absent = answering(GetCompanyRoute, () => {
  throw NotFound({ resource: 'company', id: company.id });
});
const hanging = answering(GetCompanyRoute, () => new Promise(() => undefined));

describe('a service that calls another', () => {
  let neighbour: StandInService;
  let metrics: Metrics;
  let client: ServiceClient;
  const ask = (deadlineMs = 5_000): Promise<unknown> =>
    client.call(ctx, GetCompanyRoute, { params: { companyId: company.id } }, { deadlineMs });
  const askTogether = (count: number): Promise<unknown> =>
    Promise.allSettled(Array.from({ length: count }, () => ask()));
  const isOpen = async (): Promise<unknown> =>
    (await metrics.registry.getSingleMetric('service_circuit_open')!.get()).values[0]?.value;

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    neighbour = await standInService(well);
    metrics = new Metrics();
    const config = {
      service: 'matching',
      serviceTokenKey: 'a-key-that-services-share-0123456789',
      serviceUrls: { 'backend-api': neighbour.url },
    } as unknown as PlatformConfig;
    client = new ServiceClient(config, metrics);
  });
  afterEach(async () => {
    vi.useRealTimers();
    await neighbour.close();
  });

  it.each([
    ['answers 503', busy],
    ['hangs', hanging],
  ])('leaves one that %s alone within 20 calls, and tells its callers at once', async (_what, answer) => {
    expect(await ask()).toEqual(company);
    expect(await isOpen()).toBe(0);
    neighbour.answers(answer);
    for (let call = 0; call < 20; call += 1)
      await expect(ask(150)).rejects.toMatchObject({
        code: ServiceUnavailable.code,
        params: { service: 'backend-api' },
      });
    expect(await isOpen()).toBe(1);
    const reached = neighbour.calls.length;
    expect(reached).toBeLessThanOrEqual(20);
    await askTogether(50);
    expect(neighbour.calls).toHaveLength(reached);
  });

  it('tries again after a pause with one call, and goes on when it answers', async () => {
    neighbour.answers(busy);
    await askTogether(20);
    vi.setSystemTime(Date.now() + 5_100);
    const before = neighbour.calls.length;
    await askTogether(10);
    expect(neighbour.calls).toHaveLength(before + 1);
    neighbour.answers(well);
    vi.setSystemTime(Date.now() + 5_100);
    expect(await ask()).toEqual(company);
    expect(await Promise.all([ask(), ask()])).toEqual([company, company]);
    expect(await isOpen()).toBe(0);
  });

  it('takes no refusal for an outage', async () => {
    neighbour.answers(absent);
    for (let call = 0; call < 20; call += 1) await expect(ask()).rejects.toMatchObject({ code: NotFound.code });
    expect(neighbour.calls).toHaveLength(20);
    neighbour.answers(well);
    expect(await ask()).toEqual(company);
  });

  it('asks one process of a service at its own address, and leaves alone that one only when it is down', async () => {
    const other = await standInService(well);
    try {
      const askAt = (at: string): Promise<unknown> =>
        client.call(ctx, GetCompanyRoute, { params: { companyId: company.id } }, { at });
      neighbour.answers(busy);
      for (let call = 0; call < 20; call += 1)
        await expect(askAt(neighbour.url)).rejects.toSatisfy(ServiceUnavailable.is);
      const reached = neighbour.calls.length;
      await expect(askAt(neighbour.url)).rejects.toSatisfy(ServiceUnavailable.is);
      expect(neighbour.calls).toHaveLength(reached);
      expect(await askAt(other.url)).toEqual(company);
      expect(other.calls).toHaveLength(1);
    } finally {
      await other.close();
    }
  });
});
