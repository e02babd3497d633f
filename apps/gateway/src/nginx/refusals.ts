import {
  BodyTooLarge,
  InvalidRequest,
  NotPermitted,
  RouteNotFound,
  ServiceUnavailable,
  TooManyRequests,
  type DomainError,
} from '@iworkz/contracts';
import { locales, type Locale } from '@iworkz/kernel';
import { problemOf } from '@iworkz/platform';
import { limitClasses } from '../route-table.js';
import type { NginxSettings } from './settings.js';
import { readerLanguageMaps } from './reader-language.js';
import { map, pattern, value } from './syntax.js';

/** Seconds until a live socket may be tried again; as the Node gateway says. */
const socketRetrySeconds = 30;
/** Seconds after which a service that did not answer may be asked again; as the Node gateway says. */
const unavailableRetrySeconds = 5;

/** The longest one has to wait for the next request, however much was asked before: seconds. */
const waitFor = (limit: number, windowSeconds: number): number => Math.ceil(windowSeconds / limit);

interface Refusal {
  readonly name: string;
  readonly error: DomainError;
  readonly retryAfter?: string;
}

function problemText(error: DomainError, locale: Locale): string {
  return JSON.stringify(problemOf(error, { locale, requestId: '${own_request_id}' }, '${shown_path}'));
}

const byLanguage = (name: string, error: DomainError): string =>
  map(
    '$reader_language',
    `text_of_${name}`,
    locales.map((locale) => [locale, problemText(error, locale)] as const),
  );

/** The maps of all texts, and the places that send them. */
export function refusals(settings: NginxSettings): { readonly maps: string; readonly locations: string } {
  const { limits, bodyLimit } = settings;
  const userWait = waitFor(limits.perUserPerHour, 3600);
  const waits = new Map<string, number>([
    ...limitClasses.map((name): [string, number] => [name, waitFor(limits.perMinute[name], 60)]),
    // Live sockets are in no class.
    ['', socketRetrySeconds],
  ]);
  const simple: Refusal[] = [
    { name: 'not_found', error: RouteNotFound({ path: '${shown_path}' }) },
    { name: 'bad_request', error: InvalidRequest({ errors: [] }) },
    { name: 'body_too_large', error: BodyTooLarge({ limitBytes: bodyLimit }) },
    { name: 'foreign_origin', error: NotPermitted({ access: 'origin' }) },
    {
      name: 'too_many_of_user',
      error: TooManyRequests({ retryAfterSeconds: userWait }),
      retryAfter: String(userWait),
    },
    {
      name: 'unavailable',
      error: ServiceUnavailable({ service: '${route_part}' }),
      retryAfter: String(unavailableRetrySeconds),
    },
  ];
  const tooMany = [...waits].flatMap(([name, seconds]) =>
    locales.map(
      (locale) =>
        [value(`${locale}|${name}`), problemText(TooManyRequests({ retryAfterSeconds: seconds }), locale)] as const,
    ),
  );
  const location = ({ name, error, retryAfter }: Refusal): string =>
    [
      // The one that a request is sent to before it was understood; see the error pages.
      name === 'bad_request' ? 'location = /.bad-request {\n    internal;' : `location @${name} {`,
      '    default_type "application/problem+json; charset=utf-8";',
      '    include headers.conf;',
      '    add_header Content-Language $reader_language always;',
      '    add_header Cache-Control no-store always;',
      ...(retryAfter ? [`    add_header Retry-After ${retryAfter} always;`] : []),
      // NGINX refuses some paths by itself, which are as unknown as the others.
      ...(name === 'bad_request'
        ? ['    if ($path_is_crooked) {', '        return 404 $text_of_not_found;', '    }']
        : []),
      `    return ${error.status} $text_of_${name};`,
      '}',
    ].join('\n');
  return {
    maps: [
      readerLanguageMaps(),
      '# The path as far as it can stand in JSON as it is.',
      map('$asked_path', 'shown_path', [[pattern('^([!#-\\[\\]-~]*)'), '$1']]),
      map(
        '$limit_class',
        'class_retry_after',
        [...waits].map(([name, seconds]) => [name === '' ? '""' : name, String(seconds)] as const),
      ),
      ...simple.map(({ name, error }) => byLanguage(name, error)),
      map('$reader_language|$limit_class', 'text_of_too_many', tooMany),
    ].join('\n\n'),
    locations: [
      ...simple,
      { name: 'too_many', error: TooManyRequests({ retryAfterSeconds: 1 }), retryAfter: '$class_retry_after' },
    ]
      .map(location)
      .join('\n\n'),
  };
}
