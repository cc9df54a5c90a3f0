import './fonts.css';
import './tokens.css';
import './base.css';

export { chooseTheme, useTheme, useThemeChoice, type Theme, type ThemeChoice } from './colorScheme';
