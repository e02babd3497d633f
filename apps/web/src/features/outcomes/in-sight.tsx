'use client';

import { useEffect, useRef, type ReactNode } from 'react';

/** How long something must be in sight to count as shown: whoever scrolls past has not seen it. Milliseconds. */
const glanceMs = 1_000;
/** Of the element, or of the window where the element is larger than that. */
const shareInSight = 0.5;

const isInSight = ({ intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry): boolean =>
  intersectionRatio >= shareInSight ||
  (rootBounds !== null && intersectionRect.height >= shareInSight * rootBounds.height);

/** Tells once that its content was in sight; again when `onSeen` is another function. */
export function InSight({ onSeen, children }: { readonly onSeen: () => void; readonly children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!element.current) return undefined;
    let glance: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        clearTimeout(glance);
        if (last && isInSight(last))
          glance = setTimeout(() => {
            observer.disconnect();
            onSeen();
          }, glanceMs);
      },
      { threshold: [0, 0.1, 0.25, shareInSight] },
    );
    observer.observe(element.current);
    return () => {
      clearTimeout(glance);
      observer.disconnect();
    };
  }, [onSeen]);
  return <div ref={element}>{children}</div>;
}
