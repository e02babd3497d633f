const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export type UuidWords = readonly [number, number, number, number];

/** A uuid as four numbers of 32 bits, first digits first. @throws TypeError for anything but a uuid in lower case */
export function uuidWords(id: string): UuidWords {
  if (!form.test(id)) throw new TypeError('An id in the index must be a uuid in lower case');
  return [
    parseInt(id.slice(0, 8), 16),
    parseInt(id.slice(9, 13) + id.slice(14, 18), 16),
    parseInt(id.slice(19, 23) + id.slice(24, 28), 16),
    parseInt(id.slice(28), 16),
  ];
}

/** The uuid that lies at an address as 16 bytes. */
export function uuidAt(buffer: ArrayBufferLike, address: number): string {
  const hex = Buffer.from(buffer, address, 16).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
