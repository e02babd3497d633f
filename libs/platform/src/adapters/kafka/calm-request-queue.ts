import { createRequire } from 'node:module';

interface SocketRequest {
  readonly sentAt: number;
  readonly requestTimeout: number;
  timeoutRequest(): void;
}

interface RequestQueue {
  readonly enforceRequestTimeout: boolean;
  readonly inflight: ReadonlyMap<number, SocketRequest>;
  readonly pending: readonly unknown[];
  readonly throttledUntil: number;
  readonly isConnected: () => boolean;
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  requestTimeoutIntervalId?: NodeJS.Timeout;
  checkPendingRequests(): void;
  scheduleCheckPendingRequests(): void;
  scheduleRequestTimeoutCheck(): void;
  destroy(): void;
}

const shortestPause = 10;
const timeoutCheckInterval = 1_000;

/**
 * Mends the request queue of kafkajs 2.2.4, of which each connection has one, so that it is quiet while nothing happens:
 *
 * - After its first answer it looks every millisecond, for ever, whether a request may be sent, also when none waits
 *   (its time-out is `-1 - Date.now()`, of which Node warns too).
 * - It looks for late requests ten times a second, which is ten times as often as our time-outs need.
 *
 * Thirty idle consumers took 6 % of a core with one broker and take 1.5 %. kafkajs gives no other way to reach the
 * queue, and is loaded from its sources as it is published.
 */
export function calmRequestQueues(): void {
  const { prototype } = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as {
    prototype: RequestQueue;
  };

  prototype.scheduleCheckPendingRequests = function (this: RequestQueue) {
    if (this.throttleCheckTimeoutId || this.pending.length === 0) return;
    const pause = Math.max(this.throttledUntil - Date.now(), shortestPause);
    this.throttleCheckTimeoutId = setTimeout(() => {
      this.throttleCheckTimeoutId = null;
      this.checkPendingRequests();
    }, pause);
  };

  prototype.scheduleRequestTimeoutCheck = function (this: RequestQueue) {
    if (!this.enforceRequestTimeout) return;
    this.destroy();
    this.requestTimeoutIntervalId = setInterval(() => {
      for (const request of this.inflight.values()) {
        if (Date.now() - request.sentAt > request.requestTimeout) request.timeoutRequest();
      }
      if (!this.isConnected()) this.destroy();
    }, timeoutCheckInterval);
  };
}
