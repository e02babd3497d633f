export { readMail } from './read-mail.js';
export type { ReadMail } from './read-mail.js';
export { SmtpStandIn } from './smtp-stand-in.js';
export type { TakenMail } from './smtp-stand-in.js';
