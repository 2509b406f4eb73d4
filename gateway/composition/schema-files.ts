import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { print } from 'graphql'
import type { Audience } from '../../shared/authorization/caller'
import { StartupError } from '../../shared/errors/startup-error'
import { type Composition, type SubgraphDocument, viewName } from './compose'

/**
 * The folder of the schema files: `dist/gateway/schema` when compiled (the build writes it, with the supergraphs);
 * `gateway/schema` in the sources (the public SDL only).
 */
export const schemaFolder = join(__dirname, '../schema')

/**
 * The SDL that the clients of an audience see.
 * @throws StartupError if the file is missing
 */
export const readViewSdl = (audience: Audience): string => read(`views/${viewName(audience)}.graphql`)

/**
 * An audience's schema as the build composed it; a production start reads it.
 * @throws StartupError if the build did not write it
 */
export function readBuiltComposition(audience: Audience): Composition {
  return { supergraph: read(`supergraphs/${viewName(audience)}.graphql`), api: readViewSdl(audience) }
}

/** Whether the build composed these same subgraphs: comparing the SDL is faster than composing it. */
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
