import { Arg, Ctx, Directive, Field, FieldResolver, ID, InputType, Int, ObjectType, Resolver, Root } from 'type-graphql'
import type { Caller, RequestContext } from '../authorization/caller'
import { redactFor } from '../authorization/redact-for-caller'
import { type Finding, type Language, sourceIn, type Texts } from '../rules/finding'
import type { Day } from '../values/day'
import { AudienceEnum, LanguageEnum, SeverityEnum } from './enums'
import { DateTime, LocalDate } from './scalars'

/** A period of days, first and last day included. */
@Directive('@shareable')
@ObjectType('Period', { description: 'A period of days; the first and the last day belong to it.' })
export class PeriodType {
  @Field(() => LocalDate, { description: 'First day.' })
  from!: Day
  @Field(() => LocalDate, { nullable: true, description: 'Last day; null: open.' })
  to!: Day | null
}

/** A period as an argument. */
@InputType('PeriodInput', { description: 'A period of days; the first and the last day belong to it.' })
export class PeriodInput {
  @Field(() => LocalDate, { description: 'First day.' })
  from!: Day
  @Field(() => LocalDate, { nullable: true, description: 'Last day; null: open.' })
  to?: Day | null
}

/** The period of an input; an absent last day is null. */
export const toPeriod = (input: PeriodInput) => ({ from: input.from, to: input.to ?? null })

@Directive('@shareable')
@ObjectType('RuleParameter', { description: 'A named figure or fact.' })
export class RuleParameterType {
  @Field({ description: 'Name of the figure or fact.' })
  name!: string
  @Field({ description: 'Number, day (YYYY-MM-DD) or text.' })
  value!: string
}

/** A `Finding` as clients see it. */
@Directive('@shareable')
@ObjectType('RuleFinding', {
  description:
    'Result of a rule: why an input was refused or reduced, or needs attention. `rule` is an id of the rule catalogue, which names the legal source.',
})
export class RuleFindingType {
  @Field(() => ID, { description: 'Id of the rule in the catalogue.' })
  rule!: string
  @Field(() => String, {
    nullable: true,
    description: 'Official code of the channel (eTar 203, eFact 501944); null if it has none.',
  })
  code!: string | null
  @Field(() => SeverityEnum, { description: 'ERROR: refused. WARNING: accepted.' })
  severity!: Finding['severity']
  @Field(() => String, {
    nullable: true,
    description: 'Dotted path of the input concerned, for example coverages.0.period.to; null: none in particular.',
  })
  path!: string | null
  @Field(() => [RuleParameterType], {
    description: 'The days and numbers on which the rule decided.',
  })
  facts!: Finding['facts']
  message!: Texts
  source!: Finding['source']
}

/** Message and source of a finding in a language. */
@Resolver(() => RuleFindingType)
export class RuleFindingResolver {
  @FieldResolver(() => String, { description: 'One sentence with the values, and what to do.' })
  message(
    @Root() finding: RuleFindingType,
    @Arg('language', () => LanguageEnum, { nullable: true, defaultValue: 'FR' }) language: Language | null,
    @Ctx() { caller }: RequestContext,
  ): string {
    return redactFor(caller, finding.message[language ?? 'FR'])
  }
  @FieldResolver(() => [RuleParameterType], {
    description: 'The days and numbers on which the rule decided.',
  })
  facts(@Root() finding: RuleFindingType, @Ctx() { caller }: RequestContext): RuleParameterType[] {
    return finding.facts.map(({ name, value }) => ({ name, value: redactFor(caller, value) }))
  }
  @FieldResolver(() => String, {
    description:
      'The law, royal decree, circular, manual section or open question of the project on which the rule is based.',
  })
  legalSource(
    @Root() finding: RuleFindingType,
    @Arg('language', () => LanguageEnum, { nullable: true, defaultValue: 'FR' }) language: Language | null,
  ): string {
    return sourceIn(finding, language ?? 'FR')
  }
}

@Directive('@shareable')
@ObjectType('PageInfo', { description: 'Position of a page in its list.' })
export class PageInfoType {
  @Field({ description: 'Whether more rows follow.' })
  hasNextPage!: boolean
  @Field({ description: 'Whether `after` was given.' })
  hasPreviousPage!: boolean
  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null on an empty page.' })
  startCursor!: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last row, for `after`; null on an empty page.',
  })
  endCursor!: string | null
}

@Directive('@shareable')
@ObjectType('Actor', { description: 'The person or system that acted, and its organisation.' })
export class ActorType implements Caller {
  @Field(() => ID, { description: 'The `sub` claim of the access token.' })
  subject!: string
  @Field(() => AudienceEnum, { description: 'The kind of organisation.' })
  audience!: Caller['audience']
  @Field({ description: 'Enterprise number of a CPAS, INAMI number of a provider, or the name of the organisation.' })
  organisation!: string
  @Field({ description: 'Role in the organisation.' })
  role!: string
}

@Directive('@shareable')
@ObjectType('Document', { description: 'A file to download or print.' })
export class DocumentType {
  @Field({ description: 'Suggested file name.' })
  fileName!: string
  @Field({ description: 'Media type, for example application/pdf.' })
  mediaType!: string
  @Field({ description: 'Content in base64.' })
  content!: string
}

@Directive('@shareable')
@ObjectType('ChangeEvent', {
  description: 'A change: identifiers only, no personal data.',
})
export class ChangeEventType {
  @Field(() => ID, { description: 'Cursor of the change, for `after`.' })
  id!: string
  @Field(() => DateTime, { description: 'Instant of the change.' })
  at!: string
  @Field({ description: 'Kind of change.' })
  kind!: string
  @Field(() => ID, { description: 'Number or id of the changed object.' })
  subject!: string
  @Field(() => Int, {
    nullable: true,
    description: 'Version that the change created; null if the object has no versions.',
  })
  version!: number | null
}

@Directive('@shareable')
@ObjectType('ChangePage', {
  description: 'A page of changes.',
})
export class ChangePageType {
  @Field(() => [ChangeEventType], { description: 'Oldest first.' })
  events!: ChangeEventType[]
  @Field({ description: 'Pass it as `after` in the next call, also if there is nothing new.' })
  next!: string
}
