import type { FindingPartsFragment } from './generated/graphql'

/** One error of a GraphQL answer, or of the request for it. */
export interface GraphQLErrorEntry {
  message: string
  extensions?: { code?: string; argument?: string; requestId?: string }
}

/** The request failed as a whole. */
export class GraphQLRequestError extends Error {
  /** One of the closed list of the contract, or NETWORK. */
  readonly code: string
  /** Dotted path of the argument that could not be read, for BAD_USER_INPUT. */
  readonly argument?: string
  readonly requestId?: string

  constructor(errors: GraphQLErrorEntry[]) {
    super(errors[0]?.message ?? 'unknown')
    this.code = errors[0]?.extensions?.code ?? 'INTERNAL_SERVER_ERROR'
    const extensions = errors.map((error) => error.extensions ?? {})
    this.argument = extensions.find(({ argument }) => argument)?.argument
    this.requestId = extensions.find(({ requestId }) => requestId)?.requestId
  }
}

/** The first failure of this code, whatever wraps it. */
export function toRequestError(error: unknown): GraphQLRequestError {
  if (error instanceof GraphQLRequestError) return error
  return new GraphQLRequestError([{ message: error instanceof Error ? error.message : String(error) }])
}

/** The graph refused a mutation and recorded nothing; the findings say why. */
export class RefusedError extends Error {
  constructor(readonly findings: FindingPartsFragment[]) {
    super(findings[0]?.message ?? 'refused')
  }
}
