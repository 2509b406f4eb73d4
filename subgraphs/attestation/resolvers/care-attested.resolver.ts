import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { CareTypeEnum } from '../../../shared/schema/enums'
import { InamiScalar, LocalDate, NissScalar } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { attestCare } from '../application/attest-care.service'
import { CareAttestedType } from '../schema/care-attested.type'

@Resolver()
export class CareAttestedResolver {
  @Query(() => CareAttestedType, {
    description:
      'Whether an electronic attestation covers the care, as if it were invoiced today. FORBIDDEN if a CPAS asks for a person ' +
      'without a decision of its own.',
  })
  async careAttested(
    @Arg('niss', () => NissScalar, { description: 'Present or previous NISS of the person.' }) niss: string,
    @Arg('careType', () => CareTypeEnum, { description: 'Type of care.' }) careType: CareType,
    @Arg('on', () => LocalDate, { description: 'Day of care.' }) on: Day,
    @Arg('prescribedBy', () => InamiScalar, {
      nullable: true,
      description: 'Provider who prescribed the care. Omit it for care without a prescription.',
    })
    prescribedBy: string | null,
    @Ctx() context: SubgraphContext,
  ): Promise<CareAttestedType> {
    return attestCare({ niss, careType, on, prescribedBy: prescribedBy ?? null }, context)
  }
}
