import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { tarify } from '../application/tarify.service'
import { toTarification } from '../mappers/tarification.mapper'
import { TarificationInput, TarificationType } from '../schema/tarification.type'

@Resolver()
export class TarifyResolver {
  @Query(() => TarificationType, {
    description:
      'Computes who would pay what for care, before or without an invoice, by the same rules as the checking of an invoice. A provider asks for its own care only (FORBIDDEN); without a right to the care it learns why, and neither the decision nor its terms.',
  })
  async tarify(
    @Arg('input', () => TarificationInput, { description: 'Care of one person on one day.' }) input: TarificationInput,
    @Ctx() context: SubgraphContext,
  ): Promise<object> {
    return toTarification(await tarify(input, context), context)
  }
}
