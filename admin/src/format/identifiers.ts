/** The digits of a number in the groups of its usual form; any other text as it is. */
const grouped = (digits: RegExp, groups: string) => (number: string | null | undefined) =>
  number?.replace(digits, groups) ?? ''

/** 11 digits as the register writes them: 85.07.30-001.36. */
export const formatNiss = grouped(/^(\d{2})(\d{2})(\d{2})(\d{3})(\d{2})$/, '$1.$2.$3-$4.$5')

/** 11 digits of a provider, or 8 of an establishment: 1-00014-90-004, 710-004-36. */
export const formatInami = (number: string | null | undefined): string =>
  grouped(/^(\d{3})(\d{3})(\d{2})$/, '$1-$2-$3')(grouped(/^(\d)(\d{5})(\d{2})(\d{3})$/, '$1-$2-$3-$4')(number))

/** 10 digits of an enterprise: 0299.990.019. */
export const formatEnterpriseNumber = grouped(/^(\d{4})(\d{3})(\d{3})$/, '$1.$2.$3')

/** An account in groups of four: BE57 9990 0000 6235. */
export const formatIban = grouped(/(.{4})(?=.)/g, '$1\u00a0')

/** Name and first names as on a file: DUPONT Anne. */
export const formatPersonName = (person: { lastName: string; firstNames?: string | null } | null | undefined) =>
  person ? [person.lastName.toLocaleUpperCase('fr-BE'), person.firstNames].filter(Boolean).join(' ') : ''
