import type { FindingPartsFragment } from './generated/graphql'

/** One error of a GraphQL answer, or of the request for it. */
export interface GraphQLErrorEntry {
  message: string
  extensions?: { code?: string; argument?: string; requestId?: string }
  path?: (string | number)[]
}

/** The request failed as a whole: `code` is one of the closed list of the contract, or NETWORK. */
export class GraphQLRequestError extends Error {
  readonly code: string
  readonly errors: GraphQLErrorEntry[]
  /** React-admin reads the HTTP status from here. */
  readonly status: number

  constructor(errors: GraphQLErrorEntry[]) {
    super(errors[0]?.message ?? 'unknown')
    this.name = 'GraphQLFailure'
    this.errors = errors
    this.code = errors[0]?.extensions?.code ?? 'INTERNAL_SERVER_ERROR'
    this.status = HTTP_STATUS[this.code] ?? 500
  }

  /** Dotted path of the argument that could not be read, for BAD_USER_INPUT. */
  get argument(): string | undefined {
    return this.errors.find((error) => error.extensions?.argument)?.extensions?.argument
  }

  get requestId(): string | undefined {
    return this.errors.find((error) => error.extensions?.requestId)?.extensions?.requestId
  }
}

const HTTP_STATUS: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  BAD_USER_INPUT: 422,
  TOO_MANY_REQUESTS: 429,
  SUBGRAPH_UNAVAILABLE: 503,
  NETWORK: 503,
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
