import { describe, expect, it } from 'vitest';
import { readGatewayConfig } from './config.js';

describe('the configuration of the gateway', () => {
  it('needs nothing but the address of the web server', () => {
    const config = readGatewayConfig({ WEB_URL: 'http://127.0.0.1:3000' });
    expect(config).toMatchObject({ port: 8080, trustedProxies: [], allowedOrigins: [] });
    expect(config.serviceUrls['backend-api']).toBe('http://127.0.0.1:8001');
    expect(config.limits).toEqual({
      perMinute: { users: 1000, jobs: 2000, matching: 500, pages: 6000 },
      perUserPerHour: 1000,
    });
  });

  it('takes lists, limits and addresses of services', () => {
    const config = readGatewayConfig({
      WEB_URL: 'http://web:3000',
      URL_SEARCH: 'http://search:9000',
      GATEWAY_TRUSTED_PROXIES: '10.0.0.0/8, 2001:db8::1',
      GATEWAY_ALLOWED_ORIGINS: 'https://app.example',
      GATEWAY_LIMIT_PER_USER_PER_HOUR: '50',
    });
    expect(config.serviceUrls.search).toBe('http://search:9000');
    expect(config.trustedProxies).toEqual(['10.0.0.0/8', '2001:db8::1']);
    expect(config.allowedOrigins).toEqual(['https://app.example']);
    expect(config.limits?.perUserPerHour).toBe(50);
  });

  it('names what is wrong and does not repeat it', () => {
    const wrong = {
      WEB_URL: 'user:secret',
      GATEWAY_LIMIT_JOBS_PER_MINUTE: '-3',
      GATEWAY_ALLOWED_ORIGINS: 'not-an-origin',
    };
    expect(() => readGatewayConfig(wrong)).toThrow(/GATEWAY_ALLOWED_ORIGINS[\s\S]*GATEWAY_LIMIT_JOBS_PER_MINUTE/);
    expect(() => readGatewayConfig(wrong)).not.toThrow(/secret|-3|not-an-origin/);
    expect(() => readGatewayConfig({ WEB_URL: 'http://w', URL_SEARCH: '??' })).toThrow(/URL_SEARCH/);
  });
});
