const arch = (left: number, width: number, top: number, base: number) => {
  const radius = width / 2;
  return `M${left} ${base}V${top + radius}a${radius} ${radius} 0 0 1 ${width} 0V${base}`;
};

/** A row of arches, the last one open: the brand's shape as a view. */
export function ArchScene({ className }: { className?: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 480 360" fill="none" strokeLinecap="round" aria-hidden="true" focusable="false">
      <path d={`${arch(250, 170, 84, 320)}Z`} fill="var(--c-accent-soft)" />
      <g stroke="var(--c-accent)" strokeWidth="2">
        <path d={arch(250, 170, 84, 320)} />
        <path d={arch(276, 118, 112, 320)} opacity=".6" />
        <path d={arch(302, 66, 140, 320)} opacity=".35" />
      </g>
      <g stroke="var(--c-control)" strokeWidth="1.5">
        <path d={arch(60, 130, 144, 320)} />
        <path d={arch(84, 82, 170, 320)} opacity=".6" />
        <path d="M20 320h440" />
      </g>
      <circle cx="335" cy="44" r="13" stroke="var(--c-control)" strokeWidth="1.5" />
    </svg>
  );
}
