import { createHash } from 'node:crypto';

/** 128 bits: two different facts of one job do not meet by chance. */
export const factHash = (fact: string): string => createHash('sha256').update(fact).digest('hex').slice(0, 32);
