import { Check, Column, Entity, PrimaryColumn } from 'typeorm'

/** A CPAS of the register. */
@Entity('cpas')
@Check('cpas_address', `address ~ '^[^[:cntrl:]]{1,200}$' and address = btrim(address)`)
@Check('cpas_email', `email ~ '^[^@[:space:][:cntrl:]]+@[^@[:space:][:cntrl:]]+$' and length(email) <= 254`)
@Check('cpas_phone', `phone ~ '^[+]?[0-9][0-9 ./()-]{5,29}$'`)
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
}
