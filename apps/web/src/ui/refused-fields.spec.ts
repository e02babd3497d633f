import { Refusal } from '@iworkz/client';
import { describe, expect, it, vi } from 'vitest';
import { refusedFields, showRefusedFields } from './refused-fields';

const refusal = (...pointers: string[]) =>
  new Refusal({
    type: 'https://iworkz.example/problems/request.invalid',
    title: 'The request is not valid.',
    status: 400,
    code: 'request.invalid',
    errors: pointers.map((pointer) => ({ pointer, code: 'too_small', detail: `about ${pointer}` })),
  });

describe('what a refusal says of the fields of a form', () => {
  it('is found by the name of the field', () => {
    const found = refusedFields(refusal('/body/pay/min', '/body/skills/2/name', '/query/limit'));
    expect([...found]).toEqual([
      ['pay.min', 'about /body/pay/min'],
      ['skills.2.name', 'about /body/skills/2/name'],
    ]);
  });

  it('counts from the part of the body that the form stands for', () => {
    expect([...refusedFields(refusal('/body/content/pay/min', '/body/version'), 'content').keys()]).toEqual([
      'pay.min',
    ]);
  });

  it('is nothing where the server said nothing', () => {
    expect(refusedFields(new Error('offline')).size).toBe(0);
    expect(refusedFields(refusal()).size).toBe(0);
  });

  it('is set on the inputs', () => {
    const setError = vi.fn();
    showRefusedFields(setError, refusal('/body/email'));
    expect(setError).toHaveBeenCalledExactlyOnceWith('email', { type: 'server', message: 'about /body/email' });
  });
});
