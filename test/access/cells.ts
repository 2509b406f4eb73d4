import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTable } from './expected-permissions'

export type Cell = 'GIVEN' | 'FORBIDDEN' | 'HIDDEN'

/** The stated cells: a row for the fields of a type with the same readers. */
export const cellRows: { type: string; readers: string; fields: string[] }[] = readFileSync(
  join(__dirname, 'expected-cells.txt'),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [type = '', readers = '', fields = ''] = line.split(' | ')
    return { type, readers, fields: fields.split(' ') }
  })

/** The readers of each field (`Type.field`). */
export const readersOf = new Map<string, string>(
  cellRows.flatMap(({ type, readers, fields }) => fields.map((field) => [`${type}.${field}`, readers] as const)),
)

/** Whether a role may select a field. */
export const cellOf = (key: string, audience: string, role: string): Cell =>
  readTable(readersOf.get(key) ?? '', audience, role)
