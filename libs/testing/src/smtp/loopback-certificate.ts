import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const DAY = 86_400_000;

/**
 * A key and a certificate that it signed itself (RFC 5280), for 127.0.0.1 and localhost, good for two days around `now`. Made
 * here because Node can read certificates but not make them, and a machine that tests need not have openssl.
 */
export function loopbackCertificate(now = new Date()): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ecdsaWithSha256 = sequence(Buffer.from('06082a8648ce3d040302', 'hex'));
  const commonName = sequence(Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from('localhost')));
  const name = sequence(der(0x31, commonName));
  const validity = sequence(utcTime(now.getTime() - DAY), utcTime(now.getTime() + DAY));
  const names = sequence(der(0x82, Buffer.from('localhost')), der(0x87, Buffer.from([127, 0, 0, 1])));
  const isAuthority = sequence(Buffer.from('0101ff', 'hex'));
  const extensions = sequence(
    sequence(Buffer.from('0603551d11', 'hex'), der(0x04, names)),
    sequence(Buffer.from('0603551d13', 'hex'), Buffer.from('0101ff', 'hex'), der(0x04, isAuthority)),
  );
  const serial = randomBytes(8);
  serial[0] = (serial[0]! & 0x7f) | 0x01;
  const content = sequence(
    der(0xa0, Buffer.from('020102', 'hex')), // version 3
    der(0x02, serial),
    ...[ecdsaWithSha256, name, validity, name],
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', content, privateKey));
  const certificate = sequence(content, ecdsaWithSha256, signature);
  const lines = certificate
    .toString('base64')
    .match(/.{1,64}/g)!
    .join('\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
/** `YYMMDDhhmmssZ` */
const utcTime = (at: number): Buffer =>
  der(0x17, Buffer.from(new Date(at).toISOString().replace(/\.\d+/, '').replace(/[-:T]/g, '').slice(2)));
