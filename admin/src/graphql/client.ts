import { session } from '../authProvider/session'
import { currentLanguage } from '../i18n/i18nProvider'
import { documentFor, operationOf } from './audienceDocuments'
import { emergencyHeader } from './emergency'
import { type GraphQLErrorEntry, GraphQLRequestError } from './GraphQLRequestError'
import type { TypedDocumentString } from './generated/graphql'

type FilledVariable = 'language' | `sees${string}`
/** The variables that a caller gives: language and view flags are filled in here. */
export type GivenVariables<V> = Omit<V, { [K in keyof V]: K extends FilledVariable ? K : never }[keyof V]>

interface Answer<R> {
  data?: R | null
  errors?: GraphQLErrorEntry[]
}

let partial: (errors: GraphQLErrorEntry[]) => void = () => undefined
/** Sets the listener for answers of which a part is missing because its subgraph does not answer. */
export function onPartialAnswer(listener: typeof partial): void {
  partial = listener
}

/** Sends a typed document and gives its data. */
export const sendGraphQL = <R, V>(
  document: TypedDocumentString<R, V>,
  given: GivenVariables<V>,
  signal?: AbortSignal,
): Promise<R> => sendOperation(operationOf(document), given, signal)

/** Sends the document of an operation; signs in again where the session has ended, then goes on. */
export async function sendOperation<R>(operation: string, given: object, signal?: AbortSignal): Promise<R> {
  let answer = await post<R>(operation, given, signal)
  if (isUnauthenticated(answer)) {
    await session.signInAgain()
    answer = await post<R>(operation, given, signal)
  }
  const errors = answer.errors ?? []
  const serious = errors.filter((error) => error.extensions?.code !== 'SUBGRAPH_UNAVAILABLE')
  if (!answer.data || serious.length > 0) throw new GraphQLRequestError(serious.length > 0 ? serious : errors)
  if (errors.length > 0) partial(errors)
  return answer.data
}

const UNAUTHENTICATED = { errors: [{ message: 'unauthenticated', extensions: { code: 'UNAUTHENTICATED' } }] }

async function post<R>(operation: string, given: object, signal?: AbortSignal): Promise<Answer<R>> {
  const current = session.current()
  if (!current) return UNAUTHENTICATED
  const { text, usesLanguage } = await documentFor(operation, current.audience)
  const variables = usesLanguage ? { ...given, language: currentLanguage() } : given
  const body = JSON.stringify({ query: text, variables })
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/json',
    authorization: `Bearer ${current.token}`,
    ...emergencyHeader(operation, given),
  }
  const clock = session.demoClock()
  if (clock) headers['x-demo-clock'] = clock
  try {
    const response = await fetch('/graphql', { method: 'POST', headers, body, signal })
    return response.status === 401 ? UNAUTHENTICATED : ((await response.json()) as Answer<R>)
  } catch (error) {
    // No answer, or one that is not from the graph.
    if (signal?.aborted) throw error
    throw new GraphQLRequestError([{ message: 'network', extensions: { code: 'NETWORK' } }])
  }
}

function isUnauthenticated(answer: Answer<unknown>): boolean {
  return (answer.errors ?? []).some((error) => error.extensions?.code === 'UNAUTHENTICATED')
}
