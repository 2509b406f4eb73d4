import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { isPermitted } from '../../../shared/authorization/permissions'
import { unavailable } from '../../../shared/errors/graphql-errors'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { IdentityMutationKind } from '../../../shared/values/care-types'
import { createPersonLoader } from '../loaders/person.loader'
import { toBeneficiaryNode } from '../mappers/beneficiary.mapper'
import { BeneficiaryType } from '../schema/beneficiary.type'
import { IdentityMutationType } from '../schema/identity-mutation.type'

// What a mutation tells is no more visible than the field of the person that it changes; the registers see what they sent.
const shows: Partial<Record<IdentityMutationKind, string>> = {
  ADDRESS_CHANGE: 'Beneficiary.address',
  RESIDENCE_CHANGE: 'Beneficiary.residence',
  STRUCK_OFF: 'Beneficiary.residence',
  INSURANCE_AFFILIATION: 'Beneficiary.insurance',
  INSURANCE_END: 'Beneficiary.insurance',
  RECEPTION_CENTRE_ARRIVAL: 'Beneficiary.inReceptionCentre',
  RECEPTION_CENTRE_DEPARTURE: 'Beneficiary.inReceptionCentre',
  NUMBER_CHANGE: 'Beneficiary.numbers',
}
const maySee = ({ kind }: IdentityMutationType, { caller }: SubgraphContext): boolean => {
  const field = shows[kind]
  return caller.audience === 'SYSTEM' || field === undefined || isPermitted(caller, field)
}

@Resolver(() => IdentityMutationType)
export class IdentityMutationFieldResolver {
  @FieldResolver(() => BeneficiaryType, { description: 'The person whom it is about.' })
  async beneficiary(@Root() mutation: IdentityMutationType, @Ctx() context: SubgraphContext): Promise<BeneficiaryType> {
    const person = await createPersonLoader(context).load(mutation.personId)
    if (!person) throw unavailable('beneficiary')
    return toBeneficiaryNode(person, context.today)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What stood there before, in a few words; null where nothing did or the view does not show it.',
  })
  before(@Root() mutation: IdentityMutationType, @Ctx() context: SubgraphContext): string | null {
    return maySee(mutation, context) ? mutation.beforeText : null
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What stands there since, in a few words; null where nothing does or the view does not show it.',
  })
  after(@Root() mutation: IdentityMutationType, @Ctx() context: SubgraphContext): string | null {
    return maySee(mutation, context) ? mutation.afterText : null
  }
}
