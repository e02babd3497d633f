import { createClient, type Client } from '@iworkz/client';
import type { Account } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { Visitor } from '../../apps/local/src/demo/visitors.js';
import type { RunningSystem } from './system.js';

export { Visitor };
export const password = 'a long enough password';

/** An address nobody else has. */
export const newAddress = (who: string): string => `${who}-${newId().slice(-12)}@e2e.iworkz.example`;

export const aCandidate = (system: Pick<RunningSystem, 'url'>, email = newAddress('candidate')): Promise<Visitor> =>
  Visitor.register(system.url, { role: 'candidate', email, password, name: { family: '森本', given: '悠斗' } });

/** With a company of their own. */
export const anEmployer = (system: Pick<RunningSystem, 'url'>, email = newAddress('employer')): Promise<Visitor> =>
  Visitor.register(system.url, {
    role: 'employer',
    email,
    password,
    name: { family: '青木', given: '涼子' },
    company: { name: `株式会社みはらし ${newId().slice(-8)}` },
  });

export const theAdmin = ({ url, admin }: RunningSystem): Promise<Visitor> =>
  Visitor.signIn(url, admin.email, admin.password, 'ja');

export function companyOf({ companyId }: Account): string {
  if (!companyId) throw new Error('not an employer');
  return companyId;
}

/** For somebody who is known by a token only. */
export const clientWith = (url: string, accessToken: string): Client =>
  createClient({ baseUrl: url, session: { current: () => accessToken, renew: () => Promise.resolve(undefined) } });

/** A certificate as an admin issues it to whomever. */
export const aCertificate = {
  type: 'LanguageCertificate',
  holderName: '森本 悠斗',
  language: 'ja',
  scheme: 'JLPT',
  level: 'N1',
  awardedOn: '2025-12-07',
} as const;
