import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { CareTypeEnum } from '../../../shared/schema/enums'
import { InamiScalar, LocalDate } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { controlLoader } from '../loaders/control.loader'
import { paperExceptionLoader } from '../loaders/paper-exception.loader'
import { toControlNode } from '../mappers/control.mapper'
import { evaluateSupport } from '../rules/evaluate-support'
import { AmuAttestationType } from '../schema/attestation.type'
import { AttestationControlType } from '../schema/control.type'

@Resolver(() => AmuAttestationType)
export class AttestationFieldResolver {
  @FieldResolver(() => Boolean, {
    description: 'Whether the attestation covers care of this type on this day (ATT-COVERS, ATT-PRESCRIBED).',
  })
  async covers(
    @Root() { attested }: AmuAttestationType,
    @Arg('careType', () => CareTypeEnum, { description: 'Type of care.' }) careType: CareType,
    @Arg('on', () => LocalDate, { description: 'Day of care.' }) on: Day,
    @Arg('invoicedOn', () => LocalDate, {
      description: 'Day of the invoice. From 2026-01-01 the attestation also covers prescribed care.',
    })
    invoicedOn: Day,
    @Arg('prescribedBy', () => InamiScalar, {
      nullable: true,
      description: 'Prescriber of the care; omit for care that was not prescribed.',
    })
    prescribedBy: string | null,
    @Ctx() context: SubgraphContext,
  ): Promise<boolean> {
    const care = { careType, on, invoicedOn, prescribedBy: prescribedBy ?? null, personIds: null }
    const paperExceptions = await paperExceptionLoader(context).load({ attested, care })
    return evaluateSupport(attested, care, paperExceptions).acceptable
  }

  @FieldResolver(() => [AttestationControlType], {
    description: 'Controls of invoice lines that cite the attestation, newest first. A provider sees its own.',
  })
  async controls(
    @Root() { number }: AmuAttestationType,
    @Ctx() context: SubgraphContext,
  ): Promise<AttestationControlType[]> {
    return (await controlLoader(context).load(number)).map((control) => toControlNode(control, context))
  }
}
