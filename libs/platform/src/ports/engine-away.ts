/**
 * An engine behind a port does not answer. Whether it did what it was asked is unknown, except where the port says more.
 * Requests are then answered with 503, and events come again later.
 */
export class EngineAway extends Error {
  constructor(
    /** `kafka`, `redis`, ... */
    readonly engine: string,
    options?: ErrorOptions,
  ) {
    super(`${engine} does not answer`, options);
    this.name = 'EngineAway';
  }
}
