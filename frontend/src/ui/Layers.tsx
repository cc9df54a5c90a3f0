import { useEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

const ID = 'layers';

/** Menus and hints float in a region of their own: nothing on the page lies outside of a landmark. */
export const inLayers = { target: `#${ID}` };

export function Layers({ label, children }: { label: string; children: ReactNode }) {
  return createPortal(
    <section id={ID} aria-label={label}>
      {children}
    </section>,
    document.body,
  );
}

let covers = 0;

function hidePage() {
  const page = document.getElementById('root');
  page?.toggleAttribute('inert', covers > 0);
  if (covers > 0) page?.setAttribute('aria-hidden', 'true');
  else page?.removeAttribute('aria-hidden');
}

/** While a dialog is open, what lies under it can be neither reached nor heard. */
export function useInertPage(covered: boolean): void {
  useEffect(() => {
    if (!covered) return;
    covers += 1;
    hidePage();
    return () => {
      covers -= 1;
      hidePage();
    };
  }, [covered]);
}
