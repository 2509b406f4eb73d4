import type { ListOrder } from '../../../shared/lists/list-order'

/** The orders of a list of attestations, alias `a`. */
export const attestationOrder = {
  list: 'AmuAttestation',
  newest: { name: 'ISSUED_AT', sql: 'a.issued_at', type: 'timestamptz' },
  tieBreaker: { sql: 'a.number', type: 'text' },
  fields: {
    ISSUED_AT: {
      field: 'AmuAttestation.issuedAt',
      sql: 'a.issued_at',
      type: 'timestamptz',
      description: 'Instant of issue.',
    },
    VALIDITY_FROM: {
      field: 'AmuAttestation.validity',
      sql: 'a.valid_from',
      type: 'date',
      description: 'First day of the validity.',
    },
    VALIDITY_TO: {
      field: 'AmuAttestation.validity',
      sql: 'a.valid_to',
      type: 'date',
      isNullable: true,
      description: 'Last day of the validity.',
    },
    KEPT_UNTIL: {
      field: 'AmuAttestation.keptUntil',
      sql: 'a.kept_until',
      type: 'date',
      description: 'Last day of the retention period.',
    },
    REVOKED_AT: {
      field: 'AmuAttestation.revokedAt',
      sql: 'a.revoked_at',
      type: 'timestamptz',
      isNullable: true,
      description: 'Instant of revocation.',
    },
  },
} as const satisfies ListOrder<string>
