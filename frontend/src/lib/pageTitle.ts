import { useEffect, useLayoutEffect, useRef } from 'react';
import { createStore } from './store';

export const pageTitle = createStore('');

/** Names the page: in the bar, in the browser's tab, to those who hear it; a part of it only in the tab. */
export function usePageTitle(title: string, part?: string): void {
  useLayoutEffect(() => {
    pageTitle.set(title);
    document.title = [part, title, 'ConvoAI'].filter(Boolean).join(' · ');
  }, [title, part]);
}

/** For the heading of a part that has an address of its own: it is where one arrives. */
export const arrival = { tabIndex: -1, 'data-arrival': true };

const isField = (element: Element | null) => element?.matches('input, textarea') ?? false;

/** After a change of page its heading takes the focus, unless a field has it already. */
export function useFocusOnChange(path: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    if (isField(document.activeElement)) return;
    const part = document.querySelector<HTMLElement>('[data-arrival]');
    (part ?? heading.current)?.focus({ preventScroll: true });
  }, [path]);
  return heading;
}
