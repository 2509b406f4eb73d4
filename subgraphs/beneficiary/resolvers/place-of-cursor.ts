import { decodeCursor } from '../../../shared/schema/connection'
import { badInput } from '../../../shared/schema/errors'
import { isUuid } from '../../../shared/values/id'
import { isInstant } from '../../../shared/values/instant'

/** The place (instant and row) that a cursor stands for; a cursor of another list is BAD_USER_INPUT. */
export function placeOfCursor(after: string | null | undefined): { at: string; id: string } | null {
  const values = decodeCursor(after, 2)
  if (!values) return null
  const [at, id] = values
  if (!isInstant(at) || !isUuid(id)) throw badInput('after', 'The cursor is of another list.')
  return { at, id }
}
