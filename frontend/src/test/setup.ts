import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import '@/i18n';

/** Pages are loaded when they are opened, which takes its time on a busy machine. */
configure({ asyncUtilTimeout: 5_000 });

afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
});

globalThis.matchMedia ??= (query: string) =>
  ({ matches: false, media: query, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;

globalThis.scrollTo = () => {};

/** A menu whose button is out of sight hides itself, and without a layout everything is. */
Object.defineProperties(document.documentElement, { clientWidth: { value: 1440, configurable: true }, clientHeight: { value: 900, configurable: true } });
HTMLButtonElement.prototype.getBoundingClientRect = () => DOMRect.fromRect({ x: 10, y: 10, width: 100, height: 32 });
