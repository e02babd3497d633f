import { BodyTooLarge } from '@iworkz/contracts';
import { Transform, type Readable } from 'node:stream';

/**
 * The body, passed on as it arrives and cut off with BodyTooLarge beyond `limit` bytes.
 * @throws BodyTooLarge at once when the announced length is too much already.
 */
export function boundedBody(body: Readable, announcedLength: string | undefined, limit: number): Readable {
  if (Number(announcedLength ?? 0) > limit) throw BodyTooLarge({ limitBytes: limit });
  let size = 0;
  const bounded = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > limit) done(BodyTooLarge({ limitBytes: limit }));
      else done(null, chunk);
    },
  });
  body.once('error', (error) => bounded.destroy(error));
  body.once('close', () => {
    if (!(body as Readable & { complete?: boolean }).complete) bounded.destroy(new Error('the caller went away'));
  });
  return body.pipe(bounded);
}
