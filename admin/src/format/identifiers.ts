/** 11 digits as the register writes them: 85.07.30-001.36. */
export function formatNiss(niss: string | null | undefined): string {
  return niss?.replace(/^(\d{2})(\d{2})(\d{2})(\d{3})(\d{2})$/, '$1.$2.$3-$4.$5') ?? ''
}

/** 11 digits of a provider, or 8 of an establishment: 1-00014-90-004, 710-004-36. */
export function formatInami(number: string | null | undefined): string {
  return (
    number?.replace(/^(\d)(\d{5})(\d{2})(\d{3})$/, '$1-$2-$3-$4').replace(/^(\d{3})(\d{3})(\d{2})$/, '$1-$2-$3') ?? ''
  )
}

/** 10 digits of an enterprise: 0299.990.019. */
export function formatEnterpriseNumber(number: string | null | undefined): string {
  return number?.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1.$2.$3') ?? ''
}

/** Name and first names as on a file: DUPONT Anne. */
export function formatPersonName(person: { lastName: string; firstNames?: string | null } | null | undefined): string {
  return person ? [person.lastName.toLocaleUpperCase('fr-BE'), person.firstNames].filter(Boolean).join(' ') : ''
}

/** An account in groups of four: BE57 9990 0000 6235. */
export function formatIban(iban: string | null | undefined): string {
  return iban?.replace(/(.{4})(?=.)/g, '$1\u00a0') ?? ''
}
