import credentialsV2 from './contexts/credentials-v2.json' with { type: 'json' };
import dataIntegrityV2 from './contexts/data-integrity-v2.json' with { type: 'json' };
import iworkzV1 from './contexts/iworkz-credentials-v1.json' with { type: 'json' };
import multikeyV1 from './contexts/multikey-v1.json' with { type: 'json' };

export const credentialsContext = 'https://www.w3.org/ns/credentials/v2';
export const dataIntegrityContext = 'https://w3id.org/security/data-integrity/v2';
export const multikeyContext = 'https://w3id.org/security/multikey/v1';
export const iworkzContext = 'https://iworkz.example/contexts/credentials/v1';

/** JSON-LD documents by their address. */
export type Documents = Readonly<Record<string, object>>;
export type DocumentLoader = (
  url: string,
) => Promise<{ readonly contextUrl: null; readonly documentUrl: string; readonly document: object }>;

/** The contexts that a credential may use. */
export const bundledContexts: Documents = {
  [credentialsContext]: credentialsV2,
  [dataIntegrityContext]: dataIntegrityV2,
  [multikeyContext]: multikeyV1,
  [iworkzContext]: iworkzV1,
};

/** A document was asked for that is not bundled. */
export class UnknownDocument extends Error {
  constructor(readonly url: string) {
    super('not a bundled document');
    this.name = 'UnknownDocument';
  }
}

/**
 * Serves the given documents and the bundled contexts, and nothing else. Nothing is fetched: an address inside a
 * credential is chosen by whoever wrote it, and would make this service call wherever they like.
 */
export function documentLoaderOf(documents: Documents = {}): DocumentLoader {
  return async (url) => {
    const known = [documents, bundledContexts].find((source) => Object.hasOwn(source, url));
    if (!known) throw new UnknownDocument(url);
    return { contextUrl: null, documentUrl: url, document: known[url]! };
  };
}
