import { v7 } from 'uuid';

/** A new UUIDv7: unique without coordination, and ordered by time so that B-tree indexes stay dense. */
export function newId(): string {
  return v7();
}
