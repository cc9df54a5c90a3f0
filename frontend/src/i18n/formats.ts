/** The reader's own way to write times and numbers, as long as it is the language of the page. */
export const formatsFor = (language: string): string =>
  navigator.languages.find((own) => own === language || own.startsWith(`${language}-`)) ?? language;
