type Props = { className?: string | undefined };

/** The brand's shape: on the logo, beside each answer, in the drawings of empty pages. */
export function ArchMark({ className }: Props) {
  return (
    <svg className={className} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="var(--c-accent)" />
      <path d="M10 23v-7.5a6 6 0 0 1 12 0V23" fill="none" stroke="var(--c-on-accent)" strokeWidth="4" strokeLinecap="round" />
    </svg>
  );
}

export function ArchDrawing({ className }: Props) {
  return (
    <svg className={className} viewBox="0 0 120 90" fill="none" stroke="currentColor" strokeLinecap="round" aria-hidden="true" focusable="false">
      <path d="M8 82h104" stroke="var(--c-control)" strokeWidth="1.5" />
      <path d="M28 82V46a32 32 0 0 1 64 0v36" strokeWidth="1.8" />
      <path d="M40 82V48a20 20 0 0 1 40 0v34" strokeWidth="1.8" opacity=".65" />
      <path d="M52 82V50a8 8 0 0 1 16 0v32" strokeWidth="1.8" opacity=".35" />
    </svg>
  );
}
