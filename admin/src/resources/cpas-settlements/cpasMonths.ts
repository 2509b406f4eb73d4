import { session } from '../../authProvider/session'
import { sendGraphQL } from '../../graphql/client'
import { CpasMonthsDocument, type CpasMonthsQueryVariables } from '../../graphql/generated/graphql'
import { previousMonths } from '../settlements/month'

/** The last twelve months of a CPAS. The graph has no list of them: each is asked for. */
export async function cpasMonths({ cpas }: Record<string, string>, signal?: AbortSignal) {
  const months = previousMonths(session.today(), 12).map((month, at) => [`m${at + 1}`, month])
  const variables = { cpas, ...Object.fromEntries(months) } as CpasMonthsQueryVariables
  return Object.values(await sendGraphQL(CpasMonthsDocument, variables, signal)).filter((month) => !!month)
}
