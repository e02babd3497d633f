import type { FileBody } from '@iworkz/contracts';

/** A file as a route answers with it. */
export const saveFileBody = ({ fileName, bytes, mediaType }: FileBody): void =>
  saveFile(fileName, Uint8Array.from(bytes), mediaType);

/** Hands a file to the browser's downloads, which name one that has no name. */
export function saveFile(name: string | undefined, content: BlobPart, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name ?? '';
  link.click();
  // The browser reads it after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
