import { StartError } from '../shared/database/start-error'

/** What a process of the distributed start is told in its environment. */
export function told(name: string): string {
  const value = process.env[name]
  if (!value) throw new StartError(`${name} is missing: start-distributed tells it to the processes that it starts.`)
  return value
}

/** The same where it is an object of names and addresses. */
export const toldMap = (name: string): Record<string, string> => JSON.parse(told(name)) as Record<string, string>

/** Where the five subgraphs listen. */
export const toldTargets = (): { name: string; url: string }[] =>
  Object.entries(toldMap('SUBGRAPH_URLS')).map(([name, url]) => ({ name, url }))
