import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import { decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import { EnterpriseScalar, LocalDate, NissScalar } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { readCoverageStatus } from '../application/coverage-status.service'
import { assertMaySeePersons, personByNiss } from '../application/row-scope'
import { cpasLoader } from '../loaders/decision.loader'
import { toCpasNode } from '../mappers/decision.mapper'
import { cpasCount, cpasPage } from '../persistence/cpas.repository'
import { CpasConnection } from '../schema/connections'
import { CpasType } from '../schema/cpas.type'

/** The register of CPAS, and who manages whom. */
@Resolver()
export class CpasResolver {
  @Query(() => CpasType, { nullable: true, description: 'A CPAS of the register.' })
  async cpas(
    @Arg('enterpriseNumber', () => EnterpriseScalar, { description: 'Its enterprise number.' })
    enterpriseNumber: string,
    @Ctx() context: SubgraphContext,
  ): Promise<CpasType | null> {
    const row = await cpasLoader(context).load(enterpriseNumber)
    return row && toCpasNode(row)
  }

  @Query(() => CpasConnection, {
    description: 'The register of CPAS by number; `search` is part of a name, a number or an INS code.',
  })
  async cpasList(
    @Arg('search', () => String, { nullable: true, description: 'Part of a name, a number or an INS code.' }) search:
      | string
      | null
      | undefined,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: 'The size of the page, 1 to 200.' })
    first: number | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The endCursor of the page before; none: from the start.',
    })
    after: string | null | undefined,
    @Ctx() context: SubgraphContext,
  ) {
    const size = pageSize(first)
    const place = decodeCursor(after, 1)
    const words = search?.trim() || null
    const rows = await cpasPage(context.db, {
      search: words,
      after: place && String(place[0]),
      limit: size + 1,
    })
    return toPage(
      rows,
      size,
      after,
      (row) => [row.enterprise_number],
      toCpasNode,
      () => cpasCount(context.db, words),
    )
  }

  @Query(() => CpasType, {
    nullable: true,
    description: 'The CPAS whose decision holds for the person that day, if any.',
  })
  async managingCpas(
    @Arg('niss', () => NissScalar, { description: 'Any number that the person ever had.' }) niss: string,
    @Arg('on', () => LocalDate, { nullable: true, description: 'Today where none is given.' }) on:
      | Day
      | null
      | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<CpasType | null> {
    assertMaySeePersons(context.caller)
    const person = await personByNiss(context, niss)
    if (!person) return null
    const { cpas } = await readCoverageStatus(context.db, context, { person, niss, on: on ?? context.today })
    return cpas && toCpasNode(cpas)
  }
}
