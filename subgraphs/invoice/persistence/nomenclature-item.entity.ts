import { Check, Column, Entity, Index, OneToMany, PrimaryColumn } from 'typeorm'
import type { CareType, ProviderCategory } from '../../../shared/values/care-types'
import type { TariffEntity } from './tariff.entity'

/** A code or pseudo-code of the INAMI nomenclature. Rows are written by an import. */
@Entity()
@Index('nomenclature_item_not_with', { synchronize: false })
@Check('nomenclature_item_code_check', `code ~ '^[0-9]{6}$'`)
@Check('nomenclature_item_max_per_day', 'max_per_day >= 1')
@Check('nomenclature_item_not_with_itself', 'not not_with @> array[code]')
export class NomenclatureItemEntity {
  @PrimaryColumn('text') code!: string
  @Column('text') labelFr!: string
  @Column('text') labelNl!: string
  @Column('text') labelDe!: string
  @Column('text') labelEn!: string
  @Column('text') careType!: CareType
  @Column('boolean') pseudoCode!: boolean
  @Column('boolean') prescriptionRequired!: boolean
  /** False: the code cannot be invoiced in this circuit. */
  @Column('boolean') inEfact!: boolean
  /** Provider categories that may give the care. */
  @Column('text', { array: true }) categories!: ProviderCategory[]
  /** Billed by day of stay. */
  @Column('boolean', { default: false }) byDay!: boolean
  /** Units that one person may have on one day; null: no limit. */
  @Column('integer', { nullable: true }) maxPerDay!: number | null
  /** Codes that cannot be accepted on the same day. */
  @Column('text', { array: true, default: () => "'{}'" }) notWith!: string[]
  /** How sure the source is: A, B or C. */
  @Column('text') confidence!: string
  /** Where the item was read. */
  @Column('text') source!: string
  // By name: the tariff's file imports this one.
  @OneToMany('TariffEntity', 'item')
  tariffs!: TariffEntity[]
}
