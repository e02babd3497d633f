'use client';

import type { FileBody } from '@iworkz/contracts';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button, type ButtonLook } from './button';
import { ProblemNotice } from './problem-notice';
import { saveFileBody } from './save-file';

/** Asks for a file and hands it over under the name it came with. */
export function DownloadButton({
  load,
  look = 'secondary',
  children,
}: {
  readonly load: () => Promise<FileBody>;
  readonly look?: ButtonLook;
  readonly children: ReactNode;
}) {
  const download = useMutation({
    mutationFn: load,
    onSuccess: saveFileBody,
  });
  return (
    <>
      <Button look={look} busy={download.isPending} onClick={() => download.mutate()}>
        {children}
      </Button>
      {download.isError && <ProblemNotice error={download.error} />}
    </>
  );
}
