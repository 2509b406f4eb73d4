import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { Audience } from '../../../shared/authorization/caller'
import type { Day } from '../../../shared/values/day'
import type { ControlOutcome } from '../domain/control-outcome'

/** A control of the attestation behind an invoice line. A row is inserted once; until its outcome is added, once, only what the provider answers changes (trigger). */
@Entity()
@Check('attestation_control_outcome_check', `outcome in ('SHOWN', 'MISSING', 'NOT_COVERING')`)
@Check('attestation_control_check', '(outcome is null) = (outcome_at is null)')
@Index('attestation_control_open', ['lineId'], { unique: true, where: '(outcome IS NULL)' })
@Index('attestation_control_by_deadline', ['dueOn', 'id'])
@Index('attestation_control_by_outcome', { synchronize: false })
@Index('attestation_control_by_outcome_descending', { synchronize: false })
@Index('attestation_control_in_order', { synchronize: false })
@Index('attestation_control_of_provider', { synchronize: false })
@Index('attestation_control_of_person', ['personId'])
@Index('attestation_control_of_attestation', ['attestationNumber'])
export class AttestationControlEntity {
  @PrimaryColumn('uuid') id!: string
  @Column('text') lineId!: string
  /** INAMI number of the provider that is controlled, as in the invoice line. */
  @Column('text') provider!: string
  /** The same number in 11 digits. */
  @Column('text') providerKey!: string
  /** Null if the line names no known person. */
  @Column('uuid', { nullable: true }) personId!: string | null
  /** The electronic attestation that the provider answered or the controller named, else the one that the line cites; null: none. */
  @Column('text', { nullable: true }) attestationNumber!: string | null
  /** Last day for the provider's answer, inclusive. */
  @Column('date') dueOn!: Day
  @Column('timestamptz') openedAt!: Date
  @Column('text') subject!: string
  @Column('text') audience!: Audience
  @Column('text') organisation!: string
  @Column('text') role!: string
  /** Instant of the provider’s last answer; null: none. */
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null
  /** Null while the control is open. */
  @Column('text', { nullable: true }) outcome!: ControlOutcome | null
  @Column('timestamptz', { nullable: true }) outcomeAt!: Date | null
  /** The token's `sub`. */
  @Column('text', { nullable: true }) outcomeBy!: string | null
  @Column('text', { nullable: true }) remark!: string | null
}
