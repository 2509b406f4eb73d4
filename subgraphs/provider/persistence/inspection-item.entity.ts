import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm'
import { nullableCentsColumn } from '../../../shared/database/cents-column'
import type { Cents } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'
import type { InspectedKind } from '../domain/inspection'
import { InspectionFileEntity } from './inspection-file.entity'

/** An item of the sample, as it was when it was drawn. Rows are inserted with their inspection, never changed (trigger). */
@Entity('inspection_item')
@Check('inspection_item_kind', `kind in ('DECISION', 'INVOICE_LINE', 'PAPER_INVOICE', 'ATTESTATION')`)
@Check(
  'inspection_item_person',
  `(person_id is null) = (niss is null) and (niss is not null or kind = 'PAPER_INVOICE')`,
)
@Check('inspection_item_position', 'position between 1 and item_count')
@ForeignKey(() => InspectionFileEntity, ['inspectionId', 'itemCount'], ['id', 'itemCount'], {
  name: 'inspection_item_of_file',
})
@Unique('inspection_item_place_once', ['inspectionId', 'position'])
@Unique('inspection_item_once', ['inspectionId', 'kind', 'key'])
@Unique('inspection_item_of_one_file', ['id', 'inspectionId'])
export class InspectionItemEntity {
  @PrimaryColumn('uuid') id!: string
  @Column('uuid') inspectionId!: string
  /** That of the inspection: no item has a position above it. */
  @Column('integer') itemCount!: number
  /** Rank in the sample, from 1. */
  @Column('integer') position!: number
  @Column('text') kind!: InspectedKind
  /** Number of the decision or attestation, id of the line or paper invoice. */
  @Column('text') key!: string
  @Column('text') reference!: string
  /** Null: a paper invoice of a patient without a number. */
  @Column('uuid', { nullable: true }) personId!: string | null
  @Column('text', { nullable: true }) niss!: string | null
  @Column('date') on!: Day
  @Column(nullableCentsColumn) amountCents!: Cents | null
}
