import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { events } from './catalogue.js';

const personal = events.filter(({ personalData }) => personalData.length > 0);
const fieldsOf = (data: z.ZodType): string[] => Object.keys((data as z.ZodObject).shape);

describe('an event about a person', () => {
  it.each(personal)('$type has the personal fields that it names', ({ data, personalData }) => {
    expect(fieldsOf(data)).toEqual(expect.arrayContaining([...personalData]));
  });

  it.each(personal)('$type says whose they are, unless it is about many', (event) => {
    const ids = event.personalData.filter((name) => name.endsWith('Id'));
    if (ids.length === 0) return expect(event.person).toBeUndefined();
    expect(ids).toHaveLength(1);
    expect(event.person!(Object.fromEntries(ids.map((name) => [name, 'somebody'])))).toBe('somebody');
  });

  it.each(personal)('$type seals all that is content, and nothing that leads it to its place', (event) => {
    const content = event.personalData.filter((name) => !name.endsWith('Id') && event.person);
    expect([...(event.sealed ?? [])].sort()).toEqual(content.sort());
    const open = { ...Object.fromEntries(fieldsOf(event.data).map((name) => [name, name])) };
    for (const name of event.sealed ?? []) delete open[name];
    expect(event.key(open)).toBe(event.key(Object.fromEntries(fieldsOf(event.data).map((name) => [name, name]))));
  });
});
