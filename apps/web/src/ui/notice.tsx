import type { ReactNode } from 'react';
import { classNames } from './class-names';

const tones = {
  info: 'border-accent bg-accent-wash',
  good: 'border-good bg-good-wash',
  caution: 'border-caution bg-caution-wash',
  danger: 'border-danger bg-danger-wash',
} as const;
export type Tone = keyof typeof tones;

/** A message in the page. Problems interrupt a screen reader, everything else waits its turn. */
export function Notice({
  tone = 'info',
  title,
  children,
}: {
  readonly tone?: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'} className={classNames('rounded-md border-l-4 p-4', tones[tone])}>
      {title != null && <p className="font-bold">{title}</p>}
      {children != null && <div className="space-y-2">{children}</div>}
    </div>
  );
}

const badges = {
  plain: 'bg-wash text-ink border-line',
  info: 'bg-accent-wash text-accent-strong border-accent/40',
  good: 'bg-good-wash text-good border-good/40',
  caution: 'bg-caution-wash text-caution border-caution/40',
  danger: 'bg-danger-wash text-danger border-danger/40',
} as const;

export function Badge({
  tone = 'plain',
  children,
}: {
  readonly tone?: keyof typeof badges;
  readonly children: ReactNode;
}) {
  return (
    <span className={classNames('inline-block rounded border px-2 py-0.5 text-sm leading-snug', badges[tone])}>
      {children}
    </span>
  );
}
