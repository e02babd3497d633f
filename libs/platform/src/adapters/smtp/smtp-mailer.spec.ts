import { newId } from '@iworkz/kernel';
import { readMail, SmtpStandIn } from '@iworkz/testing/smtp';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MailNotTaken, type MailMessage } from '../../ports/mailer.js';
import { describeMailerContract } from '../../ports/testing/mailer.contract.js';
import { SmtpMailer, type SmtpMailerOptions } from './smtp-mailer.js';

describeMailerContract('SmtpMailer', async () => {
  const server = await SmtpStandIn.start();
  const mailers: SmtpMailer[] = [];
  return {
    connect: () => {
      const mailer = new SmtpMailer(server.settings);
      mailers.push(mailer);
      return mailer;
    },
    arrived: (address) => {
      const mails = server.taken
        .filter(({ recipients }) => recipients.includes(address))
        .map(({ raw }) => {
          const { headers, text, html } = readMail(raw);
          const [, name, to] = /^"?([^"<]*?)"? ?<(.+)>$/.exec(headers.get('to')!)!;
          const id = headers.get('message-id')!;
          return { id, to: { address: to!, name: name! }, subject: headers.get('subject')!, text, html };
        });
      return Promise.resolve([...new Map(mails.map((mail) => [mail.id, mail])).values()]);
    },
    remove: async () => {
      for (const mailer of mailers) await mailer.close();
      await server.stop();
    },
  };
});

let server: SmtpStandIn;
const opened: { close(): unknown }[] = [];
beforeAll(async () => {
  server = await SmtpStandIn.start();
});
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
  server.taken.length = 0;
  server.refuseRecipient = server.refuseContent = () => undefined;
  server.breakAfterContent = false;
});
afterAll(() => server.stop());

const mailer = (changes: Partial<SmtpMailerOptions> = {}): SmtpMailer => {
  const made = new SmtpMailer({ ...server.settings, ...changes });
  opened.push(made);
  return made;
};
const aMail = (changes: Partial<MailMessage> = {}): MailMessage => ({
  to: { address: 'hanako@example.com', name: '髙橋 花子' },
  subject: '「経理担当」の面接のご案内',
  text: '日時は次のとおりです。',
  language: 'ja',
  idempotencyKey: newId(),
  ...changes,
});
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a mail over SMTP', () => {
  it('goes over TLS and by name and password, and says what it is', async () => {
    await mailer().send(aMail({ unsubscribeUrl: 'https://iworkz.example/mail-stop/matching_jobs.0190.abcdef' }));
    const [{ raw, overTls, user }] = server.taken as [(typeof server.taken)[number]];
    expect({ overTls, user }).toEqual({ overTls: true, user: SmtpStandIn.username });
    expect(Object.fromEntries(readMail(raw).headers)).toMatchObject({
      from: '株式会社見本 <no-reply@iworkz.example>',
      to: '髙橋 花子 <hanako@example.com>',
      subject: '「経理担当」の面接のご案内',
      'auto-submitted': 'auto-generated',
      'content-language': 'ja',
      'list-unsubscribe': '<https://iworkz.example/mail-stop/matching_jobs.0190.abcdef>',
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    });
    // Read by machines, so not as an encoded word, nor broken in the middle.
    expect(raw).toContain('<https://iworkz.example/mail-stop/matching_jobs.0190.abcdef>');
  });

  it('that nobody can switch off offers no way to', async () => {
    await mailer().send(aMail());
    expect([...readMail(server.taken[0]!.raw).headers.keys()].filter((name) => name.startsWith('list-'))).toEqual([]);
  });

  it('shares its connection with the next', async () => {
    const [one, before] = [mailer(), server.connections];
    for (let n = 0; n < 4; n += 1) await one.send(aMail());
    expect(server.taken).toHaveLength(4);
    expect(server.connections - before).toBe(1);
  });

  it.each([
    ['421 4.7.0 hanako@example.com: too many', '421'],
    ['450 4.2.1 hanako@example.com: mailbox busy', '450'],
    ['451 4.3.0 greylisted', '451'],
  ])('that is put off with "%s" may be sent again, and then arrives', async (reply, code) => {
    server.refuseRecipient = () => reply;
    const mail = aMail();
    const error = await failureOf(mailer().send(mail));
    expect(error).toMatchObject({ name: 'MailNotTaken', forGood: false });
    expect((error as MailNotTaken).reason).toContain(code);
    server.refuseRecipient = () => undefined;
    await mailer().send(mail);
    expect(server.taken).toHaveLength(1);
  });

  it.each(['recipient', 'content'])(
    'whose %s is refused with 5xx is refused for good, and no address is told',
    async (part) => {
      const reply = () => '550 5.1.1 <hanako@example.com>: unknown';
      if (part === 'recipient') server.refuseRecipient = reply;
      else server.refuseContent = reply;
      const error = (await failureOf(mailer().send(aMail()))) as MailNotTaken;
      expect(error).toMatchObject({ name: 'MailNotTaken', forGood: true, reason: '550 5.1.1' });
      expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain('hanako');
    },
  );

  it('that the server would not take from us, for a wrong password, waits for an operator', async () => {
    const error = await failureOf(mailer({ password: 'wrong' }).send(aMail()));
    expect(error).toMatchObject({ forGood: false, reason: expect.stringMatching(/^535/) as string });
  });

  it('whose answer is lost after the last byte may be sent again, under the same Message-ID', async () => {
    const mail = aMail();
    server.breakAfterContent = true;
    expect(await failureOf(mailer().send(mail))).toMatchObject({ forGood: false });
    server.breakAfterContent = false;
    const id = await mailer().send(mail);
    expect(server.taken.map(({ raw }) => readMail(raw).headers.get('message-id'))).toEqual([id, id]);
  });

  it('fails in time where a server takes the connection and says nothing', async () => {
    const silent = await listening(createServer(() => undefined));
    const started = Date.now();
    expect(await failureOf(mailer({ port: silent, timeLimit: 300 }).send(aMail()))).toMatchObject({ forGood: false });
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  it('is tried once by each sending, where a server hangs up', async () => {
    let calls = 0;
    const port = await listening(
      createServer((socket) => {
        calls += 1;
        socket.end();
      }),
    );
    expect(await failureOf(mailer({ port }).send(aMail()))).toMatchObject({ forGood: false });
    expect(calls).toBe(1);
  });

  it('fails, and may be sent again, where nobody listens', async () => {
    const gone = createServer();
    const port = await listening(gone);
    await new Promise((resolve) => gone.close(resolve));
    expect(await failureOf(mailer({ port }).send(aMail()))).toMatchObject({ forGood: false });
  });
});

describe('without the TLS that was asked for', () => {
  it('nothing is said, where the server offers none', async () => {
    const plain = await SmtpStandIn.start({ hideSTARTTLS: true, disabledCommands: ['STARTTLS'] });
    try {
      expect(await failureOf(mailer({ ...plain.settings }).send(aMail()))).toMatchObject({ forGood: false });
      expect(plain.taken).toEqual([]);
    } finally {
      await plain.stop();
    }
  });

  it('nothing is said, where nobody we trust signed the certificate', async () => {
    const error = await failureOf(mailer({ caFile: undefined }).send(aMail()));
    expect(error).toMatchObject({ forGood: false });
    expect(server.taken).toEqual([]);
  });

  it('mails go where the settings allow it', async () => {
    const plain = await SmtpStandIn.start({ disabledCommands: ['STARTTLS', 'AUTH'] });
    try {
      await mailer({ ...plain.settings, tls: 'off', username: undefined, password: undefined }).send(aMail());
      expect(plain.taken.map(({ overTls }) => overTls)).toEqual([false]);
    } finally {
      await plain.stop();
    }
  });
});

it('speaks TLS from the first byte where it is told to', async () => {
  const secure = await SmtpStandIn.start({ secure: true });
  try {
    await mailer({ ...secure.settings, tls: 'implicit' }).send(aMail());
    expect(secure.taken.map(({ overTls }) => overTls)).toEqual([true]);
  } finally {
    await secure.stop();
  }
});

async function listening(silent: Server): Promise<number> {
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  opened.push({ close: () => silent.close() });
  return (silent.address() as AddressInfo).port;
}
