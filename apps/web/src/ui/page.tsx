import type { ReactNode } from 'react';
import { classNames } from './class-names';

export function PageHeading({
  title,
  lead,
  actions,
}: {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-4">
      <div>
        <h1 className="text-2xl font-bold sm:text-3xl">{title}</h1>
        {lead != null && <p className="mt-2 max-w-3xl text-muted">{lead}</p>}
      </div>
      {actions != null && <div className="flex flex-wrap gap-3">{actions}</div>}
    </div>
  );
}

export function Card({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  return <div className={classNames('rounded-lg border border-line bg-paper p-4 sm:p-6', className)}>{children}</div>;
}

export function Empty({ children }: { readonly children: ReactNode }) {
  return (
    <div className="rounded-lg border border-dashed border-field bg-paper p-8 text-center text-muted">{children}</div>
  );
}
