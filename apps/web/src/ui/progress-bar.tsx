/** How much of something is done. @param value of `max`. @param label what a screen reader calls it. */
export function ProgressBar({
  value,
  max = 1,
  label,
}: {
  readonly value: number;
  readonly max?: number;
  readonly label: string;
}) {
  return (
    <progress
      className="h-3 w-full appearance-none overflow-hidden rounded-full border border-field bg-paper [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-paper [&::-webkit-progress-value]:bg-accent"
      max={max}
      value={value}
      aria-label={label}
    />
  );
}
