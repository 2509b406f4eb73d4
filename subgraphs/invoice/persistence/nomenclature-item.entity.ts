import { Check, Column, Entity, OneToMany, PrimaryColumn } from 'typeorm'
import type { CareType, ProviderCategory } from '../../../shared/values/care-types'
import type { TariffEntity } from './tariff.entity'

/** A code or pseudo-code of the INAMI nomenclature. Rows are written by an import. */
@Entity()
@Check('nomenclature_item_code_check', `code ~ '^[0-9]{6}$'`)
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
  /** Provider categories that may invoice the code. */
  @Column('text', { array: true }) categories!: ProviderCategory[]
  /** How sure the source is: A, B or C. */
  @Column('text') confidence!: string
  /** Where the item was read. */
  @Column('text') source!: string
  // By name: the tariff's file imports this one.
  @OneToMany('TariffEntity', 'item')
  tariffs!: TariffEntity[]
}
