import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type GivenVariables, sendGraphQL } from './client'
import { type GraphQLRequestError, RefusedError, toRequestError } from './GraphQLRequestError'
import type { FindingPartsFragment, TypedDocumentString } from './generated/graphql'
import { PREVIEW_KEY } from './useGraphQLQuery'

/** What came of an act: done, or not, with the findings of the law and the failure of the call. */
export interface MutationOutcome<R> {
  data?: R
  findings: FindingPartsFragment[]
  failure?: GraphQLRequestError
  refused: boolean
}

/** The outcome of a mutation that was sent. */
export async function outcomeOf<R>(
  answer: Promise<R>,
  findingsOf: (data: R) => FindingPartsFragment[],
): Promise<MutationOutcome<R>> {
  try {
    const data = await answer
    const findings = findingsOf(data)
    return { data, findings, refused: findings.some(({ severity }) => severity === 'ERROR') }
  } catch (error) {
    if (error instanceof RefusedError) return { findings: error.findings, refused: true }
    return { findings: [], failure: toRequestError(error), refused: true }
  }
}

const findingsOfPayload = (data: unknown) =>
  [(data as { payload?: Payload | Payload[] }).payload ?? []].flat().flatMap(({ findings = [] }) => findings)

type Payload = { findings?: FindingPartsFragment[] }

/**
 * Runs a mutation; every page's data is fetched again after it. React-admin's useUpdate and its like know no findings:
 * those of the root field, which goes by the name `payload`, unless the page says otherwise.
 */
export function useMutationWithFindings<R, V>(
  document: TypedDocumentString<R, V>,
  findingsOf: (data: R) => FindingPartsFragment[] = findingsOfPayload,
) {
  const client = useQueryClient()
  const { mutateAsync: act } = useMutation({
    mutationFn: (variables: GivenVariables<V>) => outcomeOf(sendGraphQL(document, variables), findingsOf),
    onSuccess: ({ refused }) => {
      if (!refused) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== PREVIEW_KEY })
    },
  })
  return { act }
}
