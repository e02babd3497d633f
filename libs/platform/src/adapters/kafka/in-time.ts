import { within } from '../within.js';

/** What a promise settles to, unless the time (milliseconds) is over before. @throws Error saying what took too long. */
export function inTime<T>(time: number, what: string, work: Promise<T>): Promise<T> {
  return within(time, work, () => new Error(`${what} took longer than ${time} ms`));
}
