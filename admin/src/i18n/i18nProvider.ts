import type { I18nProvider } from 'react-admin'
import type { Language } from '../graphql/generated/graphql'
import { typeset } from './typography'

/** Texts by key, as deep as one likes. */
export type Messages = { [key: string]: string | Messages }
/** The languages of the console. */
export type Locale = 'fr' | 'nl' | 'de' | 'en'

/** Each language's own name, as its speakers look for it. */
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

let locale: Locale = 'fr'
let messages: Messages = {}

/** The texts of the language in use, for code outside a component too. */
export const words = {
  locale: () => locale,
  language: () => locale.toUpperCase() as Language,
  /** The text of a key with its values filled in; the key itself where there is none. */
  text(key: string, given: object = {}): string {
    const values = given as Record<string, unknown>
    const found = at(messages, key)
    if (found === undefined) return typeof values._ === 'string' ? values._ : key
    const text = typeof values.smart_count === 'number' ? numbered(found, values.smart_count) : firstForm(found)
    return text.replace(/%\{(\w+)\}/g, (mark, name: string) =>
      values[name] === undefined ? mark : String(values[name]),
    )
  },
  has: (key: string) => at(messages, key) !== undefined,
  async use(next: Locale): Promise<void> {
    messages = typeset((await load[next]()).messages, next)
    locale = next
    document.documentElement.lang = next
  },
}

/** React-admin's way to the same texts. */
export const i18nProvider: I18nProvider = {
  translate: (key, values) => words.text(key, values),
  changeLocale: (next) => words.use(next as Locale),
  getLocale: () => locale,
  getLocales: () => locales,
}

/** The language chosen before, else the browser's, else French. */
export function firstLocale(stored: string | null, wished: readonly string[]): Locale {
  const known = (name: string): name is Locale => locales.some((one) => one.locale === name)
  if (stored && known(stored)) return stored
  return wished.map((name) => name.slice(0, 2)).find(known) ?? 'fr'
}

function at(from: Messages, key: string): string | undefined {
  let here: string | Messages | undefined = from
  for (const part of key.split('.')) here = typeof here === 'object' ? here[part] : undefined
  return typeof here === 'string' ? here : undefined
}

/** `one |||| many`: French counts none as one, the others do not. */
function numbered(text: string, count: number): string {
  const [one = '', many] = text.split('||||').map((form) => form.trim())
  const single = locale === 'fr' ? Math.abs(count) < 2 : count === 1
  return single || many === undefined ? one : many
}

function firstForm(text: string): string {
  return text.split('||||')[0]!.trim()
}
