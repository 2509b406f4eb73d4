import DataLoader from 'dataloader'
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { CareTypeEnum } from '../../../shared/schema/enums'
import { InamiScalar, LocalDate } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { type Pair, paperExceptionsOf } from '../application/paper-exceptions'
import { ownProviderKey } from '../application/row-scope'
import { type AttestationNode, type ControlNode, toAttestedCase, toControlNode } from '../mappers/attestation.mapper'
import { type ControlRow, controlsOfAttestations } from '../persistence/control.repository'
import { evaluateSupport } from '../rules/evaluate-support'
import { AmuAttestationType } from '../schema/attestation.type'
import { AttestationControlType } from '../schema/control.type'
import { loadAttestation } from './attestation.reference-resolver'

/** What an attestation bears, and how it was checked. */
@Resolver(() => AmuAttestationType)
export class AttestationFieldResolver {
  @FieldResolver(() => Boolean, {
    description:
      'Whether it bears that care on that day; `prescribedBy` is the prescriber where the care was prescribed.',
  })
  async covers(
    @Root() { row }: AttestationNode,
    @Arg('careType', () => CareTypeEnum, { description: 'Type of care.' }) careType: CareType,
    @Arg('on', () => LocalDate, { description: 'Day of care.' }) on: Day,
    @Arg('invoicedOn', () => LocalDate, { description: 'Day of invoicing: from 2026-01-01 prescribed care is borne.' })
    invoicedOn: Day,
    @Arg('prescribedBy', () => InamiScalar, { nullable: true, description: 'Who prescribed the care, if anyone.' })
    prescribedBy: string | null,
    @Ctx() context: SubgraphContext,
  ): Promise<boolean> {
    const care = { careType, on, invoicedOn, prescribedBy: prescribedBy ?? null, personIds: null }
    const attested = toAttestedCase(row)
    const paper = await paperLoader(context).load({ attested, care })
    return evaluateSupport(attested, care, paper).acceptable
  }

  @FieldResolver(() => [AttestationControlType], {
    description: 'Its controls, the last opened first; a provider sees its own.',
  })
  async controls(@Root() { number }: AttestationNode, @Ctx() context: SubgraphContext): Promise<object[]> {
    return (await controlLoader(context).load(number)).map(toControlNode)
  }
}

/** What a control is about. */
@Resolver(() => AttestationControlType)
export class ControlFieldResolver {
  @FieldResolver(() => AmuAttestationType, {
    nullable: true,
    description: 'The electronic attestation that the line names; null where it names none, or it is not yours.',
  })
  attestation(@Root() { row }: ControlNode, @Ctx() context: SubgraphContext): Promise<object | null> | null {
    return row.attestation_number === null ? null : loadAttestation(row.attestation_number, context)
  }
}

const paperLoader = (context: SubgraphContext) =>
  context.memo(
    'attestation.paper',
    () => new DataLoader<Pair, Day[]>((pairs) => paperExceptionsOf(pairs, context), { cache: false }),
  )

const controlLoader = (context: SubgraphContext) =>
  context.memo(
    'attestation.controls',
    () =>
      new DataLoader<string, ControlRow[]>(async (numbers) => {
        const rows = await controlsOfAttestations(context.db, numbers, ownProviderKey(context.caller))
        return numbers.map((number) => rows.filter((row) => row.attestation_number === number))
      }),
  )
