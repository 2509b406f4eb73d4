import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import { badInput, notFound } from '../../../shared/errors/graphql-errors'
import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import { NissScalar } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isPrintable, photoType } from '../application/photo-validation'
import { toAccessRecord, toBeneficiaryNode } from '../mappers/beneficiary.mapper'
import { personByNumber } from '../persistence/person.repository'
import { addPhoto, type Photo, photoOf } from '../persistence/photo.repository'
import { printablePhoto } from '../rules/photo.rule'
import { BeneficiaryPayload } from '../schema/payloads'

/** Most bytes of a photo: 512 KiB. */
const MOST_BYTES = 512 * 1024

@Resolver()
export class SetPhotoResolver {
  @Mutation(() => BeneficiaryPayload, {
    description:
      'JPEG or PNG, base64, at most 512 KiB. The last photo set is the one printed; the same one again changes nothing.',
  })
  async setPhoto(
    @Arg('niss', () => NissScalar, { description: 'Any number that the person ever had.' }) niss: string,
    @Arg('content', () => String, { description: 'The picture, base64.' }) content: string,
    @Ctx() context: SubgraphContext,
  ): Promise<BeneficiaryPayload> {
    const photo = readPhoto(content)
    const drawable = await isPrintable(photo.content)
    return inTransaction(context.db, async (tx) => {
      const person = await personByNumber(tx, niss)
      if (!person) throw notFound(`The person ${niss}`)
      const last = await photoOf(tx, person.ids)
      if (!last?.content.equals(photo.content)) await addPhoto(tx, context, person.id, photo)
      await logAccess(tx, context, [toAccessRecord(person, context.today)], 'WRITE')
      const facts = { drawable, mediaType: photo.mediaType }
      const { findings } = evaluateRules([printablePhoto], facts, { recording: context.today })
      return { beneficiary: toBeneficiaryNode(person, context.today), findings }
    })
  }
}

function readPhoto(text: string): Photo {
  const base64 = text.replace(/\s+/g, '')
  // Told from the length before anything is decoded.
  if (base64.length > Math.ceil(MOST_BYTES / 3) * 4) throw tooLarge()
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64) || base64.length % 4 !== 0)
    throw badInput('content', 'The content can’t be read: the bytes of the picture are expected in base64.')
  const content = Buffer.from(base64, 'base64')
  if (content.length > MOST_BYTES) throw tooLarge()
  const mediaType = photoType(content)
  if (!mediaType) throw badInput('content', 'The bytes are neither a JPEG nor a PNG picture.')
  return { mediaType, content }
}

const tooLarge = () => badInput('content', 'A photo has at most 512 KiB. Make it smaller and send it again.')
