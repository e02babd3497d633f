import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const fromSources = new URL('../../../libs/database/src/testing/from-sources.mjs', import.meta.url);
const program = fileURLToPath(new URL('./main.ts', import.meta.url));

function iworkz(args: readonly string[], input = ''): { status: number | null; stdout: string; stderr: string } {
  const node = ['--conditions=source', '--import', fromSources.href, program];
  return spawnSync(process.execPath, [...node, ...args], { input, encoding: 'utf8' });
}

it('calculates the cases of a file and tells by its exit code whether all of them could be', () => {
  const good = { id: 'one', kind: 'breaks', date: '2026-04-01', input: { from: 540, to: 1080, breaks: [] } };
  const all = iworkz(['compliance', 'evaluate', '-'], JSON.stringify([good]));
  expect(all.stderr).toBe('');
  expect(all.status).toBe(0);
  expect(JSON.parse(all.stdout)).toEqual([expect.objectContaining({ id: 'one', kind: 'breaks' })]);
  const some = iworkz(['compliance', 'evaluate', '-'], JSON.stringify([good, { ...good, id: 'two', kind: 'none' }]));
  expect(some.status).toBe(1);
  expect(JSON.parse(some.stdout)).toMatchObject([{ id: 'one' }, { id: 'two', error: 'unknown_kind' }]);
});

it('says what is wrong with a call, and quotes no file', () => {
  const broken = iworkz(['compliance', 'evaluate', '-'], '[{"name": "山田"');
  expect(broken).toMatchObject({ status: 2, stdout: '' });
  expect(broken.stderr).toContain('it is not JSON');
  expect(broken.stderr).not.toContain('山田');
  expect(iworkz(['compliance', 'evaluate', '/no/such/file'])).toMatchObject({ status: 2 });
  expect(iworkz([])).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage') as string });
});

it('lists the kinds', () => {
  const { status, stdout } = iworkz(['compliance', 'kinds']);
  expect(status).toBe(0);
  expect((JSON.parse(stdout) as { kind: string }[]).map(({ kind }) => kind)).toContain('withholding');
});

it('audits a file for bias without any system, to a report that is the same every time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'iworkz-audit-'));
  try {
    const ids = Array.from({ length: 40 }, (_, index) => index);
    const data = {
      people: ids.map((id) => ({ id: `p${id}`, attributes: { sex: id % 2 ? 'female' : 'male' } })),
      selections: ids.map((id) => ({ candidateId: `p${id}`, jobId: 'j', stage: id % 2 && id > 8 ? null : 'offer' })),
    };
    const [input, out] = [join(folder, 'data.json'), join(folder, 'report.json')];
    writeFileSync(input, JSON.stringify(data));
    const { status, stdout, stderr } = iworkz(['audit', 'bias', '--input', input, '--out', out]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    // Four of twenty women, all of twenty men.
    expect(stderr).toMatch(/\| female \| 20 \| 20 \| 20\.0 % \| [^|]+ \| 0\.200 < 0\.8 \|/);
    const report = readFileSync(out, 'utf8');
    expect(report).not.toMatch(/"p\d+"/);
    expect(iworkz(['audit', 'bias', '--input', input]).stdout).toBe(report);
    expect(iworkz(['audit', 'bias', '--input', input, '--selected-at', 'hired']).status).toBe(0);
    writeFileSync(input, JSON.stringify({ people: [{ id: 'p0', attributes: { sex: 'secret' } }] }));
    const wrong = iworkz(['audit', 'bias', '--input', input]);
    expect(wrong).toMatchObject({ status: 2, stderr: expect.stringContaining('/people/0/attributes/sex') as string });
    expect(wrong.stderr).not.toContain('secret');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
