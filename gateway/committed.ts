import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Audience } from '../shared/policy/caller'
import { type Composition, viewName } from './compose'

/** Where the composed files lie, in the sources and in the build alike. */
export const schemaFolder = join(__dirname, 'schema')

/** A view as it was composed and committed: what a production start reads. */
export function committedView(audience: Audience): Composition {
  const read = (folder: string) => readFileSync(join(schemaFolder, folder, `${viewName(audience)}.graphql`), 'utf8')
  return { supergraph: read('supergraphs'), api: read('views') }
}
