import { sendGraphQL } from '../../graphql/client'
import {
  type CareType,
  CpasNamesDocument,
  type SpendingDimension,
  SpendingDocument,
} from '../../graphql/generated/graphql'

/** The figures by the dimension that was chosen. The graph needs a first day: without one nothing is asked. */
export async function spendingRows({ by, from, to, careType }: Record<string, string>, signal?: AbortSignal) {
  if (!by || !from) return []
  const filter = careType ? { careType: careType as CareType } : null
  const variables = { by: [by as SpendingDimension], period: { from, to: to || null }, filter }
  const { spending } = await sendGraphQL(SpendingDocument, variables, signal)
  const names = new Map<string, string>()
  if (by === 'CPAS') {
    const { cpasList } = await sendGraphQL(CpasNamesDocument, { search: null }, signal)
    for (const { node } of cpasList.edges) names.set(node.enterpriseNumber, node.name)
  }
  return spending.map(({ keys: [key = ''], ...row }) => ({ ...row, id: key, key, name: names.get(key) }))
}
