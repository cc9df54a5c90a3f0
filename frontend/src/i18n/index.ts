import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import account from './en/account.json';
import chat from './en/chat.json';
import common from './en/common.json';
import help from './en/help.json';
import insights from './en/insights.json';
import palette from './en/palette.json';
import settings from './en/settings.json';
import start from './en/start.json';
import type { OfficeWords } from './offices';

const en = { common, account, chat, help, insights, palette, settings, start };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof en & OfficeWords;
  }
}

void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  defaultNS: 'common',
  resources: { en },
  interpolation: { escapeValue: false },
});
