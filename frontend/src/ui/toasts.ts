import { createStore } from '@/lib/store';

export type Toast = {
  id: number;
  text: string;
  tone: 'done' | 'error';
  /** What is said later about the same takes its place: what it offers to undo may be undone. */
  about?: string;
  action?: { label: string; run: () => void };
};

const AT_MOST = 3;
let last = 0;

export const toasts = createStore<readonly Toast[]>([]);

export function showToast(toast: Omit<Toast, 'id'>): number {
  last += 1;
  toasts.set((now) => [...now.filter(({ about }) => about === undefined || about !== toast.about), { ...toast, id: last }].slice(-AT_MOST));
  return last;
}

export const dismissToast = (id: number) => toasts.set((now) => now.filter((toast) => toast.id !== id));

export function runToastAction(toast: Toast): void {
  dismissToast(toast.id);
  toast.action?.run();
}
