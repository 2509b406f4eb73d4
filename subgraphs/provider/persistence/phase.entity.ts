import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import type { ProviderCategory } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { PhaseListEntity } from './phase-list.entity'

/** A row of a phase table. Rows are inserted, never changed (trigger). */
@Entity()
@Check('phase_required_when_in_phase', 'required_from >= electronic_from')
@Check('phase_insured_when_in_phase', 'insured_from >= electronic_from')
@Check(
  'phase_paper_ends_after_duty',
  'paper_until is null or (required_from is not null and paper_until >= required_from)',
)
export class PhaseEntity {
  @PrimaryColumn('bigint')
  @ForeignKey(() => PhaseListEntity)
  listId!: string
  /** Counts from 1 in its table. */
  @PrimaryColumn('integer') position!: number
  @Column('text') category!: ProviderCategory
  @Column('text', { array: true }) numberPrefixes!: string[]
  @Column('date') electronicFrom!: Day
  @Column('date', { nullable: true }) requiredFrom!: Day | null
  @Column('date', { nullable: true }) paperUntil!: Day | null
  @Column('date', { nullable: true }) insuredFrom!: Day | null
  @Column('text') legalSource!: string
}
