import type { RequestContext } from '../../../shared/authorization/caller'
import type { Tx } from '../../../shared/database/transaction'

/** A photo of a person. */
export interface Photo {
  mediaType: string
  content: Buffer
}

/** The last photo set of a person, under any of its ids; null where there is none. */
export async function photoOf(tx: Pick<Tx, 'named'>, personIds: readonly string[]): Promise<Photo | null> {
  const rows = await tx.named<{ media_type: string; content: Buffer }>(
    'beneficiary.photo',
    'select media_type, content from photo where person_id = any($1::uuid[]) order by seq desc limit 1',
    [personIds],
  )
  const row = rows[0]
  return row ? { mediaType: row.media_type, content: row.content } : null
}

/** Sets a photo; the ones of before stay. */
export async function addPhoto(
  tx: Pick<Tx, 'named'>,
  context: RequestContext,
  personId: string,
  { mediaType, content }: Photo,
): Promise<void> {
  await tx.named(
    'beneficiary.add-photo',
    'insert into photo (person_id, media_type, content, recorded_at, recorded_by) values ($1, $2, $3, $4, $5)',
    [personId, mediaType, content, context.now, JSON.stringify(context.caller)],
  )
}
