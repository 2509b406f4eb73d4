import { Field, ObjectType } from 'type-graphql'
import { ProviderCategoryEnum } from '../../../shared/schema/enums'
import { LocalDate } from '../../../shared/schema/scalars'
import type { ProviderCategory } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { PhaseRow } from '../domain/phases'

@ObjectType('Phase', {
  description:
    'A row of the phase table: since when a category of providers takes part in MediPrima, and how it invoices.',
})
export class PhaseType implements PhaseRow {
  @Field(() => ProviderCategoryEnum, { description: 'Category of the providers.' })
  category!: ProviderCategory
  @Field(() => [String], {
    description: 'First digits of the INAMI numbers that take part. Empty: every number of the category.',
  })
  numberPrefixes!: string[]
  @Field(() => LocalDate, { description: 'First day on which these providers may invoice through MediPrima.' })
  electronicFrom!: Day
  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day on which they must invoice electronically. Null: no such day is set.',
  })
  requiredFrom!: Day | null
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day on which paper is still allowed after `requiredFrom`. Null: paper ends the day before it.',
  })
  paperUntil!: Day | null
  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day on which their care for insured persons may be covered. Null: not yet.',
  })
  insuredFrom!: Day | null
  @Field({ description: 'Text that sets these days, as the imported file names it.' })
  legalSource!: string
}
