import { expect, it } from 'vitest';
import { createLogger } from './logger.js';

function lines(write: (log: ReturnType<typeof createLogger>) => void): Record<string, unknown>[] {
  const written: string[] = [];
  write(createLogger({ service: 'search', level: 'info', destination: { write: (line) => void written.push(line) } }));
  return written.map((line) => JSON.parse(line) as Record<string, unknown>);
}

it('masks personal data wherever it stands, and leaves the rest as it is', () => {
  const [line] = lines((log) =>
    log.info(
      {
        route: 'login',
        email: 'a@b.example',
        user: { id: 7, name: { family: '山田' } },
        list: [{ deep: { password: 'hunter2' }, at: new Date(0) }],
      },
      'request',
    ),
  );
  expect(line).toMatchObject({
    level: 'info',
    service: 'search',
    route: 'login',
    email: '***',
    user: { id: 7, name: '***' },
    list: [{ deep: { password: '***' }, at: '1970-01-01T00:00:00.000Z' }],
    msg: 'request',
  });
});

it('tells of an error its type, message, stack and causes, and masks what it carries', () => {
  const cause = new TypeError('the cause');
  const error = Object.assign(new RangeError('the effect', { cause }), {
    code: 'E1',
    params: { email: 'a@b.example' },
  });
  const [line] = lines((log) => log.error({ err: error }, 'request failed'));
  expect(line!['err']).toMatchObject({
    type: 'RangeError',
    message: 'the effect: the cause',
    stack: expect.stringContaining('caused by: TypeError: the cause'),
    code: 'E1',
    params: { email: '***' },
  });
});

it('writes what contains itself, and nothing of what is nested too deeply to be shown', () => {
  const round: Record<string, unknown> = { token: 'secret' };
  round['self'] = round;
  let nest: object = { password: 'hunter2' };
  for (let depth = 0; depth < 12; depth += 1) nest = { nest };
  const written = JSON.stringify(lines((log) => log.warn({ round, nest }, 'odd')));
  expect(written).not.toContain('secret');
  expect(written).not.toContain('hunter2');
  expect(written).toContain('Circular');
});
