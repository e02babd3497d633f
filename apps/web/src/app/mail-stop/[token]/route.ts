import { StopMailsRoute } from '@iworkz/contracts';
import { negotiateLocale } from '@iworkz/kernel';
import type { NextRequest } from 'next/server';
import { config } from '@/config';

const TIMEOUT_MS = 20_000;

interface Context {
  readonly params: Promise<{ token: string }>;
}

/** What mail programs do by themselves when their reader wants no more (RFC 8058): no cookies, no redirects, any body. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { token } = await params;
  const headers = new Headers({ 'content-type': 'application/json' });
  for (const name of ['accept-language', 'x-forwarded-for', 'user-agent']) {
    const value = request.headers.get(name);
    if (value) headers.set(name, value);
  }
  const answer = await fetch(`${config().apiUrl}${StopMailsRoute.path}`, {
    method: StopMailsRoute.method,
    headers,
    body: JSON.stringify({ token }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
    cache: 'no-store',
  }).catch(() => undefined);
  const status = answer?.ok ? 200 : (answer?.status ?? 502);
  return new Response(null, { status, headers: { 'cache-control': 'no-store' } });
}

/** Opened by a person, or by a program that looks at links: asks on a page, since a look must not switch anything off. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { token } = await params;
  const locale = negotiateLocale(request.headers.get('accept-language') ?? undefined);
  // Relative, since the address that people see is known to the gateway only.
  const headers = { location: `/${locale}/mail-stop#${encodeURIComponent(token)}`, 'cache-control': 'no-store' };
  return new Response(null, { status: 303, headers });
}
