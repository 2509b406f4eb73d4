import { Check, Column, Entity, Exclusion, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm'
import type { Cents } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'
import type { TariffBasis } from '../domain/nomenclature'
import { NomenclatureItemEntity } from './nomenclature-item.entity'

/** A dated tariff of a code. Two tariffs of one variant never apply to the same day and age. Amounts in cents. */
@Entity()
@Check('tariff_check', 'valid_to >= valid_from')
@Check('tariff_honorarium_cents_check', 'honorarium_cents >= 0')
@Check('tariff_check1', 'insurance_cents + patient_cents = honorarium_cents')
@Check('tariff_basis_known', `basis in ('FIXED', 'CLAIMED_UP_TO')`)
@Check('tariff_claimed_is_insurance_part', `basis = 'FIXED' or insurance_cents = honorarium_cents`)
@Check('tariff_provider_with_11_digits', `provider ~ '^[0-9]{11}$'`)
@Exclusion(
  'tariff_one_for_a_day',
  `using gist (code with =, (coalesce(provider, '')) with =, (preferential::int) with =, (global_file::int) with =,
    daterange(valid_from, valid_to, '[]') with &&, int4range(min_age, max_age, '[]') with &&)`,
)
@Index('tariff_of_code', ['code', 'validFrom'])
export class TariffEntity {
  @PrimaryGeneratedColumn('identity', { type: 'integer', generatedIdentity: 'ALWAYS' }) id!: number
  @Column('text') code!: string
  @ManyToOne(
    () => NomenclatureItemEntity,
    (item) => item.tariffs,
  )
  @JoinColumn({ name: 'code' })
  item?: NomenclatureItemEntity
  /** CLAIMED_UP_TO: the claim itself is the insurance part, up to the tariff. */
  @Column('text', { default: 'FIXED' }) basis!: TariffBasis
  /** The institution whose price this is, with 11 digits; null: the general tariff. */
  @Column('text', { nullable: true }) provider!: string | null
  /** First day of care, inclusive. */
  @Column('date') validFrom!: Day
  /** Last day of care, inclusive; null for an open end. */
  @Column('date', { nullable: true }) validTo!: Day | null
  /** Inclusive; null: no lower limit. */
  @Column('integer', { nullable: true }) minAge!: number | null
  /** Inclusive; null: no upper limit. */
  @Column('integer', { nullable: true }) maxAge!: number | null
  /** For persons with the preferential rate. */
  @Column('boolean') preferential!: boolean
  /** For persons with a global medical file. */
  @Column('boolean') globalFile!: boolean
  @Column('integer') honorariumCents!: Cents
  /** Null if the source does not name the parts: nothing can be computed from such a tariff. */
  @Column('integer', { nullable: true }) insuranceCents!: Cents | null
  @Column('integer', { nullable: true }) patientCents!: Cents | null
  @Column('text') confidence!: string
  /** The source is not sure of the amounts or of the days. */
  @Column('boolean') uncertain!: boolean
  @Column('text') source!: string
  @Column('text') note!: string
}
