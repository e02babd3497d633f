import { Link } from '@/i18n/navigation';
import { classNames } from './class-names';

/** A filter that one link sets, and takes away again. */
export interface FacetLink {
  readonly value: string;
  readonly label: string;
  readonly href: string;
  readonly chosen: boolean;
  /** How many the filter leaves. */
  readonly count: number;
  /** The count in words. */
  readonly countText: string;
}

/** Filters of one kind, as a row of links. */
export function FacetLinks({ label, facets }: { readonly label: string; readonly facets: readonly FacetLink[] }) {
  return (
    <ul aria-label={label} className="-mx-1 flex gap-2 overflow-x-auto p-1 sm:flex-wrap">
      {facets.map((facet) => (
        <li key={facet.value} className="shrink-0">
          <Link
            href={facet.href}
            scroll={false}
            aria-current={facet.chosen ? 'true' : undefined}
            className={classNames(
              'inline-flex min-h-8 items-center gap-1 rounded-full border px-3 py-0.5 text-sm no-underline',
              facet.chosen ? 'border-accent bg-accent text-white' : 'border-field bg-paper hover:bg-accent-wash',
            )}
          >
            {facet.label} <span aria-label={facet.countText}>{facet.count}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
