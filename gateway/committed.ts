import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { print } from 'graphql'
import type { Audience } from '../shared/policy/caller'
import { type Composition, type SubgraphDocument, viewName } from './compose'

/** Where the composed files lie, in the sources and in the build alike. */
export const schemaFolder = join(__dirname, 'schema')

/** A view as it was composed and committed: what a production start reads. */
export function committedView(audience: Audience): Composition {
  const read = (folder: string) => readFileSync(join(schemaFolder, folder, `${viewName(audience)}.graphql`), 'utf8')
  return { supergraph: read('supergraphs'), api: read('views') }
}

/** Whether the committed views were composed of just these subgraphs: composing takes seconds, comparing does not. */
export function committedIsOf(documents: readonly SubgraphDocument[]): boolean {
  return documents.every(({ name, typeDefs }) => {
    const file = join(schemaFolder, 'subgraphs', `${name}.graphql`)
    return existsSync(file) && readFileSync(file, 'utf8') === subgraphText(typeDefs)
  })
}

/** A subgraph's document as it is committed. */
export const subgraphText = (typeDefs: SubgraphDocument['typeDefs']): string => `${print(typeDefs)}\n`
