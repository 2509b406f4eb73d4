import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql'
import { PageArgs } from '../../../shared/schema/page.args'
import { EnterpriseScalar, LocalDate, NissScalar } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { managingCpas } from '../application/managing-cpas.service'
import { cpasLoader } from '../loaders/decision.loader'
import { toCpasConnection } from '../mappers/cpas-connection'
import { toCpasNode } from '../mappers/decision.mapper'
import { CpasConnection } from '../schema/connection.type'
import { CpasType } from '../schema/cpas.type'

/** Queries for CPAS. */
@Resolver()
export class CpasResolver {
  @Query(() => CpasType, { nullable: true, description: 'Returns a CPAS. Null if it is not in the register.' })
  async cpas(
    @Arg('enterpriseNumber', () => EnterpriseScalar, { description: 'Enterprise number (BCE/KBO).' })
    enterpriseNumber: string,
    @Ctx() context: SubgraphContext,
  ): Promise<CpasType | null> {
    const cpas = await cpasLoader(context).load(enterpriseNumber)
    return cpas && toCpasNode(cpas)
  }

  @Query(() => CpasConnection, { description: 'Lists the register of CPAS by enterprise number.' })
  cpasList(
    @Arg('search', () => String, {
      nullable: true,
      description: 'Part of a name, an enterprise number or an INS code; case and accents are ignored.',
    })
    search: string | null | undefined,
    @Args() page: PageArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return toCpasConnection(context, search, page)
  }

  @Query(() => CpasType, {
    nullable: true,
    description: 'Returns the CPAS whose decision is valid for a person on a day. Null if no decision is.',
  })
  async managingCpas(
    @Arg('niss', () => NissScalar, { description: 'Present or previous NISS of the person.' }) niss: string,
    @Arg('on', () => LocalDate, { nullable: true, description: 'The day; today if omitted.' })
    on: Day | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<CpasType | null> {
    const cpas = await managingCpas(context, niss, on ?? context.today)
    return cpas && toCpasNode(cpas)
  }
}
