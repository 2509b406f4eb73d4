import type { PersonQuery } from '../../graphql/generated/graphql'
import { i18nProvider } from '../../i18n/i18nProvider'

export type OnePerson = NonNullable<PersonQuery['one']>

interface Address {
  street?: string | null
  postalCode?: string | null
  municipality: string
  insCode: string
}

export const addressText = ({ street, postalCode, municipality, insCode }: Address): string =>
  [
    street,
    [postalCode, municipality].filter(Boolean).join(' '),
    i18nProvider.translate('value.insCode', { code: insCode }),
  ]
    .filter(Boolean)
    .join(', ')
