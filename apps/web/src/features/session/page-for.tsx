'use client';

import type { Permission } from '@iworkz/contracts';
import type { ComponentProps, ReactNode } from 'react';
import { PageHeading } from '@/ui/page';
import { OnlyFor } from './only-for';

/** A page with a heading for everybody and a content for those who hold the permission. */
export function PageFor({
  permission,
  children,
  ...heading
}: ComponentProps<typeof PageHeading> & { readonly permission: Permission; readonly children: ReactNode }) {
  return (
    <>
      <PageHeading {...heading} />
      <OnlyFor permission={permission}>{children}</OnlyFor>
    </>
  );
}
