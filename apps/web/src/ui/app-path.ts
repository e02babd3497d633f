import { locales } from '@iworkz/kernel';

/**
 * A path of this application without its language, from a link that the server sent.
 * @returns undefined for anything that would leave the application.
 */
export function appPath(link: string | null | undefined): string | undefined {
  if (!link?.startsWith('/') || /^\/[/\\]/.test(link)) return undefined;
  const path = link.replace(new RegExp(`^/(${locales.join('|')})(?=/|$)`), '');
  return path === '' ? '/' : path;
}
