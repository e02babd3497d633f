import { Injectable } from '@nestjs/common';
import type { LiveConnection } from './live-connection.js';

const none: ReadonlySet<LiveConnection> = new Set();

/** The sockets of this process, by the person that each was opened for. */
@Injectable()
export class OpenSockets {
  private readonly ofPersons = new Map<string, Set<LiveConnection>>();

  of(userId: string): ReadonlySet<LiveConnection> {
    return this.ofPersons.get(userId) ?? none;
  }

  *[Symbol.iterator](): Iterator<LiveConnection> {
    for (const ofPerson of this.ofPersons.values()) yield* ofPerson;
  }

  add(connection: LiveConnection): void {
    const { userId } = connection.caller;
    const ofPerson = this.ofPersons.get(userId);
    if (ofPerson) ofPerson.add(connection);
    else this.ofPersons.set(userId, new Set([connection]));
  }

  remove(connection: LiveConnection): void {
    const { userId } = connection.caller;
    const ofPerson = this.ofPersons.get(userId);
    if (ofPerson?.delete(connection) && ofPerson.size === 0) this.ofPersons.delete(userId);
  }
}
