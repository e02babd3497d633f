import { accessTokenAudience, accessTokenIssuer, accessTokenType } from '@iworkz/platform';
import { SignJWT, exportJWK, generateKeyPair, type CryptoKey } from 'jose';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands in for identity: signs access tokens and publishes the key. */
export class Callers {
  private readonly server: Server;
  private readonly privateKey: CryptoKey;

  private constructor(server: Server, privateKey: CryptoKey) {
    this.server = server;
    this.privateKey = privateKey;
  }

  static async start(): Promise<Callers> {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const jwk = { ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256', use: 'sig' };
    const server = createServer((_request, response) => void response.end(JSON.stringify({ keys: [jwk] })));
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    return new Callers(server, privateKey);
  }

  get keySetUrl(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  /** Good for an hour. */
  token(userId: string): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    return new SignJWT({ roles: ['candidate'] })
      .setProtectedHeader({ alg: 'ES256', kid: 'bench', typ: accessTokenType })
      .setSubject(userId)
      .setIssuer(accessTokenIssuer)
      .setAudience(accessTokenAudience)
      .setIssuedAt(now)
      .setExpirationTime(now + 3_600)
      .sign(this.privateKey);
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
