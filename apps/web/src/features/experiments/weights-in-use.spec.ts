import { describe, expect, it } from 'vitest';
import { weightsInUse } from './weights-in-use';

const learned = new Set(['weights-1', 'weights-2']);
const tried = {
  name: 'first',
  champion: 'default',
  challenger: 'weights-1',
  status: 'running',
  everyoneGets: null,
} as const;
const kept = { ...tried, status: 'concluded', everyoneGets: 'challenger' } as const;

describe('the weights that everybody gets', () => {
  it('are the default ones until others were kept', () => {
    expect(weightsInUse([], learned)).toEqual({ version: 'default' });
    expect(weightsInUse([{ ...kept, everyoneGets: 'champion' }], learned)).toEqual({ version: 'default' });
    expect(weightsInUse([kept], learned)).toEqual({ version: 'weights-1' });
  });

  it('are those of before when the newest experiment was rolled back', () => {
    const second = { ...kept, name: 'second', champion: 'weights-1', challenger: 'weights-2' };
    expect(weightsInUse([second, kept], learned)).toEqual({ version: 'weights-2' });
    expect(weightsInUse([{ ...second, status: 'rolled_back', everyoneGets: 'champion' }, kept], learned)).toEqual({
      version: 'weights-1',
    });
  });

  it('are tried against by one experiment at a time; experiments with something else do not count', () => {
    expect(weightsInUse([tried], learned)).toEqual({ version: 'default', runningExperiment: 'first' });
    expect(weightsInUse([{ ...tried, challenger: 'reference-3' }], learned)).toEqual({ version: 'default' });
  });
});
