import { DatabaseError } from '@iworkz/database';
import { ConfigurationError } from '@iworkz/platform';
import { describe, expect, it } from 'vitest';
import { CannotStart, sentenceFor } from './failure.js';
import { PortInUse } from './ports.js';

const systemError = (code: string) => Object.assign(new Error(`${code}: as Node says it`), { code });

describe('what a person reads when the system does not start', () => {
  it.each([
    [new CannotStart('The web pages have not been built.'), /^The web pages have not been built\.$/],
    [new PortInUse(8001, 'backend-api'), /^Port 8001 \(backend-api\) is in use .*--free-ports/],
    [systemError('EADDRINUSE'), /in use .*--free-ports/],
    [systemError('ENOSPC'), /disk is full.*Free/],
    [systemError('EACCES'), /cannot be written.*--data-folder/],
    [systemError('EROFS'), /cannot be written.*--data-folder/],
    [new ConfigurationError(['JWKS_URL: invalid_format']), /JWKS_URL/],
  ])('is a sentence with a way out: %s', (error, sentence) => {
    expect(sentenceFor(error)).toMatch(sentence);
    expect(sentenceFor(error)).not.toContain('as Node says it');
  });

  it('is what the database says of itself', () => {
    const error = Object.assign(Object.create(DatabaseError.prototype) as DatabaseError, { message: 'Disk too old.' });
    expect(sentenceFor(error)).toBe('Disk too old.');
  });

  it.each([new Error('a defect'), new TypeError('x is undefined'), 'a string', undefined, null])(
    'is the defect itself where there is no sentence: %s',
    (error) => {
      expect(sentenceFor(error)).toBeUndefined();
    },
  );
});
