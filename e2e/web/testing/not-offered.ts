import type { Browser, Locator } from 'playwright-core';
import { expect } from 'vitest';
import { aCandidate, anEmployer } from '../../testing/people.js';
import type { RunningSystem } from '../../testing/system.js';
import { Person, newAddress } from './person.js';

export const otherRoles = ['candidate', 'employer'] as const;

/** A page of administrators: nobody else finds a link to it, and who opens it all the same is told so and shown none of it. */
export async function expectNotOffered(
  browser: Browser,
  running: RunningSystem,
  role: (typeof otherRoles)[number],
  page: { readonly path: string; readonly link: string; readonly content: (person: Person) => Locator },
): Promise<void> {
  const email = newAddress(role);
  await (role === 'candidate' ? aCandidate(running, email) : anEmployer(running, email));
  const person = await Person.signedIn(browser, running.url, email);
  await person.open(page.path);
  await person.page.getByText('このアカウントではこのページをご利用いただけません。').waitFor();
  expect(await page.content(person).count()).toBe(0);
  expect(await person.link(page.link).count()).toBe(0);
  expect(person.troubles).toEqual([]);
  await person.context.close();
}
