import { withNoBreakSpaces } from './typography'

/** The languages of texts, in the order in which they are stored. */
export type Language = 'FR' | 'NL' | 'DE' | 'EN'
/** The same text in the four languages. */
export type Texts = Record<Language, string>

export const languages: readonly Language[] = ['FR', 'NL', 'DE', 'EN']

/** The same text in the four languages, made by a function of the language. */
export const inEachLanguage = (write: (language: Language) => string): Texts => ({
  FR: write('FR'),
  NL: write('NL'),
  DE: write('DE'),
  EN: write('EN'),
})

/** A text in the four languages, with the no-break spaces of each. */
export const texts = (FR: string, NL: string, DE: string, EN: string): Texts => typeset({ FR, NL, DE, EN })

/** The texts with the no-break spaces of their languages. */
export const typeset = (given: Texts): Texts =>
  inEachLanguage((language) => withNoBreakSpaces(given[language], language))

/** A name that is the same in every language. */
export const sameInAll = (text: string): Texts => ({ FR: text, NL: text, DE: text, EN: text })
