import type { Contrast, Density, Theme } from '@/theme';
import styles from './LookPicture.module.css';

type Props = { theme?: Theme; contrast?: Contrast; density?: Density };

const spacious = [26, 42, 58];
const dense = [22, 32, 42, 52, 62];

/** A page drawn in miniature, in the theme that it names and not in the one that is chosen. */
export function LookPicture({ theme, contrast, density = 'comfortable' }: Props) {
  const rows = density === 'compact' ? dense : spacious;
  return (
    <svg className={styles.picture} data-theme={theme} data-contrast={contrast} viewBox="0 0 132 80" aria-hidden="true" focusable="false">
      <rect width="132" height="80" fill="var(--c-canvas)" />
      <path d="M0 0h36v80H0z" fill="var(--c-sunken)" />
      <path d="M36.5 0v80" stroke="var(--c-border)" />
      <rect x="8" y="9" width="9" height="9" rx="2.5" fill="var(--c-accent)" />
      {rows.map((y) => (
        <path key={y} d={`M8 ${y}h20`} stroke="var(--c-control)" strokeWidth="3" strokeLinecap="round" />
      ))}
      <rect x="78" y="9" width="46" height="15" rx="5" fill="var(--c-accent-soft)" />
      <path d="M84 16.5h30" stroke="var(--c-text)" strokeWidth="2.5" strokeLinecap="round" />
      <path d={`M46 ${rows[1]! - 6}h66M46 ${rows[1]! + 2}h52`} stroke="var(--c-text)" strokeWidth="2.5" strokeLinecap="round" />
      <rect x="44.5" y="59.5" width="80" height="13" rx="4" fill="var(--c-surface)" stroke="var(--c-control)" />
      <rect x="112" y="62" width="9" height="8" rx="2" fill="var(--c-accent)" />
    </svg>
  );
}

/** Half of each: whichever the device asks for. */
export function EitherPicture(halves: { first: Props; second: Props }) {
  return (
    <span className={styles.either}>
      <LookPicture {...halves.first} />
      <LookPicture {...halves.second} />
    </span>
  );
}
