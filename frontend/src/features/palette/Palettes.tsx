import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useCan } from '@/auth';
import { useCommand, watchKeyboard } from '@/lib/keyboard';
import { useStore } from '@/lib/store';
import { choose, useAppearance } from '@/theme';
import { layer } from './layer';

const Palette = lazy(() => import('./Palette').then((module) => ({ default: module.Palette })));
const KeyboardSheet = lazy(() => import('./KeyboardSheet').then((module) => ({ default: module.KeyboardSheet })));

const close = () => layer.set(null);

/** Listens to the keyboard, and loads what it opens at the first time that it is asked for. */
export function Palettes() {
  const open = useStore(layer);
  const [used, setUsed] = useState({ palette: false, keyboard: false });
  const show = (what: 'palette' | 'keyboard') => {
    setUsed((now) => ({ ...now, [what]: true }));
    layer.set(what);
  };
  useEffect(watchKeyboard, []);
  useEffect(() => close, []);
  useCommand('palette', () => show('palette'));
  useCommand('keyboard', () => show('keyboard'));
  useGoing();
  useThemes();
  return (
    <Suspense fallback={null}>
      {used.palette && <Palette opened={open === 'palette'} onClose={close} />}
      {used.keyboard && <KeyboardSheet opened={open === 'keyboard'} onClose={close} />}
    </Suspense>
  );
}

function useThemes() {
  const { theme } = useAppearance();
  useCommand('lightTheme', () => choose({ theme: 'light' }), theme !== 'light');
  useCommand('darkTheme', () => choose({ theme: 'dark' }), theme !== 'dark');
  useCommand('systemTheme', () => choose({ theme: 'system' }), theme !== 'system');
}

function useGoing() {
  const navigate = useNavigate();
  useCommand('goChat', () => void navigate({ to: '/chat' }));
  useCommand('goAnalytics', () => void navigate({ to: '/analytics/overview' }), useCan('analytics.read'));
  useCommand('goPeople', () => void navigate({ to: '/people' }), useCan('people.read'));
  useCommand('goDeadLetters', () => void navigate({ to: '/system/dead-letters' }), useCan('events.replay'));
  useCommand('goHelp', () => void navigate({ to: '/help' }));
  useCommand('goSettings', () => void navigate({ to: '/settings' }));
}
