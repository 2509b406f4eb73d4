import { Arg, Ctx, Directive, Field, FieldResolver, ID, InputType, Int, ObjectType, Resolver, Root } from 'type-graphql'
import type { Caller, RequestContext } from '../authorization/caller'
import { redactFor } from '../authorization/redact-for-caller'
import { type Finding, type Language, sourceIn, type Texts } from '../rules/finding'
import type { Day } from '../values/day'
import { AudienceEnum, LanguageEnum, SeverityEnum } from './enums'
import { DateTime, LocalDate } from './scalars'

/** Days from one to another, both included. */
@Directive('@shareable')
@ObjectType('Period', { description: 'Both days included. No end: open.' })
export class PeriodType {
  @Field(() => LocalDate, { description: 'First day.' })
  from!: Day
  @Field(() => LocalDate, { nullable: true, description: 'Last day; none: open.' })
  to!: Day | null
}

/** A period as it is given. */
@InputType('PeriodInput', { description: 'Both days included. No end: open.' })
export class PeriodInput {
  @Field(() => LocalDate, { description: 'First day.' })
  from!: Day
  @Field(() => LocalDate, { nullable: true, description: 'Last day; none: open.' })
  to?: Day | null
}

/** The input with an open end told as null. */
export const toPeriod = (input: PeriodInput) => ({ from: input.from, to: input.to ?? null })

@Directive('@shareable')
@ObjectType('RuleParameter', { description: 'A figure or fact by name.' })
export class RuleParameterType {
  @Field({ description: 'What it is.' })
  name!: string
  @Field({ description: 'The number, day or word.' })
  value!: string
}

/** Why something was refused, reduced or deserves attention: a `Finding` as clients see it. */
@Directive('@shareable')
@ObjectType('RuleFinding', {
  description:
    'Why something was refused, reduced or deserves attention. `rule` is an id of the rule catalogue, so every refusal can be traced to its legal source.',
})
export class RuleFindingType {
  @Field(() => ID, { description: 'Id of the rule in the catalogue.' })
  rule!: string
  @Field(() => String, {
    nullable: true,
    description: "The official code of the channel's own list (eTar 203, eFact 501944), where there is one.",
  })
  code!: string | null
  @Field(() => SeverityEnum, { description: 'ERROR refuses; WARNING lets it through.' })
  severity!: Finding['severity']
  @Field(() => String, {
    nullable: true,
    description: 'Dotted path of the input that the finding is about: coverages.0.period.to',
  })
  path!: string | null
  @Field(() => [RuleParameterType], {
    description: 'The days and numbers that led there, so that anyone can redo the sum.',
  })
  facts!: Finding['facts']
  message!: Texts
  source!: Finding['source']
}

/** Message and source of a finding, in the language asked for. */
@Resolver(() => RuleFindingType)
export class RuleFindingResolver {
  @FieldResolver(() => String, { description: 'What happened, with the values, and what to do.' })
  message(
    @Root() finding: RuleFindingType,
    @Arg('language', () => LanguageEnum, { nullable: true, defaultValue: 'FR' }) language: Language | null,
    @Ctx() { caller }: RequestContext,
  ): string {
    return redactFor(caller, finding.message[language ?? 'FR'])
  }
  @FieldResolver(() => [RuleParameterType], {
    description: 'The days and numbers that led there, so that anyone can redo the sum.',
  })
  facts(@Root() finding: RuleFindingType, @Ctx() { caller }: RequestContext): RuleParameterType[] {
    return finding.facts.map(({ name, value }) => ({ name, value: redactFor(caller, value) }))
  }
  @FieldResolver(() => String, {
    description: 'Law, royal decree, circular, manual section or open question of the project that the rule rests on.',
  })
  legalSource(
    @Root() finding: RuleFindingType,
    @Arg('language', () => LanguageEnum, { nullable: true, defaultValue: 'FR' }) language: Language | null,
  ): string {
    return sourceIn(finding, language ?? 'FR')
  }
}

@Directive('@shareable')
@ObjectType('PageInfo', { description: 'Where a page stands in its list.' })
export class PageInfoType {
  @Field({ description: 'More rows follow.' })
  hasNextPage!: boolean
  @Field({ description: 'The page was asked for after a cursor.' })
  hasPreviousPage!: boolean
  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null on an empty page.' })
  startCursor!: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last row, to go on after; null on an empty page.',
  })
  endCursor!: string | null
}

@Directive('@shareable')
@ObjectType('Actor', { description: 'Who did something: a person or a system, for an organisation.' })
export class ActorType implements Caller {
  @Field(() => ID, { description: 'The person or system, as the identity provider names it.' })
  subject!: string
  @Field(() => AudienceEnum, { description: 'The kind of organisation.' })
  audience!: Caller['audience']
  @Field({ description: 'Enterprise number of a CPAS, INAMI number of a provider, or the name of the organisation.' })
  organisation!: string
  @Field({ description: 'In which role.' })
  role!: string
}

@Directive('@shareable')
@ObjectType('Document', { description: 'A file to keep or print.' })
export class DocumentType {
  @Field({ description: 'A name to keep it under.' })
  fileName!: string
  @Field({ description: 'What kind of file: application/pdf.' })
  mediaType!: string
  @Field({ description: 'base64' })
  content!: string
}

@Directive('@shareable')
@ObjectType('ChangeEvent', {
  description: "Something happened: identifiers only, no person's data. `id` is the cursor to go on from.",
})
export class ChangeEventType {
  @Field(() => ID)
  id!: string
  @Field(() => DateTime)
  at!: string
  @Field()
  kind!: string
  @Field(() => ID)
  subject!: string
  @Field(() => Int, { nullable: true })
  version!: number | null
}

@Directive('@shareable')
@ObjectType('ChangePage', {
  description: '`next` is what to pass as `after` the next time, also where nothing is new.',
})
export class ChangePageType {
  @Field(() => [ChangeEventType])
  events!: ChangeEventType[]
  @Field()
  next!: string
}
