import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'
import { centsColumn, nullableCentsColumn } from '../../../shared/database/cents-column'
import type { Finding } from '../../../shared/rules/finding'
import type { CareType } from '../../../shared/values/care-types'
import type { Cents } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'
import type { LineOutcome } from '../domain/line-outcome'
import { InvoiceEntity } from './invoice.entity'

/** A checked line of an invoice or credit note. Amounts in cents; those of a credit note are negative. */
@Entity()
@Check('invoice_line_outcome_check', `outcome in ('ACCEPTED', 'REDUCED', 'REJECTED', 'WAITING')`)
@Check(
  'shares_add_up',
  `case when outcome in ('ACCEPTED', 'REDUCED') then claimed_cents = state_cents + cpas_cents + patient_cents
     when outcome = 'REJECTED' then state_cents = 0 and cpas_cents = 0 and patient_cents = 0
     else claimed_cents = state_cents + cpas_cents + patient_cents or (state_cents = 0 and cpas_cents = 0 and patient_cents = 0) end`,
)
@Check(
  'shares_have_one_sign',
  `case when outcome = 'REJECTED' then cpas_patient_part_cents = 0
     when credit then greatest(claimed_cents, state_cents, cpas_cents, patient_cents, cpas_patient_part_cents) <= 0
                      and cpas_patient_part_cents >= cpas_cents
     else least(claimed_cents, state_cents, cpas_cents, patient_cents, cpas_patient_part_cents) >= 0
          and cpas_patient_part_cents <= cpas_cents end`,
)
@Check('nothing_claimed_is_refused', `outcome = 'REJECTED' or not rules @> array['INV-ZERO']`)
@Unique('line_place_once', ['invoiceId', 'position'])
@ForeignKey(() => InvoiceEntity, ['invoiceId', 'fileId'], ['id', 'fileId'], { name: 'line_of_its_file' })
@Index('same_care_once', ['personId', 'provider', 'code', 'performedOn'], {
  unique: true,
  where: `((outcome = ANY (ARRAY['ACCEPTED'::text, 'REDUCED'::text, 'WAITING'::text])) AND (NOT credit) AND (credited_by IS NULL))`,
})
@Index('line_of_file', ['fileId', 'seq'])
@Index('line_of_person', ['personId', 'performedOn'], { where: '(person_id IS NOT NULL)' })
@Index('line_of_decision', ['decisionNumber'], { where: '(decision_number IS NOT NULL)' })
@Index('line_of_commitment', ['commitmentNumber'], { where: '(commitment_number IS NOT NULL)' })
@Index('line_on_attestation', ['attestationNumber'], { where: '(attestation_number IS NOT NULL)' })
@Index('line_by_day_of_care', ['performedOn', 'id'])
@Index('line_by_claim', ['claimedCents', 'id'])
@Index('line_by_rule', { synchronize: false })
@Index('line_in_order', { synchronize: false })
@Index('line_of_provider', { synchronize: false })
@Index('line_of_performer', { synchronize: false })
@Index('line_of_cpas', { synchronize: false })
@Index('line_waiting', { synchronize: false })
@Index('line_by_outcome', { synchronize: false })
@Index('line_without_attestation', { synchronize: false })
export class InvoiceLineEntity {
  @PrimaryColumn('uuid') id!: string
  @Column('uuid') invoiceId!: string
  @Column('uuid') fileId!: string
  /** Rank in the file; eFact: index of the record. */
  @Column('integer') seq!: number
  /** Rank in the invoice, from 1. */
  @Column('integer') position!: number
  /** Path of the line in the input, as findings name it. */
  @Column('text') path!: string
  @Column('text') provider!: string
  @Column('text') niss!: string
  /** Null if nobody is registered under the NISS. */
  @Column('uuid', { nullable: true }) personId!: string | null
  @Column('text') code!: string
  /** Null if the code is unknown. */
  @Column('text', { nullable: true }) careType!: CareType | null
  @Column('date') performedOn!: Day
  @Column('integer') quantity!: number
  @Column('text', { nullable: true }) prescriber!: string | null
  @Column('text', { nullable: true }) prescriptionNumber!: string | null
  /** Who gave the care; null if the line does not name it. */
  @Column('text', { nullable: true }) performer!: string | null
  /** Claimed for all quantities together. */
  @Column(centsColumn) claimedCents!: Cents
  @Column(centsColumn) stateCents!: Cents
  @Column(centsColumn) cpasCents!: Cents
  @Column(centsColumn) patientCents!: Cents
  /** The part of `cpasCents` that counts for the monthly maximum. */
  @Column(centsColumn) cpasPatientPartCents!: Cents
  /** eFact only: record 50, zone 19. */
  @Column(nullableCentsColumn) claimedFromStateCents!: Cents | null
  /** eFact only: record 25, zone 12. */
  @Column('boolean', { nullable: true }) amuFlag!: boolean | null
  @Column('text') outcome!: LineOutcome
  @Column('jsonb') findings!: Finding[]
  /** The rule versions that were applied, in `applied_wordings`. */
  @Column('uuid') appliedKey!: string
  /** Ids of the rules of `findings`, each once. */
  @Column('text', { array: true }) rules!: string[]
  // What the invoice names.
  @Column('text', { nullable: true }) commitmentNamed!: string | null
  @Column('text', { nullable: true }) decisionNamed!: string | null
  @Column('integer', { nullable: true }) versionNamed!: number | null
  @Column('text', { nullable: true }) attestationNamed!: string | null
  // What the outcome is based on.
  @Column('text', { nullable: true }) commitmentNumber!: string | null
  @Column('text', { nullable: true }) decisionNumber!: string | null
  @Column('integer', { nullable: true }) decisionVersion!: number | null
  @Column('text', { nullable: true }) cpas!: string | null
  @Column('integer', { nullable: true }) refundCode!: number | null
  @Column('text', { nullable: true }) attestationNumber!: string | null
  @Column('boolean') attestationRequired!: boolean
  /** An electronic attestation covers the care. */
  @Column('boolean') attestationRecorded!: boolean
  @Column('text', { nullable: true }) providerCategory!: string | null
  @Column('timestamptz') receivedAt!: Date
  @Column('date') receivedOn!: Day
  @Column('uuid', { nullable: true }) paymentId!: string | null
  @Column('timestamptz', { nullable: true }) recoveredAt!: Date | null
  /** The line is of a credit note. */
  @Column('boolean') credit!: boolean
  /** The line of a credit note that cancelled this one. */
  @Column('uuid', { nullable: true }) creditedBy!: string | null
}
