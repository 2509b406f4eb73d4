import { badInput } from '../errors/graphql-errors'
import { isUuid } from '../values/id'
import { isInstant } from '../values/instant'
import { decodeCursor } from './connection'

/** The place (instant and row) that a cursor stands for; a cursor of another list is BAD_USER_INPUT. */
export function decodeKeysetCursor(after: string | null | undefined): { at: string; id: string } | null {
  const values = decodeCursor(after, 2)
  if (!values) return null
  const [at, id] = values
  if (!isInstant(at) || !isUuid(id)) throw badInput('after', 'The cursor is of another list.')
  return { at, id }
}
