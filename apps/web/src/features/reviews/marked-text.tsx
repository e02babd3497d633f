import type { Finding } from '@iworkz/contracts';

/** A text with the words marked that a finding speaks of. */
export function MarkedText({ text, span }: { readonly text: string; readonly span: Finding['span'] }) {
  if (!span) return text;
  return (
    <>
      {text.slice(0, span.from)}
      <mark className="rounded bg-danger-wash px-0.5 font-semibold text-danger">{text.slice(span.from, span.to)}</mark>
      {text.slice(span.to)}
    </>
  );
}
