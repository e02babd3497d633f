import * as z from 'zod';

const Config = z.object({
  /** Where the pages' own server finds the API; the browser always uses the origin it got the page from. */
  IWORKZ_API_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:8080'),
  /** The address people see, for links in page metadata. */
  IWORKZ_PUBLIC_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:8080'),
});

/** Read when asked, not when built: one build serves every environment. */
export function config() {
  const parsed = Config.safeParse({
    IWORKZ_API_URL: process.env['IWORKZ_API_URL'],
    IWORKZ_PUBLIC_URL: process.env['IWORKZ_PUBLIC_URL'],
  });
  if (!parsed.success) {
    throw new Error(`not a valid http address: ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
  }
  return { apiUrl: parsed.data.IWORKZ_API_URL.replace(/\/$/, ''), publicUrl: parsed.data.IWORKZ_PUBLIC_URL };
}
