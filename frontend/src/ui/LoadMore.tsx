import { useEffect, useRef } from 'react';
import { Button } from './Button';

type Props = { label: string; busy: boolean; failed?: boolean; onMore: () => void };

/** Loads the next page when it comes into view; a button all the same, for keyboards and after a failure. */
export function LoadMore({ label, busy, failed = false, onMore }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (busy || failed || !button.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore());
    observer.observe(button.current);
    return () => observer.disconnect();
  }, [busy, failed, onMore]);
  return (
    <Button ref={button} variant="subtle" color="gray" size="xs" loading={busy} onClick={onMore}>
      {label}
    </Button>
  );
}
