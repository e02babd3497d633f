import type { SmtpSettings } from '@iworkz/platform';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { loopbackCertificate } from './loopback-certificate.js';

export interface TakenMail {
  readonly recipients: readonly string[];
  /** As it came over the wire. */
  readonly raw: string;
  readonly user: unknown;
  readonly overTls: boolean;
}

/** A server that speaks SMTP on loopback, keeps what it takes, and refuses as it is told. */
export class SmtpStandIn {
  static readonly username = 'iworkz';
  static readonly password = 'the password of the stand-in';
  readonly taken: TakenMail[] = [];
  connections = 0;
  /** Asked for each recipient and for each content that came; a reply such as `550 5.1.1 ...` refuses. */
  refuseRecipient: (address: string) => string | undefined = () => undefined;
  refuseContent: () => string | undefined = () => undefined;
  /** The connection breaks after the content came, and before it is answered. */
  breakAfterContent = false;
  private server!: SMTPServer;
  private folder!: string;

  static async start(options: SMTPServerOptions = {}): Promise<SmtpStandIn> {
    const standIn = new SmtpStandIn();
    standIn.folder = await mkdtemp(join(tmpdir(), 'iworkz-smtp-'));
    const { key, cert } = loopbackCertificate();
    await writeFile(join(standIn.folder, 'tls.crt'), cert);
    standIn.server = new SMTPServer({
      ...{ key, cert },
      logger: false,
      onConnect: (_session, done) => {
        standIn.connections += 1;
        done();
      },
      onAuth: ({ username, password }, _session, done) => {
        const right = username === SmtpStandIn.username && password === SmtpStandIn.password;
        done(right ? null : new Error('no'), { user: username });
      },
      onRcptTo: ({ address }, _session, done) => done(refusal(standIn.refuseRecipient(address))),
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const raw = Buffer.concat(parts).toString('utf8');
          const recipients = session.envelope.rcptTo.map(({ address }) => address);
          const reply = standIn.refuseContent();
          if (!reply) standIn.taken.push({ recipients, raw, user: session.user, overTls: session.secure });
          if (standIn.breakAfterContent) standIn.dropConnections();
          else done(refusal(reply));
        });
      },
      ...options,
    });
    // A client that goes away in the middle is what some tests are about.
    standIn.server.on('error', () => undefined);
    await new Promise<void>((resolve) => standIn.server.listen(0, '127.0.0.1', resolve));
    return standIn;
  }

  get settings(): SmtpSettings {
    return {
      host: '127.0.0.1',
      port: (this.server.server.address() as AddressInfo).port,
      tls: 'starttls',
      username: SmtpStandIn.username,
      password: SmtpStandIn.password,
      caFile: join(this.folder, 'tls.crt'),
      from: 'no-reply@iworkz.example',
      sender: { name: '株式会社見本', address: '東京都千代田区見本町1-1', contact: 'support@iworkz.example' },
    };
  }

  /** The same, as a service is told it. */
  get environment(): Record<string, string> {
    const { host, port, from, caFile, sender } = this.settings;
    return {
      ...{ SMTP_SERVER: `${host}:${port}`, SMTP_TLS: 'starttls', SMTP_CA_FILE: caFile!, MAIL_FROM: from },
      ...{ SMTP_USERNAME: SmtpStandIn.username, SMTP_PASSWORD: SmtpStandIn.password },
      ...{ MAIL_SENDER_NAME: sender.name, MAIL_SENDER_ADDRESS: sender.address, MAIL_SENDER_CONTACT: sender.contact },
    };
  }

  dropConnections(): void {
    for (const connection of this.server.connections)
      (connection as unknown as { _socket: { destroy(): void } })._socket.destroy();
  }

  async stop(): Promise<void> {
    this.dropConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
    await rm(this.folder, { recursive: true });
  }
}

/** `550 5.1.1 words` as smtp-server wants it. */
function refusal(reply: string | undefined): Error | null {
  if (!reply) return null;
  return Object.assign(new Error(reply.slice(4)), { responseCode: Number(reply.slice(0, 3)) });
}
