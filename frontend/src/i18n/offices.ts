import i18next from 'i18next';
import analytics from './en/analytics.json';
import deadLetters from './en/deadLetters.json';
import people from './en/people.json';

const words = { analytics, deadLetters, people };

export type OfficeWords = typeof words;

// The pages of admins bring their words along: most people never open them.
for (const [name, ofPage] of Object.entries(words)) i18next.addResourceBundle('en', name, ofPage);
