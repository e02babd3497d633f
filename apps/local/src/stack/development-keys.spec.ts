import { chmod, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { developmentKeys } from './development-keys.js';
import { CannotStart, sentenceFor } from './failure.js';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'development-keys-'));
  file = join(folder, 'data', 'keys.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the keys of a development system', () => {
  it('are made once and are the same ever after', async () => {
    const first = await developmentKeys(file);
    expect(await developmentKeys(file)).toEqual(first);
  });

  it('are of this system alone', async () => {
    const [ours, theirs] = [await developmentKeys(file), await developmentKeys(join(folder, 'other', 'keys.json'))];
    for (const name of Object.keys(ours) as (keyof typeof ours)[]) expect(theirs[name]).not.toEqual(ours[name]);
  });

  it('are readable by their owner only, and leave no half-written file behind', async () => {
    await developmentKeys(file);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'data'))).toEqual(['keys.json']);
  });

  it('are made anew after a start that was interrupted while it wrote them', async () => {
    const first = await developmentKeys(file);
    await rm(file);
    await writeFile(`${file}.partial`, '{"databasePassword": "ha', { mode: 0o644 });
    const second = await developmentKeys(file);
    expect(second.databasePassword).not.toBe(first.databasePassword);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['empty', () => ''],
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['without one of the keys', (text: string) => JSON.stringify({ ...JSON.parse(text), serviceTokenKey: undefined })],
    ['with a key that is too short', (text: string) => JSON.stringify({ ...JSON.parse(text), eventSigningKey: 'x' })],
  ])('that are %s stop the start with a sentence that says the way out and no secret', async (_, damage) => {
    const { databasePassword } = await developmentKeys(file);
    const damaged = damage(await readFile(file, 'utf8'));
    await writeFile(file, damaged);
    const error = await developmentKeys(file).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CannotStart);
    expect(sentenceFor(error)).toContain(file);
    expect(sentenceFor(error)).toContain('npm run reset');
    expect(`${sentenceFor(error)} ${String((error as Error).cause)}`).not.toContain(databasePassword);
    expect(await readFile(file, 'utf8')).toBe(damaged);
  });

  it('of a system that was made before people had keys are completed, and nothing else of them changes', async () => {
    const { personKeysSecret, ...before } = await developmentKeys(file);
    await writeFile(file, JSON.stringify(before));
    const completed = await developmentKeys(file);
    expect(completed).toEqual({ ...before, personKeysSecret: expect.stringMatching(/.{32}/) as string });
    expect(completed.personKeysSecret).not.toBe(personKeysSecret);
    expect(await developmentKeys(file)).toEqual(completed);
  });

  it('that their owner made read-only still open', async () => {
    const first = await developmentKeys(file);
    await chmod(file, 0o400);
    expect(await developmentKeys(file)).toEqual(first);
  });
});
