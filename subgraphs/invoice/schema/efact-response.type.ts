import { ArgsType, Field, Int, ObjectType } from 'type-graphql'
import type { Language } from '../../../shared/rules/finding'
import { LanguageEnum } from '../../../shared/schema/enums'

/** A zone of a record. */
@ObjectType('EfactZone', { description: 'Zone of a record in the eFact format.' })
class EfactZoneType {
  @Field({ description: 'Official number of the zone.' })
  zone!: string
  @Field({ description: 'Name of the zone.' })
  name!: string
  @Field({ description: 'Its characters, unchanged.' })
  raw!: string
  @Field(() => String, {
    nullable: true,
    description: 'What the characters mean: a day, an amount, a coded value. Null if they are self-explanatory.',
  })
  meaning!: string | null
  @Field({ description: 'true: an error of the record is about this zone.' })
  isWrong!: boolean
}

/** An error that the response reports of a record. */
@ObjectType('EfactRecordError', { description: 'Error that an eFact response reports of a record.' })
class EfactRecordErrorType {
  @Field({ description: 'Letter (B, F, R or S) and official code, such as R 500546.' })
  code!: string
  @Field(() => String, { nullable: true, description: 'Meaning of the code. Null if it has no official one.' })
  meaning!: string | null
  @Field({ description: 'Comment of the insurer; empty if there is none.' })
  comment!: string
}

/** A record of a response. */
@ObjectType('EfactResponseRecord', { description: 'Record or segment of an eFact response, explained.' })
class EfactResponseRecordType {
  @Field(() => Int, { nullable: true, description: 'Place of the record, from 1. Null for segments 200 and 300.' })
  number!: number | null
  @Field({ description: 'Type of the record (10, 20, 50 …), or the number of the segment.' })
  type!: string
  @Field({ description: 'Name of the type.' })
  name!: string
  @Field(() => [EfactZoneType], { description: 'Zones, in order; zones of zeros or blanks only if they are wrong.' })
  zones!: EfactZoneType[]
  @Field(() => [EfactRecordErrorType], { description: 'Errors that the response reports of the record.' })
  errors!: EfactRecordErrorType[]
}

/** The records of a response. */
@ObjectType('EfactResponse', { description: 'Records of the eFact response to a file.' })
export class EfactResponseType {
  @Field(() => Int, { description: 'Number of the records that were asked for.' })
  totalCount!: number
  @Field(() => [EfactResponseRecordType], { description: 'These records, in the order of the response.' })
  records!: EfactResponseRecordType[]
}

/** Which records of a response are asked for. */
@ArgsType()
export class EfactResponseArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'Most records to return, 1 to 200.' })
  first!: number | null
  @Field(() => Int, { nullable: true, defaultValue: 0, description: 'Number of records to leave out before these.' })
  skip!: number | null
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'true: only the records with an error.',
  })
  onlyErrors!: boolean | null
  @Field(() => LanguageEnum, { nullable: true, defaultValue: 'FR', description: 'Language of names and meanings.' })
  language!: Language | null
}
