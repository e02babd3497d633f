import { Injectable } from '@nestjs/common';
import type { LiveConnection } from './live-connection.js';

const none: readonly LiveConnection[] = [];

/** The sockets of this process, by the person that each was opened for. */
@Injectable()
export class OpenSockets {
  private readonly ofPersons = new Map<string, readonly LiveConnection[]>();

  /** Stays as it is when sockets open and close. */
  of(userId: string): readonly LiveConnection[] {
    return this.ofPersons.get(userId) ?? none;
  }

  *[Symbol.iterator](): Iterator<LiveConnection> {
    for (const ofPerson of this.ofPersons.values()) yield* ofPerson;
  }

  add(connection: LiveConnection): void {
    const { userId } = connection.caller;
    this.ofPersons.set(userId, [...this.of(userId), connection]);
  }

  remove(connection: LiveConnection): void {
    const { userId } = connection.caller;
    const left = this.of(userId).filter((other) => other !== connection);
    if (left.length > 0) this.ofPersons.set(userId, left);
    else this.ofPersons.delete(userId);
  }
}
