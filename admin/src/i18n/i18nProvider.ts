import polyglotI18nProvider from 'ra-i18n-polyglot'
import type { I18nProvider, TranslationMessages } from 'react-admin'
import { withNoBreakSpaces } from '../../../shared/texts/typography'
import type { Language } from '../graphql/generated/graphql'

/** Texts by key, as deep as one likes. */
export type Messages = { [key: string]: string | Messages }
/** The languages of the console. */
export type Locale = 'fr' | 'nl' | 'de' | 'en'

/** Each language's own name, as its speakers write it. */
export const locales: { locale: Locale; name: string }[] = [
  { locale: 'fr', name: 'Français' },
  { locale: 'nl', name: 'Nederlands' },
  { locale: 'de', name: 'Deutsch' },
  { locale: 'en', name: 'English' },
]

const load: Record<Locale, () => Promise<{ messages: Messages }>> = {
  fr: () => import('./fr'),
  nl: () => import('./nl'),
  de: () => import('./de'),
  en: () => import('./en'),
}

// The catalogues have the texts of the react-admin components that the console uses, not of all.
const noMessages = {} as TranslationMessages

const polyglot = polyglotI18nProvider(
  (locale) => (locale === '' ? noMessages : loadMessages(locale as Locale)),
  '',
  locales,
  { allowMissing: true },
)

// The key that react-admin looks up for the label of a source, such as `resources.persons.fields.address.street`.
const LABEL = /^resources\.[^.]+\.fields\.(?:.*\.)?([^.]+)$/

/**
 * React-admin’s texts in the language that `changeLocale` loaded last. Before the first one there are none: main.tsx waits for it.
 * One word has one label in all resources: that of `address.street` is `fields.street`.
 */
export const i18nProvider: I18nProvider = {
  ...polyglot,
  translate: (key, options) => polyglot.translate(key.replace(LABEL, 'fields.$1'), options),
}

async function loadMessages(locale: Locale): Promise<TranslationMessages> {
  const { messages } = await load[locale]()
  document.documentElement.lang = locale
  return typeset(messages, locale) as TranslationMessages
}

/** A catalogue with the no-break spaces of its language: contributors write ordinary spaces. */
export const typeset = (messages: Messages, locale: Locale): Messages =>
  Object.fromEntries(
    Object.entries(messages).map(([key, value]) => {
      const isText = typeof value === 'string'
      return [key, isText ? withNoBreakSpaces(value, locale.toUpperCase() as Language) : typeset(value, locale)]
    }),
  )

/** Whether the catalogue has a text for the key. */
export const hasTranslation = (key: string): boolean => i18nProvider.translate(key, { _: '' }) !== ''

/** The language of the catalogue, as the API names it. */
export const currentLanguage = () => i18nProvider.getLocale().toUpperCase() as Language

/** The language chosen before, else the browser's, else French. */
export function firstLocale(stored: string | null, wished: readonly string[]): Locale {
  const names = [stored, ...wished].map((name) => name?.slice(0, 2))
  return names.flatMap((name) => locales.filter(({ locale }) => locale === name))[0]?.locale ?? 'fr'
}

/** The name of a resource, in the plural unless it is one. */
export const resourceLabel = (name: string, count = 2): string =>
  i18nProvider.translate(`resources.${name}.name`, { smart_count: count })
