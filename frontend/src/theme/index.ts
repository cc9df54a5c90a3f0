import './fonts.css';
import './tokens.css';
import './base.css';
import { useStore } from '@/lib/store';
import { appearance, look, type Appearance, type Contrast, type Theme } from './appearance';

export { choose, chooseDefaults, textSizes, watchAppearance, type Appearance, type Contrast, type Density, type Theme } from './appearance';

export const useAppearance = (): Appearance => useStore(appearance);
export const useTheme = (): Theme => useStore(look, ({ theme }) => theme);
export const useContrast = (): Contrast => useStore(look, ({ contrast }) => contrast);
