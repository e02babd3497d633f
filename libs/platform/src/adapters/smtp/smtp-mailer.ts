import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import type { SmtpSettings } from '../../config/engine-settings.js';
import { assertOneLineHeaders, MailNotTaken, Mailer, type MailMessage } from '../../ports/mailer.js';

const connections = 5;
/** Milliseconds. All of one message, waiting for a connection included; a lease on mails must be longer. */
const messageTimeLimit = 60_000;

export interface SmtpMailerOptions extends SmtpSettings {
  /** Milliseconds; 60,000 unless told. */
  readonly timeLimit?: number;
}

/**
 * Hands mails to an SMTP server over a few connections that stay open for a while. TLS is required unless the settings say
 * otherwise, which they may for loopback only.
 *
 * A message whose answer got lost after its last byte may have been taken. Whoever sends it again sends it under the same
 * Message-ID, by which mail systems can drop the second; not all do.
 */
export class SmtpMailer extends Mailer {
  private readonly transport;
  private readonly timeLimit: number;
  private readonly from: { name: string; address: string };
  private readonly domain: string;

  constructor({ host, port, tls, username, password, caFile, from, ...rest }: SmtpMailerOptions) {
    super();
    const { sender, timeLimit = messageTimeLimit } = rest;
    this.timeLimit = timeLimit;
    this.from = { name: sender.name, address: from };
    this.domain = from.slice(from.lastIndexOf('@') + 1);
    this.transport = createTransport({
      pool: true,
      maxConnections: connections,
      // The job queue repeats. The pool would do so at once, and after a lost answer too.
      maxRequeues: 0,
      idleTimeout: 30_000,
      ...{ host, port, secure: tls === 'implicit', requireTLS: tls === 'starttls', ignoreTLS: tls === 'off' },
      ...(username && password ? { auth: { user: username, pass: password } } : {}),
      tls: { minVersion: 'TLSv1.2', ...(caFile ? { ca: readFileSync(caFile) } : {}) },
      ...{ dnsTimeout: 5_000, connectionTimeout: 5_000, greetingTimeout: 10_000, socketTimeout: timeLimit },
      ...{ disableFileAccess: true, disableUrlAccess: true },
    });
  }

  async send(message: MailMessage): Promise<string> {
    assertOneLineHeaders(message);
    const { to, subject, text, html, language, idempotencyKey, unsubscribeUrl } = message;
    const messageId = `<${createHash('sha256').update(idempotencyKey).digest('hex').slice(0, 40)}@${this.domain}>`;
    const unsubscribe = unsubscribeUrl && {
      'List-Unsubscribe': { prepared: true, value: `<${unsubscribeUrl}>` },
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    };
    try {
      await this.transport.sendMail({
        from: this.from,
        to: { name: to.name ?? '', address: to.address },
        ...{ subject, text, html, messageId },
        // RFC 3834: no automatic answers to this.
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language, ...unsubscribe },
        signal: AbortSignal.timeout(this.timeLimit),
      });
    } catch (error) {
      throw notTaken(error);
    }
    return messageId;
  }

  close(): Promise<void> {
    this.transport.close();
    return Promise.resolve();
  }
}

interface Refusal {
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
  readonly permanent?: boolean;
}

/**
 * Without the server's own words, which repeat the address. Only a reply to the recipient or to the content says something of
 * the message; what is refused before concerns the session (certificate, password, sender), and an operator can mend it.
 */
function notTaken(error: unknown): MailNotTaken {
  const { code, command, response = '', responseCode, permanent } = error as Refusal;
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  const reason = responseCode ? [responseCode, enhanced].filter(Boolean).join(' ') : (code ?? 'failed');
  const unusable = code === 'EENVELOPE' && command === 'API';
  const ofMessage = permanent === true && responseCode !== 530 && (command === 'RCPT TO' || command === 'DATA');
  return new MailNotTaken(reason, unusable || ofMessage);
}
