import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { FindingPartsFragment, TypedDocumentString } from '../gql/graphql'
import { faultOf, type GraphFault } from './faults'
import { type Given, send } from './send'
import { FORESEEN } from './use-graph'

/** What came of an act: done, or not, with the findings of the law and the fault of the call. */
export interface Outcome<R> {
  data?: R
  findings: FindingPartsFragment[]
  fault?: GraphFault
  refused: boolean
}

/** Runs a mutation once at a time and keeps its findings at hand; every page's data is asked for anew after it. */
export function useAct<R, V>(document: TypedDocumentString<R, V>, findingsOf: (data: R) => FindingPartsFragment[]) {
  const client = useQueryClient()
  const [pending, setPending] = useState(false)
  const [outcome, setOutcome] = useState<Outcome<R>>({ findings: [], refused: false })

  const act = useCallback(
    async (variables: Given<V>): Promise<Outcome<R>> => {
      setPending(true)
      const next = await attempt(document, variables, findingsOf)
      setOutcome(next)
      setPending(false)
      if (next.data && !next.refused)
        await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== FORESEEN })
      return next
    },
    [client, document, findingsOf],
  )
  const clear = useCallback(() => setOutcome({ findings: [], refused: false }), [])
  return { act, pending, outcome, clear }
}

async function attempt<R, V>(
  document: TypedDocumentString<R, V>,
  variables: Given<V>,
  findingsOf: (data: R) => FindingPartsFragment[],
): Promise<Outcome<R>> {
  try {
    const data = await send(document, variables)
    const findings = findingsOf(data)
    return { data, findings, refused: findings.some((finding) => finding.severity === 'ERROR') }
  } catch (error) {
    return { findings: [], fault: faultOf(error), refused: true }
  }
}
