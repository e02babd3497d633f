import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BrowserSession } from './browser-session';

const account = {
  id: '018f0000-0000-7000-8000-000000000001',
  email: 'person@example.com',
  roles: ['candidate'],
  name: { family: '森本', given: '悠斗' },
  locale: 'ja',
  region: 'jp',
  companyId: null,
  createdAt: '2026-11-21T00:00:00.000Z',
};
const grant = () => Response.json({ accessToken: 'token', expiresIn: 900, account });
const nothing = () => new Response(null, { status: 204 });

describe('the session of a browser tab', () => {
  const server = vi.fn<typeof fetch>();
  beforeEach(() => void vi.stubGlobal('fetch', server));
  afterEach(() => {
    server.mockReset();
    vi.unstubAllGlobals();
  });

  async function signedIn(): Promise<BrowserSession> {
    server.mockResolvedValueOnce(grant());
    const session = new BrowserSession();
    await session.signIn('ja', { email: account.email, password: 'long enough' });
    return session;
  }

  it('that ends by itself remembers whose it was, until they come back', async () => {
    const session = await signedIn();
    server.mockResolvedValueOnce(nothing());
    await session.renew();
    expect(session.snapshot()).toMatchObject({ status: 'ended', account: { id: account.id } });
    expect(session.current()).toBeUndefined();

    server.mockResolvedValueOnce(grant());
    await session.signIn('ja', { email: account.email, password: 'long enough' });
    expect(session.snapshot()).toMatchObject({ status: 'signed_in', account: { id: account.id } });
  });

  it('that its person ends leaves nothing', async () => {
    const session = await signedIn();
    server.mockResolvedValueOnce(nothing());
    await session.signOut();
    expect(session.snapshot()).toEqual({ status: 'signed_out' });
  });

  it('that never was is signed out', async () => {
    server.mockResolvedValueOnce(nothing());
    const session = new BrowserSession();
    await session.renew();
    expect(session.snapshot()).toEqual({ status: 'signed_out' });
  });
});
