export { Palettes } from './Palettes';
