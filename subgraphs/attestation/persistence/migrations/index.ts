import type { Migration } from '../../../../shared/database/data-source'
import { sharedMigrations } from '../../../../shared/database/migrations/index'
import { AttestationTables1764000000000 } from './1764000000000-create-attestations'
import { AttestationsOfPerson1764000000001 } from './1764000000001-index-attestations-by-person'
import { OrderAttestations1799100000002 } from './1799100000002-order-attestations'
import { AddAttestationTrail1799600000001 } from './1799600000001-add-attestation-trail'

/** The migrations of the attestation subgraph, in their order. */
export const migrations: readonly Migration[] = [
  ...sharedMigrations('attestation'),
  AttestationTables1764000000000,
  AttestationsOfPerson1764000000001,
  OrderAttestations1799100000002,
  AddAttestationTrail1799600000001,
]
