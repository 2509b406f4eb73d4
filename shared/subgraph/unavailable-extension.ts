import type { ExecutionResult } from 'graphql'

/** The result with the subgraphs that it misses in `extensions.unavailable`. */
export function withUnavailable(
  result: ExecutionResult,
  context: { unavailable?: ReadonlySet<string> },
): ExecutionResult {
  const missed = context.unavailable
  return missed?.size ? { ...result, extensions: { ...result.extensions, unavailable: [...missed] } } : result
}

/** The subgraphs that a result misses. */
export function unavailableIn({ extensions }: Pick<ExecutionResult, 'extensions'>): readonly string[] {
  const names = extensions?.unavailable
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []
}
