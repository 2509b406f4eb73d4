import { logAccess } from '../../../shared/audit/access-log-writer'
import { autocommit } from '../../../shared/database/transaction'
import { printingProblem } from '../../../shared/documents/printable'
import { badInput, forbidden, notFound } from '../../../shared/errors/graphql-errors'
import type { CpasFacts } from '../../../shared/inter-service/contracts'
import type { DocumentType } from '../../../shared/schema/common-types'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Language } from '../../../shared/texts/texts'
import { printedNumber, providerKey } from '../../../shared/values/inami-number'
import { renderBalanceStatement, textsOnStatement } from '../documents/balance-statement'
import { type BalanceKey, balanceOf } from '../persistence/balance.repository'
import { statementLines } from '../persistence/statement.repository'
import { balanceSearchOf } from './balance-search'
import { toAccessRecords } from './read-with-access-log'

/**
 * Renders the statement of a balance; the access is logged.
 * @throws FORBIDDEN for a balance that the caller may not see; NOT_FOUND if there is none; BAD_USER_INPUT if a name holds a character
 * that cannot be printed.
 */
export async function printBalanceStatement(
  { cpas, provider, month }: BalanceKey,
  language: Language,
  context: SubgraphContext,
): Promise<DocumentType> {
  const { db, services, today, now } = context
  const key = { cpas, provider: providerKey(provider), month }
  if (!(await balanceSearchOf({ cpas, provider, month }, context)))
    throw forbidden('The balance is of another CPAS or provider. You can only print your own statements.')
  const balance = await balanceOf(db, key)
  if (!balance) throw notFound(`A balance of the CPAS ${cpas} with the provider ${provider} for ${month}`)
  const lines = await statementLines(db.manager, { ...key, isSettled: balance.paidOn !== null })
  const [[providerFacts = null], [cpasFacts = null]] = await Promise.all([
    services.fetch('provider.providers', [printedNumber(key.provider)]),
    services.fetch('decision.cpas', [{ enterpriseNumber: cpas }]),
  ])
  const successor = await successorOf(cpasFacts, context)
  const statement = { balance, lines, provider: providerFacts, cpas: cpasFacts, successor, language, today, now }
  const problem = printingProblem(textsOnStatement(statement))
  if (problem) throw badInput('provider', problem)
  const content = await renderBalanceStatement(statement)
  await logAccess(autocommit(db), context, toAccessRecords(lines), 'READ')
  return {
    fileName: `mediprima-balance-${cpas}-${key.provider}-${month}.pdf`,
    mediaType: 'application/pdf',
    content: content.toString('base64'),
  }
}

// The last centre of the chain that acts today; null: the CPAS itself.
async function successorOf(cpas: CpasFacts | null, { services, today }: SubgraphContext): Promise<CpasFacts | null> {
  let acting: CpasFacts | null = null
  for (let merger = cpas?.merger; merger && merger.from <= today; merger = acting?.merger) {
    const [next = null] = await services.fetch('decision.cpas', [{ enterpriseNumber: merger.successor }])
    if (!next) return acting
    acting = next
  }
  return acting
}
