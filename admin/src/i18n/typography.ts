import type { Locale, Messages } from './i18nProvider'

const NO_BREAK = '\u00a0'

/** The text with no-break spaces where its language puts them: French before : ; ? ! » and after «, all before % and €. */
function withNoBreakSpaces(text: string, locale: Locale): string {
  // `%{name}` is a place for a value, not a percent sign.
  const units = text.replace(/ (?=%(?!\{)|€)/g, NO_BREAK)
  return locale === 'fr' ? units.replace(/ (?=[:;?!»])/g, NO_BREAK).replace(/« /g, `«${NO_BREAK}`) : units
}

/** A catalogue with the no-break spaces of its language: contributors write ordinary spaces. */
export const typeset = (messages: Messages, locale: Locale): Messages =>
  Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === 'string' ? withNoBreakSpaces(value, locale) : typeset(value, locale),
    ]),
  )
