/**
 * What makes a path mean one thing to a router and perhaps another to whoever stands behind it: a path that was let in
 * as one route must not arrive as another. Regular expressions for the path as it was sent, matched without regard to
 * case; every door of the system reads them, so they use only what JavaScript and PCRE understand alike.
 */
export const crookedPathPatterns: readonly string[] = [
  // The absolute form of a request target, and "*".
  '^(?!/)',
  '^//',
  // Backslashes, nulls, fragments, and percent signs that begin no escape.
  String.raw`\\|%5c|%00|#|%(?![0-9a-f]{2})`,
  // Steps up and steps on the spot.
  String.raw`(?:^|/)(?:\.|%2e){1,2}(?:/|$)`,
  // Letters, digits, "-", "." and "_" that were escaped without need (RFC 3986, 2.3): one more spelling of every route.
  '%(?:2[de]|3[0-9]|4[1-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9a])',
];

const crooked = new RegExp(crookedPathPatterns.join('|'), 'i');

/** @param path the path as it was sent, without its query. */
export const isCrookedPath = (path: string): boolean => crooked.test(path);
