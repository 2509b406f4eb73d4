import type { ListOrder } from '../../../shared/lists/list-order'

const tieBreaker = { sql: 's.person_id', type: 'uuid' } as const

/** The orders of a list of persons, alias `p`; `s` is the period of today (`PersonPeriodEntity`), joined for the orders that read it. */
export const personOrder = {
  list: 'Beneficiary',
  newest: { name: 'REGISTERED_AT', sql: 'p.registered_at', type: 'timestamptz' },
  tieBreaker: { sql: 'p.id', type: 'uuid' },
  fields: {
    LAST_NAME: {
      field: 'Beneficiary.lastName',
      sql: 's.name',
      type: 'text',
      tieBreaker,
      description: 'Last name, then first names, of today; case and accents do not count.',
    },
    BIRTH_DATE: {
      field: 'Beneficiary.birthDate',
      sql: 's.birth_date',
      type: 'date',
      isNullable: true,
      tieBreaker,
      description: 'Birth date.',
    },
  },
} as const satisfies ListOrder<string>
