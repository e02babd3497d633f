import { newId } from '@iworkz/kernel';
import type { ServiceUnderTest, TestCaller } from './running-service.js';

export interface JsonAnswer {
  readonly status: number;
  readonly text: string;
  /** Empty where the answer is no JSON. */
  readonly body: Record<string, unknown>;
}

/**
 * Sends JSON to a service in the name of a person, of another service or of nobody, each time under an idempotency key of its own.
 * @param service asked for at each call: a spec may have started it anew.
 */
export const jsonCaller =
  (service: () => ServiceUnderTest) =>
  async (
    caller: TestCaller | 'service' | undefined,
    method: string,
    path: string,
    body?: unknown,
    language = 'ja',
  ): Promise<JsonAnswer> => {
    const to = service();
    // Loaded when asked for: specs that only want builders need not wait for the whole platform.
    const { signServiceToken } = await import('@iworkz/platform');
    const bearer =
      caller === 'service'
        ? await signServiceToken('backend-api', to.config.serviceTokenKey)
        : caller && (await to.token(caller));
    const response = await fetch(to.url + path, {
      method,
      headers: {
        'accept-language': language,
        'idempotency-key': newId(),
        ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, text, body: isJson ? (JSON.parse(text) as Record<string, unknown>) : {} };
  };
