import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { type GivenVariables, sendGraphQL } from './client'
import { type GraphQLRequestError, toRequestError } from './GraphQLRequestError'
import type { FindingPartsFragment, TypedDocumentString } from './generated/graphql'
import { PREVIEW_KEY } from './useGraphQLQuery'

/** What came of an act: done, or not, with the findings of the law and the failure of the call. */
export interface MutationOutcome<R> {
  data?: R
  findings: FindingPartsFragment[]
  failure?: GraphQLRequestError
  refused: boolean
}

/** Runs a mutation once at a time and keeps its findings at hand; every page's data is fetched again after it. */
export function useMutationWithFindings<R, V>(
  document: TypedDocumentString<R, V>,
  findingsOf: (data: R) => FindingPartsFragment[],
) {
  const client = useQueryClient()
  const [pending, setPending] = useState(false)
  const [outcome, setOutcome] = useState<MutationOutcome<R>>({ findings: [], refused: false })

  const act = useCallback(
    async (variables: GivenVariables<V>): Promise<MutationOutcome<R>> => {
      setPending(true)
      const next = await attempt(document, variables, findingsOf)
      setOutcome(next)
      setPending(false)
      if (next.data && !next.refused)
        void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== PREVIEW_KEY })
      return next
    },
    [client, document, findingsOf],
  )
  const clear = useCallback(() => setOutcome({ findings: [], refused: false }), [])
  return { act, pending, outcome, clear }
}

async function attempt<R, V>(
  document: TypedDocumentString<R, V>,
  variables: GivenVariables<V>,
  findingsOf: (data: R) => FindingPartsFragment[],
): Promise<MutationOutcome<R>> {
  try {
    const data = await sendGraphQL(document, variables)
    const findings = findingsOf(data)
    return { data, findings, refused: findings.some((finding) => finding.severity === 'ERROR') }
  } catch (error) {
    return { findings: [], failure: toRequestError(error), refused: true }
  }
}
