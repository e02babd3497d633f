'use client';

import { useEffect, useRef, type ComponentProps } from 'react';
import { Notice } from '@/ui/notice';

/** What has been done. Takes the focus, since the button that had it is gone. */
export function DoneNotice(props: Omit<ComponentProps<typeof Notice>, 'tone'>) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="focus:outline-none">
      <Notice tone="good" {...props} />
    </div>
  );
}
