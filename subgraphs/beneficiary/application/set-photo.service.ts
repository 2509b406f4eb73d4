import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import { badInput, notFound } from '../../../shared/errors/graphql-errors'
import { decodeBase64, exceedsBytes } from '../../../shared/input/base64'
import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Person } from '../domain/person'
import { type PhotoType, photoType } from '../domain/photo-type'
import { toAccessRecord } from '../mappers/beneficiary.mapper'
import { personByNumber } from '../persistence/person.repository'
import { findLastPhoto, insertPhoto } from '../persistence/photo.repository'
import { printablePhoto } from '../rules/photo.rule'
import { assertMayOpenFile } from './cpas-link.service'
import { reencodePhoto } from './reencode-photo'

/** 512 KiB. */
const MAX_BYTES = 512 * 1024

/**
 * Sets the photo of a person, re-encoded without metadata; the same photo again writes nothing. The warning BEN-PHOTO reports a
 * picture that cannot be decoded: the form then has no photo.
 * @throws BAD_USER_INPUT if the content is not base64, too large, or neither JPEG nor PNG, NOT_FOUND for an unknown person, FORBIDDEN without a link.
 */
export async function setPhoto(
  niss: string,
  base64: string,
  context: SubgraphContext,
): Promise<{ person: Person; findings: Finding[] }> {
  const { mediaType, bytes } = parsePhoto(base64)
  const picture = await reencodePhoto(bytes, mediaType)
  const content = picture ?? Buffer.alloc(0)
  await assertMayOpenFile(niss, context)
  return inTransaction(context.db, async (tx) => {
    const person = await personByNumber(tx, niss)
    if (!person) throw notFound(`The person ${niss}`)
    const last = await findLastPhoto(tx.manager, person.ids)
    if (!last?.content.equals(content)) {
      const recorded = { recordedAt: new Date(context.now), recordedBy: context.caller }
      await insertPhoto(tx.manager, { personId: person.id, mediaType, content, ...recorded })
    }
    await logAccess(tx, context, [toAccessRecord(person, context.today)], 'WRITE')
    const photo = { drawable: picture !== null, mediaType }
    const { findings } = evaluateRules([printablePhoto], photo, { recording: context.today })
    return { person, findings }
  })
}

function parsePhoto(text: string): { mediaType: PhotoType; bytes: Buffer } {
  const base64 = text.replace(/\s+/g, '')
  // The length shows a too large photo before anything is decoded.
  if (exceedsBytes(base64, MAX_BYTES)) throw tooLarge()
  const bytes = decodeBase64(base64)
  if (!bytes) throw badInput('content', 'content must be the bytes of the photo in base64.')
  if (bytes.length > MAX_BYTES) throw tooLarge()
  const mediaType = photoType(bytes)
  if (!mediaType) throw badInput('content', 'The photo must be JPEG or PNG.')
  return { mediaType, bytes }
}

const tooLarge = () => badInput('content', 'A photo has at most 512 KiB. Reduce it and send it again.')
