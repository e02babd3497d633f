import { spawnSync } from 'node:child_process';
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
