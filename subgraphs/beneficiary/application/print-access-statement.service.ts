import { logAccess } from '../../../shared/audit/access-log-writer'
import { autocommit } from '../../../shared/database/transaction'
import { printingProblem } from '../../../shared/documents/printable'
import { badInput, forbidden, notFound } from '../../../shared/errors/graphql-errors'
import type { AccessKey, AccessRow } from '../../../shared/inter-service/contracts'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { subgraphNames } from '../../../shared/subgraph/subgraph-name'
import type { Language } from '../../../shared/texts/texts'
import { addDays, type Day } from '../../../shared/values/day'
import { brusselsMidnight } from '../../../shared/values/instant'
import { renderAccessStatement, textsOnStatement, type Visit, visitsOf } from '../documents/access-statement'
import { toAccessRecord, toBeneficiaryNode } from '../mappers/beneficiary.mapper'
import { personByNumber } from '../persistence/person.repository'

/** Rows of each subgraph that one statement reads. */
const MAX_ROWS = 2_000

export interface StatementRequest {
  niss: string
  from: Day | null
  to: Day | null
  language: Language
}

/**
 * Renders who read or changed the data of a person (GDPR, article 15) as a PDF, from the logs of all subgraphs, and logs the read.
 * @throws NOT_FOUND for an unknown person, FORBIDDEN for a CPAS that never decided for them, SUBGRAPH_UNAVAILABLE if a part of the log is missing.
 */
export async function printAccessStatement(
  { niss, from, to, language }: StatementRequest,
  context: SubgraphContext,
): Promise<{ niss: string; pdf: Buffer }> {
  const person = await personByNumber(context.db, niss)
  if (person && context.caller.audience === 'CPAS') await assertDecidedFor(person.ids, context)
  if (!person) throw notFound(`The person ${niss}`)
  const key: AccessKey = {
    personIds: person.ids,
    unknownNiss: null,
    subject: null,
    organisation: null,
    audience: null,
    from: from && brusselsMidnight(from),
    to: to && new Date(Date.parse(brusselsMidnight(addDays(to, 1))) - 1).toISOString(),
    before: null,
    limit: MAX_ROWS + 1,
    wanted: 'ROWS',
  }
  const parts = await Promise.all(
    subgraphNames.map(async (name) => (await context.services.fetch(`${name}.access`, [key]))[0]?.rows ?? []),
  )
  const { rows, isTruncated } = newestRows(parts)
  await logAccess(autocommit(context.db), context, [toAccessRecord(person, context.today)], 'READ')
  const visits = visitsOf(rows)
  const { today, now } = context
  const statement = {
    language,
    from,
    to,
    today,
    now,
    isTruncated,
    person: toBeneficiaryNode(person, today),
    visits: visits.map((visit) => ({ ...visit, purpose: printablePurpose(visit) })),
    names: await namesOf(visits, language, context),
  }
  const problem = printingProblem(textsOnStatement(statement))
  if (problem) throw badInput('niss', problem)
  return { niss: statement.person.niss, pdf: await renderAccessStatement(statement) }
}

async function assertDecidedFor(personIds: string[], { services, caller }: SubgraphContext): Promise<void> {
  const [decided] = await services.fetch('decision.decidedFor', [{ cpas: caller.organisation, personIds }])
  if (!decided) throw forbidden('A CPAS gets the statement of persons for whom it took a decision.')
}

// Where one subgraph has more rows than the limit, older rows of the others would show an incomplete time.
function newestRows(parts: readonly AccessRow[][]): { rows: AccessRow[]; isTruncated: boolean } {
  const cut = parts.flatMap((rows) => (rows.length > MAX_ROWS ? [rows[MAX_ROWS]!.at] : []))
  const newest = cut.sort().at(-1)
  const rows = parts.flat().filter(({ at }) => newest === undefined || at > newest)
  return { rows, isTruncated: newest !== undefined }
}

// A client writes the purpose: one that can't be printed is left out rather than the whole statement.
const printablePurpose = ({ purpose }: Visit): string | null =>
  purpose !== null && printingProblem([{ what: 'The purpose', text: purpose }]) === null ? purpose : null

async function namesOf(
  visits: readonly Visit[],
  language: Language,
  { services }: SubgraphContext,
): Promise<Map<string, string>> {
  const numbersOf = (audience: Visit['audience']) => [
    ...new Set(visits.filter((visit) => visit.audience === audience).map(({ organisation }) => organisation)),
  ]
  const [cpas, providers] = [numbersOf('CPAS'), numbersOf('PROVIDER')]
  const [cpasFacts, providerFacts] = await Promise.all([
    services.fetch(
      'decision.cpas',
      cpas.map((enterpriseNumber) => ({ enterpriseNumber })),
    ),
    services.fetch('provider.providers', providers),
  ])
  const cpasNames = cpasFacts.flatMap((one): [string, string][] =>
    one ? [[one.enterpriseNumber, one.names[language]]] : [],
  )
  const providerNames = providers.flatMap((number, index): [string, string][] => {
    const name = providerFacts[index]?.name
    return name ? [[number, name]] : []
  })
  return new Map([...cpasNames, ...providerNames])
}
