import { withNoBreakSpaces } from '../../../shared/texts/typography'
import type { Language } from '../graphql/generated/graphql'
import type { Locale, Messages } from './i18nProvider'

/** A catalogue with the no-break spaces of its language: contributors write ordinary spaces. */
export const typeset = (messages: Messages, locale: Locale): Messages =>
  Object.fromEntries(
    Object.entries(messages).map(([key, value]) => {
      const isText = typeof value === 'string'
      return [key, isText ? withNoBreakSpaces(value, locale.toUpperCase() as Language) : typeset(value, locale)]
    }),
  )
