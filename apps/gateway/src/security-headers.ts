import type { FastifyHelmetOptions } from '@fastify/helmet';

const none = ["'none'"];
const self = ["'self'"];

/**
 * For pages. Next writes its data into inline scripts whose content differs from page to page, and static pages are
 * made before anybody asks for them, so they can carry neither a nonce nor a fixed list of hashes; hashing at the
 * gateway would bless injected scripts as well. So inline scripts are allowed, and what makes injected ones worth
 * having is not: no code and no data from or to another origin, no eval, no plugins, no base, no foreign form targets,
 * no framing. A page that is made per request may send a stricter policy of its own, which then holds instead.
 */
const pagePolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: self,
    scriptSrc: ["'self'", "'unsafe-inline'"],
    scriptSrcAttr: none,
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: self,
    connectSrc: self,
    mediaSrc: ["'self'", 'blob:'],
    workerSrc: ["'self'", 'blob:'],
    manifestSrc: self,
    objectSrc: none,
    baseUri: none,
    formAction: self,
    frameAncestors: none,
  },
};

/** For answers of the API: data, in which nothing may run even if a browser is made to show it. */
const dataPolicy = {
  useDefaults: false,
  directives: { defaultSrc: none, frameAncestors: none, baseUri: none, formAction: none, sandbox: [] },
};

const common = {
  frameguard: { action: 'deny' },
  noSniff: true,
  referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  crossOriginEmbedderPolicy: false,
  // Set by hand, and only on connections that are TLS: elsewhere browsers must ignore it.
  hsts: false,
} as const satisfies FastifyHelmetOptions;

export const pageHeaders: FastifyHelmetOptions = { ...common, contentSecurityPolicy: pagePolicy };
export const dataHeaders: FastifyHelmetOptions = { ...common, contentSecurityPolicy: dataPolicy };
/** For one page of ours whose only style is known by its hash. */
export const documentHeaders = (styleHash: string): FastifyHelmetOptions => ({
  ...common,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: none,
      styleSrc: [`'${styleHash}'`],
      frameAncestors: none,
      baseUri: none,
      formAction: none,
    },
  },
});

export const strictTransportSecurity = 'max-age=31536000; includeSubDomains';
/** The microphone is for voice search on our own pages. */
export const permissionsPolicy = 'camera=(), geolocation=(), microphone=(self), payment=(), usb=()';
