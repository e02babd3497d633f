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

/** Longer bodies than this are not received for the sake of a polite answer. Bytes. */
const drainedLength = 64 * 1024 * 1024;

/**
 * Reads a refused body and throws it away before `done`: an answer in the middle of it closes the connection, and the
 * sender, still writing, would meet a broken pipe instead of the answer.
 */
export function drain(body: Readable, announcedLength: string | undefined, done: () => void): void {
  if (!(Number(announcedLength) <= drainedLength)) return done();
  let over = false;
  const finish = (): void => {
    if (!over) done();
    over = true;
  };
  // `close` alone comes when the caller goes away.
  body.once('end', finish).once('close', finish);
  body.resume();
}
