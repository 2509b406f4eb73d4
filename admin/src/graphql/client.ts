import { session } from '../authProvider/session'
import { currentLanguage } from '../i18n/i18nProvider'
import { flagsOf } from './audienceFlags'
import { type GraphQLErrorEntry, GraphQLRequestError } from './GraphQLRequestError'
import type { TypedDocumentString } from './generated/graphql'
import { declaresVariable, pruneForAudience } from './pruneForAudience'

type FilledVariable = 'language' | `sees${string}`
/** The variables that a caller gives: language and view flags are filled in here. */
export type GivenVariables<V> = Omit<V, { [K in keyof V]: K extends FilledVariable ? K : never }[keyof V]>

interface Answer<R> {
  data?: R | null
  errors?: GraphQLErrorEntry[]
}

let partial: (errors: GraphQLErrorEntry[]) => void = () => undefined
/** Says who is told that a part of an answer is missing because its owner does not answer. */
export function onPartialAnswer(listener: typeof partial): void {
  partial = listener
}

/** Sends a typed document and gives its data; signs in again where the session has ended, then goes on. */
export async function sendGraphQL<R, V>(
  document: TypedDocumentString<R, V>,
  given: GivenVariables<V>,
  signal?: AbortSignal,
): Promise<R> {
  const text = String(document)
  const flags = flagsOf(session.current()?.audience)
  const variables: Record<string, unknown> = { ...given }
  if (declaresVariable(text, 'language')) variables.language = currentLanguage()
  const body = JSON.stringify({ query: pruneForAudience(text, flags), variables })

  let answer = await post<R>(body, signal)
  if (isUnauthenticated(answer)) {
    await session.signInAgain()
    answer = await post<R>(body, signal)
  }
  const errors = answer.errors ?? []
  const serious = errors.filter((error) => error.extensions?.code !== 'SUBGRAPH_UNAVAILABLE')
  if (!answer.data || serious.length > 0) throw new GraphQLRequestError(serious.length > 0 ? serious : errors)
  if (errors.length > 0) partial(errors)
  return answer.data
}

async function post<R>(body: string, signal?: AbortSignal): Promise<Answer<R>> {
  const headers: Record<string, string> = { 'content-type': 'application/json', accept: 'application/json' }
  const token = session.current()?.token
  if (token) headers.authorization = `Bearer ${token}`
  const clock = session.demoClock()
  if (clock) headers['x-demo-clock'] = clock
  let response: Response
  try {
    response = await fetch('/graphql', { method: 'POST', headers, body, signal })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new GraphQLRequestError([{ message: 'network', extensions: { code: 'NETWORK' } }])
  }
  if (response.status === 401)
    return { errors: [{ message: 'unauthenticated', extensions: { code: 'UNAUTHENTICATED' } }] }
  try {
    return (await response.json()) as Answer<R>
  } catch {
    throw new GraphQLRequestError([{ message: `HTTP ${response.status}`, extensions: { code: 'NETWORK' } }])
  }
}

function isUnauthenticated(answer: Answer<unknown>): boolean {
  return (answer.errors ?? []).some((error) => error.extensions?.code === 'UNAUTHENTICATED')
}
