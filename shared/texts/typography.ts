import type { Language } from './texts'

const NO_BREAK = '\u00a0'

/** The text with no-break spaces where its language puts them: French before : ; ? ! » and after «, all before % and €. */
export function withNoBreakSpaces(text: string, language: Language): string {
  // `%{name}` is a place for a value, not a percent sign.
  const units = text.replace(/ (?=%(?!\{)|€)/g, NO_BREAK)
  return language === 'FR' ? units.replace(/ (?=[:;?!»])/g, NO_BREAK).replace(/« /g, `«${NO_BREAK}`) : units
}

const quotes: Record<Language, readonly [string, string]> = {
  FR: [`«${NO_BREAK}`, `${NO_BREAK}»`],
  NL: ['“', '”'],
  DE: ['„', '“'],
  EN: ['“', '”'],
}

/** The text in the quotation marks of the language. */
export const quoted = (text: string, language: Language): string =>
  `${quotes[language][0]}${text}${quotes[language][1]}`

/** A colon after a word, as the language sets it. */
export const colon = (language: Language): string => (language === 'FR' ? `${NO_BREAK}:` : ':')

const foreignQuotes: Record<Language, RegExp> = { FR: /[“”„"]/, NL: /[«»„"]/, DE: /[«»”"]/, EN: /[«»„"]/ }

/** What is typographically wrong with a text of a language; empty where nothing is. */
export function typographyErrors(text: string, language: Language): string[] {
  const errors: string[] = []
  if (text.includes("'")) errors.push('a straight apostrophe')
  if (foreignQuotes[language].test(text)) errors.push('quotation marks of another language')
  if (/ [%€]/.test(text)) errors.push('an ordinary space before % or €')
  if (/\.\.\./.test(text)) errors.push('three full stops instead of …')
  if (/\w\(\w{1,3}\)/.test(text)) errors.push('a plural in brackets')
  if (language !== 'FR') return errors
  if (/ [:;?!»]|« /.test(text)) errors.push('an ordinary space before : ; ? ! » or after «')
  if (/[\p{L}\d)}»][;?!](?=\s|$)|[\p{L}\d)}»]:(?=\s)|\S»|«\S/u.test(text.replaceAll(NO_BREAK, ' ')))
    errors.push('no space before : ; ? ! » or after «')
  return errors
}
