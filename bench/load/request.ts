/** What is sent, ready made: making it must cost the loader as little as possible. */
export interface PreparedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface DueRequest extends PreparedRequest {
  /** What it is counted as. */
  readonly kind: string;
  /** Milliseconds after the beginning. */
  readonly dueMs: number;
}

/** As fast as the answers come, over some connections, until the time or the requests are over. */
export interface ClosedLoad {
  readonly shape: 'closed';
  readonly baseUrl: string;
  /** In this order; from the beginning again when they are used up and `once` is not set. */
  readonly requests: readonly PreparedRequest[];
  readonly once?: boolean;
  readonly connections: number;
  readonly milliseconds: number;
}

/** Each at its time, whether or not the answers come: the latency counts from when it was due. */
export interface OpenLoad {
  readonly shape: 'open';
  readonly baseUrl: string;
  readonly requests: readonly DueRequest[];
}

export interface Answered {
  readonly kind: string;
  readonly milliseconds: number;
  /** 0: no answer. */
  readonly status: number;
}

export type LoadAnswer = readonly Answered[];
