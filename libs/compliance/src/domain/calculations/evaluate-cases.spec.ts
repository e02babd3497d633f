import { expect, it } from 'vitest';
import { evaluateCases, listKinds } from '../../calculations.js';

/** Minutes of a day: nine to six with an hour at noon. */
const day = {
  id: 'a day',
  kind: 'breaks',
  date: '2026-04-01',
  input: { from: 540, to: 1080, breaks: [{ from: 720, to: 780 }] },
};

it('lists every kind once, each with schemas of what goes in and what comes out', () => {
  const kinds = listKinds();
  expect(new Set(kinds.map(({ kind }) => kind)).size).toBe(kinds.length);
  expect(kinds.length).toBeGreaterThan(10);
  for (const { kind, title, input, output } of kinds) {
    expect(title, kind).not.toBe('');
    for (const schema of [input, output]) expect(JSON.stringify(schema), kind).toMatch(/"(properties|oneOf|anyOf)"/);
  }
});

it('calculates each case by itself, in the order given', () => {
  const [kept, unknown, wrong, past, broken] = evaluateCases([
    day,
    { id: 'a', kind: 'horoscope', date: '2026-04-01', input: {} },
    { ...day, input: { from: 'nine', to: 1080, breaks: [], secret: '山田' } },
    { ...day, date: '1900-01-01' },
    { id: 'no date' },
  ]);
  expect(kept).toMatchObject({
    id: 'a day',
    kind: 'breaks',
    date: '2026-04-01',
    result: expect.anything() as object,
  });
  expect(unknown).toMatchObject({ id: 'a', error: 'unknown_kind', fields: [{ pointer: '/kind' }] });
  expect(wrong).toMatchObject({
    error: 'invalid_input',
    fields: expect.arrayContaining([expect.objectContaining({ pointer: '/input/from' })]) as object,
  });
  expect(JSON.stringify(wrong)).not.toContain('山田');
  expect(past).toMatchObject({ error: 'unknown_law', fields: [{ pointer: '/date' }] });
  expect(broken).toMatchObject({ id: 'no date', error: 'invalid_case' });
});

it('names the field of input that contradicts only the date', () => {
  const cases = [
    { id: 'born later', kind: 'hspPoints', date: '2026-04-01', input: {} },
    { id: 'nothing', kind: 'netPay', date: '2026-04-25', input: null },
  ];
  for (const result of evaluateCases(cases)) {
    expect(result).toMatchObject({ error: 'invalid_input' });
    const [field] = 'error' in result ? result.fields : [];
    expect(field?.pointer).toMatch(/^\/input/);
  }
});
