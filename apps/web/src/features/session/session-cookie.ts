import { Session } from '@iworkz/contracts';
import { NextResponse, type NextRequest } from 'next/server';
import { config } from '@/config';
import type { SessionGrant } from './session-grant';

const COOKIE = 'iworkz_refresh';
const WEEK_SECONDS = 7 * 24 * 60 * 60;
const TIMEOUT_MS = 20_000;

interface AuthRoute {
  readonly path: string;
}

/** True for a request that another site made the browser send. */
const crossSite = (request: NextRequest) => !['same-origin', null].includes(request.headers.get('sec-fetch-site'));

function setRefreshToken(request: NextRequest, response: NextResponse, token: string): void {
  response.cookies.set(COOKIE, token, {
    httpOnly: true,
    sameSite: 'strict',
    path: '/session',
    maxAge: token === '' ? 0 : WEEK_SECONDS,
    secure: (request.headers.get('x-forwarded-proto') ?? request.nextUrl.protocol).startsWith('https'),
  });
}

async function ask(request: NextRequest, route: AuthRoute, body: unknown): Promise<Response | undefined> {
  const headers = new Headers({ 'content-type': 'application/json' });
  // The API counts attempts by caller and writes refusals in the reader's language.
  for (const name of ['accept-language', 'x-forwarded-for', 'user-agent']) {
    const value = request.headers.get(name);
    if (value) headers.set(name, value);
  }
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  return fetch(`${config().apiUrl}${route.path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
    signal,
    cache: 'no-store',
  }).catch(() => undefined);
}

async function passOn(answer: Response): Promise<NextResponse> {
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const name of ['content-type', 'retry-after']) {
    const value = answer.headers.get(name);
    if (value) headers.set(name, value);
  }
  return new NextResponse(await answer.text(), { status: answer.status, headers });
}

/** Answers with the session that the API grants; its refresh token goes into the cookie. */
async function grant(request: NextRequest, route: AuthRoute, body: unknown): Promise<NextResponse> {
  const answer = await ask(request, route, body);
  if (!answer) return new NextResponse(null, { status: 502 });
  if (!answer.ok) return passOn(answer);
  const { refreshToken, ...rest } = Session.parse(await answer.json());
  const response = NextResponse.json<SessionGrant>(rest, { headers: { 'cache-control': 'no-store' } });
  setRefreshToken(request, response, refreshToken);
  return response;
}

/** For sign-in and registration: the body is handed to the API as it came, which judges it. */
export async function grantFor(request: NextRequest, route: AuthRoute): Promise<NextResponse> {
  if (crossSite(request)) return new NextResponse(null, { status: 403 });
  return grant(request, route, await request.json().catch(() => null));
}

/** 204 when this browser holds no session. A session that has ended loses its cookie. */
export async function renewFrom(request: NextRequest, route: AuthRoute): Promise<NextResponse> {
  if (crossSite(request)) return new NextResponse(null, { status: 403 });
  const refreshToken = request.cookies.get(COOKIE)?.value;
  if (!refreshToken) return new NextResponse(null, { status: 204 });
  const response = await grant(request, route, { refreshToken });
  if (response.status < 400 || response.status >= 500 || response.status === 429) return response;
  const ended = new NextResponse(null, { status: 204 });
  setRefreshToken(request, ended, '');
  return ended;
}

export async function endFrom(request: NextRequest, route: AuthRoute): Promise<NextResponse> {
  if (crossSite(request)) return new NextResponse(null, { status: 403 });
  const refreshToken = request.cookies.get(COOKIE)?.value;
  if (refreshToken) await ask(request, route, { refreshToken });
  const response = new NextResponse(null, { status: 204 });
  setRefreshToken(request, response, '');
  return response;
}
