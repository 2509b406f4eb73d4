import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import { DocumentType } from '../../../shared/schema/common-types'
import { LanguageEnum } from '../../../shared/schema/enums'
import { PageArgs } from '../../../shared/schema/page.args'
import { CpasRef, ProviderRef } from '../../../shared/schema/references.type'
import { EnterpriseScalar, InamiScalar, LocalDate, YearMonth } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Language } from '../../../shared/texts/texts'
import type { Day, Month } from '../../../shared/values/day'
import { printedNumber } from '../../../shared/values/inami-number'
import { printBalanceStatement } from '../application/print-balance-statement.service'
import { settleBalance } from '../application/settle-balance.service'
import { type BalanceNode, toBalanceConnection, toBalanceNode } from '../mappers/balance.mapper'
import { toBalanceLineConnection } from '../mappers/line-connection'
import { CpasBalanceFilter } from '../schema/balance.input'
import { BalancePayload, CpasBalanceConnection, CpasBalanceType } from '../schema/balance.type'
import { InvoiceLineConnection } from '../schema/invoice.type'

@Resolver(() => CpasBalanceType)
export class BalancesResolver {
  @Query(() => CpasBalanceConnection, {
    description:
      'Lists what CPAS owe providers beside the State, by provider and month of care, last month first. A CPAS and a provider see their own; an organisation that sends under mandates sees none.',
  })
  cpasBalances(
    @Arg('filter', () => CpasBalanceFilter, { nullable: true, description: 'Omit to list all.' })
    filter: CpasBalanceFilter | null,
    @Args() { first, after = null }: PageArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return toBalanceConnection(context, filter, first, after)
  }

  @Query(() => DocumentType, {
    description:
      'Returns the statement of a balance as a PDF: what the provider asks from the CPAS, line by line. NOT_FOUND if the CPAS owes the provider nothing for the month; FORBIDDEN for another CPAS or provider than the caller.',
  })
  balanceStatement(
    @Arg('cpas', () => EnterpriseScalar, { description: 'The CPAS that owes.' }) cpas: string,
    @Arg('provider', () => InamiScalar, { description: 'The provider.' }) provider: string,
    @Arg('month', () => YearMonth, { description: 'Month of care, YYYY-MM.' }) month: Month,
    @Arg('language', () => LanguageEnum, {
      nullable: true,
      defaultValue: 'FR',
      description: 'Language of the document.',
    })
    language: Language | null,
    @Ctx() context: SubgraphContext,
  ): Promise<DocumentType> {
    return printBalanceStatement({ cpas, provider, month }, language ?? 'FR', context)
  }

  @Mutation(() => BalancePayload, {
    description:
      'Declares that the CPAS paid a provider for a month of care, once (BAL-SETTLED). The amount is that of the lines that the balance shows now. FORBIDDEN for a centre that merged into another one.',
  })
  async settleBalance(
    @Arg('provider', () => InamiScalar, { description: 'The provider that was paid.' }) provider: string,
    @Arg('month', () => YearMonth, { description: 'Month of care, YYYY-MM.' }) month: Month,
    @Arg('paidOn', () => LocalDate, { description: 'Day of the payment; today or earlier.' }) paidOn: Day,
    @Arg('reference', () => String, {
      nullable: true,
      description: 'Reference of the payment, at most 140 characters.',
    })
    reference: string | null,
    @Arg('cpas', () => EnterpriseScalar, {
      nullable: true,
      description:
        'The centre whose balance it is, if several centres of the caller owe the provider something for the month (merged centres). Omitted: the one that does.',
    })
    cpas: string | null,
    @Ctx() context: SubgraphContext,
  ) {
    const settlement = { provider, month, paidOn, reference: reference ?? null, cpas: cpas ?? null }
    const { balance, findings } = await settleBalance(settlement, context)
    return { balance: balance && toBalanceNode(balance, context), findings }
  }

  @FieldResolver(() => CpasRef, { nullable: true, description: 'The CPAS of the decisions, which owes the amount.' })
  cpas(@Root() { key }: BalanceNode) {
    return { enterpriseNumber: key.cpas }
  }

  @FieldResolver(() => ProviderRef, { nullable: true, description: 'The provider.' })
  provider(@Root() { key }: BalanceNode) {
    return { inamiNumber: printedNumber(key.provider) }
  }

  @FieldResolver(() => InvoiceLineConnection, {
    description: 'Lines in the amount, last received first; contested ones are not among them.',
  })
  lines(
    @Root() { key, state, lineCount }: BalanceNode,
    @Args() { first, after = null }: PageArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return toBalanceLineConnection(context, { ...key, isSettled: state === 'PAID' }, lineCount, { first, after })
  }
}
