import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { AppliedRules } from '../../../shared/rules/evaluate-rules'
import type { Finding } from '../../../shared/rules/finding'
import type { CareType, ProviderCategory } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { AttestationMedium } from '../domain/attestation-medium'

/** An urgent medical aid attestation. A row is inserted once; afterwards only its revocation is added, once (trigger). */
@Entity()
@Check('attestation_number_check', 'length(number) <= 21')
@Check('attestation_care_types_check', 'cardinality(care_types) > 0')
@Check('attestation_check', 'valid_to >= valid_from')
@Check('attestation_medium_check', `medium in ('ELECTRONIC', 'PAPER')`)
@Check(
  'attestation_check1',
  '(revoked_at is null) = (revocation_reason is null) and (revoked_at is null) = (revoked_by is null)',
)
@Index('attestation_by_first_day', ['validFrom', 'number'])
@Index('attestation_by_retention', ['keptUntil', 'number'])
@Index('attestation_by_last_day', { synchronize: false })
@Index('attestation_by_last_day_descending', { synchronize: false })
@Index('attestation_by_revocation', { synchronize: false })
@Index('attestation_by_revocation_descending', { synchronize: false })
@Index('attestation_once', { synchronize: false })
@Index('attestation_of_person', ['personId'], { where: '(revoked_at IS NULL)' })
@Index('attestation_in_order', { synchronize: false })
@Index('attestation_of_provider', { synchronize: false })
@Index('attestation_of_person_in_order', { synchronize: false })
export class AttestationEntity {
  @PrimaryColumn('text') number!: string
  @Column('uuid') personId!: string
  /** The NISS that was in use when the attestation was issued. */
  @Column('text') niss!: string
  /** INAMI number of the issuer, as sent. */
  @Column('text') provider!: string
  /** The same number in 11 digits. */
  @Column('text') providerKey!: string
  /** Null if the issuer was not registered. */
  @Column('text', { nullable: true }) issuerCategory!: ProviderCategory | null
  /** In the order of the enumeration, each once: part of the natural key. */
  @Column('text', { array: true }) careTypes!: CareType[]
  /** First day, inclusive. */
  @Column('date') validFrom!: Day
  /** Last day, inclusive; null for an open end. */
  @Column('date', { nullable: true }) validTo!: Day | null
  @Column('text') medium!: AttestationMedium
  @Column('timestamptz') issuedAt!: Date
  /** Issued too late after its first day, or after a control on care that it covers (ATT-LATE). */
  @Column('boolean', { default: false }) issuedLate!: boolean
  /** Last day of the retention period, inclusive. */
  @Column('date') keptUntil!: Day
  @Column('jsonb') findings!: Finding[]
  /** The rule versions that were applied when the attestation was issued. */
  @Column('jsonb') applied!: readonly AppliedRules[]
  @Column('text') subject!: string
  @Column('text') organisation!: string
  @Column('text') role!: string
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null
  @Column('text', { nullable: true }) revocationReason!: string | null
  /** The token's `sub`. */
  @Column('text', { nullable: true }) revokedBy!: string | null
}
