export { AppearancePage } from './AppearancePage';
export { PartHeading } from './PartHeading';
export { SettingsFrame } from './SettingsFrame';
