import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { print } from 'graphql'
import type { Audience } from '../../shared/authorization/caller'
import { StartupError } from '../../shared/errors/startup-error'
import { type Composition, type SubgraphDocument, viewName } from './compose'

/**
 * The composed schema: `dist/gateway/schema` when compiled, which the build writes with the supergraphs;
 * `gateway/schema` in the sources, which has the public part only.
 */
export const schemaFolder = join(__dirname, '../schema')

/** The SDL that the clients of an audience see. */
export const readViewSdl = (audience: Audience): string => read(`views/${viewName(audience)}.graphql`)

/** A view as the build composed it: what a production start reads. */
export function readBuiltView(audience: Audience): Composition {
  return { supergraph: read(`supergraphs/${viewName(audience)}.graphql`), api: readViewSdl(audience) }
}

/** Whether the build composed its views of these same subgraphs: comparing is faster than composing. */
export function isBuiltFrom(documents: readonly SubgraphDocument[]): boolean {
  return (
    existsSync(join(schemaFolder, 'supergraphs')) &&
    documents.every(({ name, typeDefs }) => {
      const file = join(schemaFolder, 'subgraphs', `${name}.graphql`)
      return existsSync(file) && readFileSync(file, 'utf8') === printSubgraph(typeDefs)
    })
  )
}

/** The text of a subgraph's schema file. */
export const printSubgraph = (typeDefs: SubgraphDocument['typeDefs']): string => `${print(typeDefs)}\n`

function read(name: string): string {
  const path = join(schemaFolder, name)
  if (!existsSync(path)) throw new StartupError(`${path} is missing. Run npm run build.`)
  return readFileSync(path, 'utf8')
}
