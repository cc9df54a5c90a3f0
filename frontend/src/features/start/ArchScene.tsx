const BASE = 330;
const CENTRE = 240;

const arch = (width: number, height: number) => {
  const radius = width / 2;
  return `M${CENTRE - radius} ${BASE}V${BASE - height + radius}a${radius} ${radius} 0 0 1 ${width} 0V${BASE}`;
};

const rings = [
  { width: 150, height: 150, opacity: 0.85 },
  { width: 220, height: 196, opacity: 0.6 },
  { width: 290, height: 242, opacity: 0.42 },
  { width: 360, height: 288, opacity: 0.26 },
];

/** The brand's arch, and what is said in it going out in rings. */
export function ArchScene({ className }: { className?: string | undefined }) {
  return (
    <svg className={className} viewBox="40 30 400 306" fill="none" aria-hidden="true" focusable="false">
      <path d={`${arch(290, 242)}Z`} fill="var(--c-accent-soft)" opacity=".45" />
      <path d={`${arch(220, 196)}Z`} fill="var(--c-accent-soft)" opacity=".7" />
      {rings.map(({ width, height, opacity }) => (
        <path key={width} d={arch(width, height)} stroke="var(--c-accent)" strokeWidth="2" opacity={opacity} />
      ))}
      <path d={arch(72, 100)} stroke="var(--c-accent)" strokeWidth="26" />
      <path d="M46 331h388" stroke="var(--c-control)" strokeWidth="1.5" strokeLinecap="round" />
    </svg>
  );
}
