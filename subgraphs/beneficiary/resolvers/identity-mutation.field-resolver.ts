import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { isPermitted } from '../../../shared/authorization/permissions'
import { unavailable } from '../../../shared/errors/graphql-errors'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { IdentityMutationKind } from '../../../shared/values/care-types'
import { personLoader } from '../loaders/person.loader'
import { toBeneficiaryNode } from '../mappers/beneficiary.mapper'
import { BeneficiaryType } from '../schema/beneficiary.type'
import { IdentityMutationType } from '../schema/identity-mutation.type'

// A caller may see the texts of a mutation if it may see the field that the mutation changes; the registers see what they sent.
const changedFields: Partial<Record<IdentityMutationKind, string>> = {
  ADDRESS_CHANGE: 'Beneficiary.address',
  RESIDENCE_CHANGE: 'Beneficiary.residence',
  STRUCK_OFF: 'Beneficiary.residence',
  INSURANCE_AFFILIATION: 'Beneficiary.insurance',
  INSURANCE_END: 'Beneficiary.insurance',
  INSURABILITY_CHANGE: 'Beneficiary.insurance',
  RECEPTION_CENTRE_ARRIVAL: 'Beneficiary.inReceptionCentre',
  RECEPTION_CENTRE_DEPARTURE: 'Beneficiary.inReceptionCentre',
  NUMBER_CHANGE: 'Beneficiary.numbers',
}
const maySeeTexts = ({ kind }: IdentityMutationType, { caller }: SubgraphContext): boolean => {
  const field = changedFields[kind]
  return caller.audience === 'SYSTEM' || field === undefined || isPermitted(caller, field)
}

@Resolver(() => IdentityMutationType)
export class IdentityMutationFieldResolver {
  @FieldResolver(() => BeneficiaryType, { description: 'Person whom the mutation concerns.' })
  async beneficiary(@Root() mutation: IdentityMutationType, @Ctx() context: SubgraphContext): Promise<BeneficiaryType> {
    const person = await personLoader(context).load(mutation.personId)
    if (!person) throw unavailable('beneficiary')
    return toBeneficiaryNode(person, context.today)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Short text of the value before the mutation. Null if there was none or the caller may not see it.',
  })
  before(@Root() mutation: IdentityMutationType, @Ctx() context: SubgraphContext): string | null {
    return maySeeTexts(mutation, context) ? mutation.beforeText : null
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Short text of the value after the mutation. Null if there is none or the caller may not see it.',
  })
  after(@Root() mutation: IdentityMutationType, @Ctx() context: SubgraphContext): string | null {
    return maySeeTexts(mutation, context) ? mutation.afterText : null
  }
}
