'use client';

import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { classNames } from './class-names';

/** Several contents in one place; the arrow keys go from tab to tab. The first one is shown at first. */
export function Tabs<Tab extends string>({
  name,
  tabs,
  labelOf,
  children,
}: {
  readonly name: string;
  readonly tabs: readonly [Tab, ...Tab[]];
  readonly labelOf: (tab: Tab) => string;
  readonly children: (shown: Tab) => ReactNode;
}) {
  const [shown, setShown] = useState<Tab>(tabs[0]);
  const buttons = useRef(new Map<Tab, HTMLButtonElement>());
  const move = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const step = event.key === 'ArrowRight' ? 1 : tabs.length - 1;
    const next = tabs[(tabs.indexOf(shown) + step) % tabs.length]!;
    setShown(next);
    buttons.current.get(next)?.focus();
  };
  return (
    <>
      <div
        role="tablist"
        aria-label={name}
        className="mb-4 flex flex-wrap gap-x-2 border-b border-line"
        onKeyDown={move}
      >
        {tabs.map((tab) => (
          <button
            key={tab}
            ref={(button) => {
              if (button) buttons.current.set(tab, button);
            }}
            type="button"
            role="tab"
            id={`tab-${tab}`}
            aria-selected={shown === tab}
            aria-controls={`panel-${tab}`}
            tabIndex={shown === tab ? 0 : -1}
            onClick={() => setShown(tab)}
            // Two tabs share a narrow line by breaking between words, not within one.
            className={classNames(
              'min-h-11 border-b-4 px-3 font-semibold wrap-break-word sm:px-4',
              shown === tab ? 'border-accent text-accent-strong' : 'border-transparent text-muted',
            )}
          >
            {labelOf(tab)}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`panel-${shown}`} aria-labelledby={`tab-${shown}`}>
        {children(shown)}
      </div>
    </>
  );
}
