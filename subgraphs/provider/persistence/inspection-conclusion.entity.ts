import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import type { InspectionResult } from '../domain/inspection'
import { InspectionItemEntity } from './inspection-item.entity'

/** What the inspector concludes of an item. Another conclusion is another version; the last one counts. */
@Entity('inspection_conclusion')
@Check('inspection_conclusion_version', 'version >= 1')
@Check('inspection_conclusion_result', `result in ('COMPLIANT', 'REMARK', 'IRREGULAR')`)
@Check('inspection_conclusion_remark', `result = 'COMPLIANT' or remark is not null`)
@ForeignKey(() => InspectionItemEntity, ['itemId', 'inspectionId'], ['id', 'inspectionId'], {
  name: 'inspection_conclusion_of_item',
})
@Index('inspection_conclusion_of_file', ['inspectionId'])
export class InspectionConclusionEntity {
  @PrimaryColumn('uuid') itemId!: string
  @PrimaryColumn('integer') version!: number
  @Column('uuid') inspectionId!: string
  @Column('text') result!: InspectionResult
  @Column('text', { nullable: true }) remark!: string | null
  @Column('timestamptz') at!: Date
  @Column('jsonb') by!: Caller
}
