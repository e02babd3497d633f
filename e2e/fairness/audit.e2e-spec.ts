import { untilEnded } from '@iworkz/client';
import {
  CreateJobRoute,
  GetBiasAuditRoute,
  ListAuditRunsRoute,
  PublishJobRoute,
  ReportOutcomesRoute,
  RunBiasAuditRoute,
  SubmitApplicationRoute,
  AuditParameters,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { aLawfulPosting } from '@iworkz/testing';
import { expect, it } from 'vitest';
import { drained } from '../testing/metrics.js';
import { aCandidate, anEmployer, theAdmin } from '../testing/people.js';
import { sharedSystem } from '../testing/system.js';

const system = sharedSystem();

it('the audit reads what a company told of its applicants, and hiring of who applied', async () => {
  const from = new Date().toISOString();
  const { client: employer } = await anEmployer(system);
  const { id: jobId } = await employer.call(CreateJobRoute, { body: aLawfulPosting(), idempotencyKey: newId() });
  await employer.call(PublishJobRoute, { params: { jobId } });
  const candidates = await Promise.all([aCandidate(system), aCandidate(system), aCandidate(system)]);
  for (const { client } of candidates)
    await client.call(SubmitApplicationRoute, { body: { jobId, message: null }, idempotencyKey: newId() });
  await drained(system);
  const { client: admin } = await theAdmin(system);
  const audited = async () => {
    const window = { from, to: new Date(Date.now() + 1_000).toISOString() };
    const body = { window, parameters: AuditParameters.parse({}) };
    const { id } = await admin.call(RunBiasAuditRoute, { body });
    const { auditId } = await untilEnded(id, () => admin.call(ListAuditRunsRoute));
    return (await admin.call(GetBiasAuditRoute, { params: { auditId } })).findings;
  };

  const before = await audited();
  const place = { listId: newId(), pageSize: 3, modelVersion: 'reference-2' };
  const acts = candidates.slice(0, 2).map(({ account }, index) => ({
    ...{ id: newId(), kind: 'applicant_shown' as const, jobId, candidateId: account.id },
    place: { ...place, position: index + 1 },
  }));
  expect(await employer.call(ReportOutcomesRoute, { body: { acts } })).toMatchObject({ recorded: 2 });
  const after = await audited();
  // Also the third, who had applied and was not in sight. Others may use the same system meanwhile.
  expect(after.sightings - before.sightings).toBeGreaterThanOrEqual(3);
  expect(after.applications).toBeGreaterThanOrEqual(3);
});
