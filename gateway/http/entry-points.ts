/** Who gets an answer at an HTTP route of the public port. */
export type RouteAccess =
  /** Callers with a valid token only. */
  | 'TOKEN'
  /** Everybody: it has no data about persons or organisations. */
  | 'PUBLIC'
  /** Everybody in demo mode; in production it does not exist. */
  | 'DEMO'

/** A route of the public port. */
export interface EntryPoint {
  /** Method and path; `*` for every method, or for every path below. */
  route: string
  access: RouteAccess
  gives: string
}

/**
 * Every route of the public port. Documents, exports and downloads are fields of GraphQL (type `Document`), so the permission
 * table and the access log hold for them too: the console, the explorer and its examples use `POST /graphql` only.
 */
export const entryPoints: readonly EntryPoint[] = [
  { route: 'POST /graphql', access: 'TOKEN', gives: 'operations of the schema of the audience' },
  { route: 'GET /health/live', access: 'PUBLIC', gives: 'whether the process lives' },
  { route: 'GET /health/ready', access: 'PUBLIC', gives: 'whether each part answers, by its name' },
  { route: 'GET /metrics', access: 'DEMO', gives: 'counts and times; in production on the management port only' },
  { route: 'GET /graphql', access: 'TOKEN', gives: 'queries; a browser gets the page of the explorer, without data' },
  { route: 'GET /graphql/schema', access: 'TOKEN', gives: 'the schema of the audience' },
  { route: '* /graphql', access: 'TOKEN', gives: 'the error of a method that is not supported' },
  { route: 'GET /explorer/*', access: 'PUBLIC', gives: 'scripts and styles of the explorer' },
  { route: 'GET /auth/settings.json', access: 'PUBLIC', gives: 'where the console signs in' },
  { route: '* /oauth/*', access: 'DEMO', gives: 'the sign-in and the tokens of the demo' },
  { route: '* /.well-known/*', access: 'DEMO', gives: 'the discovery document of the demo’s sign-in' },
  { route: 'GET /*', access: 'PUBLIC', gives: 'pages, scripts and styles of the console' },
]
