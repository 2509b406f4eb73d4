import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { Day } from '../../../shared/values/day'

/** A CPAS of the register. */
@Entity('cpas')
@Check('cpas_address', `address ~ '^[^[:cntrl:]]{1,200}$' and address = btrim(address)`)
@Check('cpas_email', `email ~ '^[^@[:space:][:cntrl:]]+@[^@[:space:][:cntrl:]]+$' and length(email) <= 254`)
@Check('cpas_phone', `phone ~ '^[+]?[0-9][0-9 ./()-]{5,29}$'`)
@Check('cpas_successor_dated', '(successor is null) = (successor_from is null)')
@Check('cpas_successor_another', 'successor <> enterprise_number')
@ForeignKey(() => CpasEntity, ['successor'], ['enterpriseNumber'], { name: 'cpas_successor_known' })
@Index('cpas_of_successor', ['successor'], { where: '(successor IS NOT NULL)' })
export class CpasEntity {
  @PrimaryColumn({ type: 'text' }) enterpriseNumber!: string
  @Column({ type: 'text' }) nameFr!: string
  @Column({ type: 'text' }) nameNl!: string
  @Column({ type: 'text' }) nameDe!: string
  @Column({ type: 'text' }) nameEn!: string
  @Column({ type: 'text', array: true }) insCodes!: string[]
  /** Names, number and INS codes in lower case without accents (`searchable`). */
  @Column({ type: 'text', select: false }) search!: string
  @Column({ type: 'text', nullable: true }) address!: string | null
  @Column({ type: 'text', nullable: true }) email!: string | null
  @Column({ type: 'text', nullable: true }) phone!: string | null
  /** The centre into which this one merged; null: it exists. */
  @Column({ type: 'text', nullable: true }) successor!: string | null
  /** The first day on which the successor acts on the decisions of this centre. */
  @Column({ type: 'date', nullable: true }) successorFrom!: Day | null
}
