import type { ComponentProps } from 'react';
import { Link } from '@/i18n/navigation';
import { classNames } from './class-names';

const looks = {
  primary: 'bg-accent text-white hover:bg-accent-strong border-accent',
  secondary: 'bg-paper text-accent hover:bg-accent-wash border-accent',
  quiet: 'bg-transparent text-accent hover:bg-accent-wash border-transparent',
  danger: 'bg-paper text-danger hover:bg-danger-wash border-danger',
} as const;
export type ButtonLook = keyof typeof looks;

// 44 px: the smallest target that a thumb hits reliably.
const shape =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-md border px-4 py-2 font-semibold leading-snug no-underline transition-colors';

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: ButtonLook;
  /** Work is under way: the button says so and does nothing more. */
  readonly busy?: boolean;
}

export function Button({ look = 'primary', busy = false, className, type = 'button', onClick, ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      // Not `disabled`: that would drop the keyboard focus in the middle of the work.
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={classNames(shape, looks[look], busy && 'cursor-progress opacity-70', 'disabled:opacity-50', className)}
      {...rest}
    />
  );
}

export function ButtonLink({
  look = 'primary',
  className,
  ...rest
}: ComponentProps<typeof Link> & { readonly look?: ButtonLook }) {
  return <Link className={classNames(shape, looks[look], className)} {...rest} />;
}
