import { badInput } from '../errors/graphql-errors'
import { isUuid } from '../values/id'
import { isInstant } from '../values/instant'
import { decodeCursor } from './connection'

/**
 * The position (instant and row id) of a cursor; null without a cursor.
 * @throws GraphQLError BAD_USER_INPUT if the cursor is one of another list
 */
export function decodeKeysetCursor(after: string | null | undefined): { at: string; id: string } | null {
  const values = decodeCursor(after, 2)
  if (!values) return null
  const [at, id] = values
  if (!isInstant(at) || !isUuid(id))
    throw badInput('after', 'Invalid cursor for this list. Pass its endCursor or the cursor of one of its edges.')
  return { at, id }
}
