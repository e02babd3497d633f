import type { ComponentProps } from 'react';

/** A form whose sending is one call: while that is under way, sending again does nothing. */
export function ActionForm({
  busy,
  onSend,
  ...rest
}: Omit<ComponentProps<'form'>, 'onSubmit'> & { readonly busy: boolean; readonly onSend: () => void }) {
  return (
    <form
      noValidate
      className="space-y-4"
      {...rest}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSend();
      }}
    />
  );
}
