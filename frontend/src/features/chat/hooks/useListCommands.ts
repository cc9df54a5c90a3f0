import type { RefObject } from 'react';
import { useCommand } from '@/lib/keyboard';

/** The list by keys: into it, up and down in it, and into its search. */
export function useListCommands(root: RefObject<HTMLElement | null>): void {
  const links = () => [...(root.current?.querySelectorAll<HTMLAnchorElement>('a[data-conversation]') ?? [])];
  const current = () => links().findIndex((link) => link === document.activeElement || link.ariaCurrent === 'page');
  const move = (by: number) => {
    const all = links();
    const focused = all.findIndex((link) => link === document.activeElement);
    const from = focused >= 0 ? focused : current();
    all[Math.max(0, Math.min(all.length - 1, from + by))]?.focus();
  };
  useCommand('next', () => move(1));
  useCommand('previous', () => move(-1));
  useCommand('conversations', () => links()[Math.max(0, current())]?.focus());
  useCommand('search', () => root.current?.querySelector('input')?.focus());
}
