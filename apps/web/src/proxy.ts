import createMiddleware from 'next-intl/middleware';
import { routing } from './i18n/routing';

export default createMiddleware(routing);

export const config = {
  // Everything a person can open; not the API, the session handlers, or files.
  matcher: ['/((?!api|session|ws|_next|.*\\..*).*)'],
};
