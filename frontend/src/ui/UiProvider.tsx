import './mantine.css';
import {
  createTheme,
  defaultVariantColorsResolver,
  MantineProvider,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';
import type { ReactNode } from 'react';
import { useTheme } from '@/theme';
import tokens from '@/theme/tokens.json';

const theme = createTheme({
  primaryColor: 'verdigris',
  primaryShade: { light: 7, dark: 4 },
  colors: { verdigris: tokens.accentRamp as unknown as MantineColorsTuple },
  fontFamily: 'var(--font-text)',
  fontFamilyMonospace: 'var(--font-code)',
  defaultRadius: tokens.radius.control,
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'never',
  variantColorResolver(input) {
    const colors = defaultVariantColorsResolver(input);
    if (input.variant !== 'filled') return colors;
    const name = input.color === 'red' ? 'danger' : 'accent';
    return {
      ...colors,
      background: `var(--c-${name})`,
      hover: `color-mix(in oklab, var(--c-${name}) 88%, var(--c-text))`,
      color: 'var(--c-on-accent)',
    };
  },
});

const tokensForMantine = {
  '--mantine-primary-color-filled': 'var(--c-accent)',
  '--mantine-primary-color-filled-hover': 'color-mix(in oklab, var(--c-accent) 88%, var(--c-text))',
  '--mantine-primary-color-contrast': 'var(--c-on-accent)',
  '--mantine-color-body': 'var(--c-surface)',
  '--mantine-color-text': 'var(--c-text)',
  '--mantine-color-dimmed': 'var(--c-muted)',
  '--mantine-color-error': 'var(--c-danger-text)',
  '--mantine-color-default': 'var(--c-surface)',
  '--mantine-color-default-hover': 'var(--c-hover)',
  '--mantine-color-default-color': 'var(--c-text)',
  '--mantine-color-default-border': 'var(--c-control)',
  '--mantine-color-placeholder': 'var(--c-muted)',
};

const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: tokensForMantine,
  dark: tokensForMantine,
});

export function UiProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} forceColorScheme={useTheme()} cssVariablesResolver={variables}>
      {children}
    </MantineProvider>
  );
}
