import { SignJWT } from 'jose';

export const serviceIssuer = 'iworkz-services';
export const serviceAudience = 'iworkz-services';
export const serviceKeyId = 'service';

/** A token that lets one service call another, good for one minute. */
export function signServiceToken(service: string, key: string): Promise<string> {
  return new SignJWT({})
    .setProtectedHeader({ alg: 'HS256', kid: serviceKeyId })
    .setSubject(service)
    .setIssuer(serviceIssuer)
    .setAudience(serviceAudience)
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(new TextEncoder().encode(key));
}
