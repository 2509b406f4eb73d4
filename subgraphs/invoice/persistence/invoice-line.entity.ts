import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'
import { centsColumn, nullableCentsColumn } from '../../../shared/database/cents-column'
import type { Finding } from '../../../shared/rules/finding'
import type { CareType } from '../../../shared/values/care-types'
import type { Cents } from '../../../shared/values/cents'
import type { Day, Month } from '../../../shared/values/day'
import type { LineOutcome } from '../domain/line-outcome'
import { InvoiceEntity } from './invoice.entity'

const COUNTS = `outcome in ('ACCEPTED', 'REDUCED', 'WAITING') and not credit and credited_by is null`

/** A checked line of an invoice or credit note. Amounts in cents; those of a credit note are negative. */
@Entity()
@Check('invoice_line_outcome_check', `outcome in ('ACCEPTED', 'REDUCED', 'REJECTED', 'WAITING')`)
@Check(
  'shares_add_up',
  `case when outcome in ('ACCEPTED', 'REDUCED') then claimed_cents = state_cents + cpas_cents + patient_cents + insurer_cents
     when outcome = 'REJECTED' then state_cents = 0 and cpas_cents = 0 and patient_cents = 0 and insurer_cents = 0
     else claimed_cents = state_cents + cpas_cents + patient_cents + insurer_cents
          or (state_cents = 0 and cpas_cents = 0 and patient_cents = 0 and insurer_cents = 0) end`,
)
@Check(
  'shares_have_one_sign',
  `case when outcome = 'REJECTED' then cpas_patient_part_cents = 0
     when credit then greatest(claimed_cents, state_cents, cpas_cents, patient_cents, insurer_cents, cpas_patient_part_cents) <= 0
                      and cpas_patient_part_cents >= cpas_cents
     else least(claimed_cents, state_cents, cpas_cents, patient_cents, insurer_cents, cpas_patient_part_cents) >= 0
          and cpas_patient_part_cents <= cpas_cents end`,
)
@Check('nothing_claimed_is_refused', `outcome = 'REJECTED' or not rules @> array['INV-ZERO']`)
@Unique('line_place_once', ['invoiceId', 'position'])
@ForeignKey(() => InvoiceEntity, ['invoiceId', 'fileId'], ['id', 'fileId'], { name: 'line_of_its_file' })
@Check('days_in_order', `performed_until is null or performed_until > performed_on or outcome = 'REJECTED'`)
@Check(
  'line_within_its_stay',
  `case when stay_from is null then stay_until is null
     else outcome = 'REJECTED' or (stay_from <= performed_on and stay_until >= coalesce(performed_until, performed_on)) end`,
)
@Exclusion(
  'one_stay_at_a_time',
  `using gist (person_id with =, invoice_id with <>, stay_points(performed_on, coalesce(performed_until, performed_on), stay_from, stay_until) with &&)
     where (stay_from is not null and ${COUNTS})`,
)
@Exclusion(
  'no_ambulatory_care_in_a_stay',
  `using gist (person_id with =, invoice_id with <>, ((stay_from is null)::int) with <>,
       days_exclusive(performed_on, coalesce(performed_until, performed_on), stay_from, stay_until) with &&)
     where ((stay_from is not null or care_type in ('AMBULATORY_HOSPITAL_CARE', 'GENERAL_MEDICINE')) and ${COUNTS})`,
)
@Index('same_care_once', { synchronize: false })
@Index('same_day_of_stay_once', { synchronize: false })
@Index('line_over_days', ['personId', 'performedOn'], { where: '(performed_until IS NOT NULL)' })
@Index('line_of_file', ['fileId', 'seq'])
@Index('line_of_person', ['personId', 'performedOn'], { where: '(person_id IS NOT NULL)' })
@Index('line_of_decision', ['decisionNumber'], { where: '(decision_number IS NOT NULL)' })
@Index('line_of_commitment', ['commitmentNumber'], { where: '(commitment_number IS NOT NULL)' })
@Index('line_on_attestation', ['attestationNumber'], { where: '(attestation_number IS NOT NULL)' })
@Index('line_by_day_of_care', ['performedOn', 'id'])
@Index('line_by_claim', ['claimedCents', 'id'])
@Index('line_credited', ['creditedBy'], { where: '(credited_by IS NOT NULL)' })
@Index('line_by_rule', { synchronize: false })
@Index('line_in_order', { synchronize: false })
@Index('line_of_provider', { synchronize: false })
@Index('line_of_performer', { synchronize: false })
@Index('line_of_cpas', { synchronize: false })
@Index('line_spending', { synchronize: false })
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
  /** Last day of care over several days; null: care of one day. */
  @Column('date', { nullable: true }) performedUntil!: Day | null
  /** First and last day of the stay that the lines billed by day of the invoice form; null if the code is not billed by day. */
  @Column('date', { nullable: true }) stayFrom!: Day | null
  @Column('date', { nullable: true }) stayUntil!: Day | null
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
  /** Borne by the person's own health insurance; 0 for persons who are not insured. */
  @Column({ ...centsColumn, default: 0 }) insurerCents!: Cents
  /** The part of `cpasCents` that counts for the monthly maximum. */
  @Column(centsColumn) cpasPatientPartCents!: Cents
  /** The same by calendar month; null if all of it is of the month of the first day. */
  @Column('jsonb', { nullable: true }) cpasPatientPartByMonth!: Readonly<Record<Month, number>> | null
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
  /** The line is accepted or was so once. A trigger keeps it: no statement writes it. */
  @Column('boolean', { default: false }) wasAccepted!: boolean
}
