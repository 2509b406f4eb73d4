import { badInput } from '../../../../shared/errors/graphql-errors'
import { decodeLargeBase64 } from '../../../../shared/input/base64'
import type { SubgraphContext } from '../../../../shared/subgraph/run-subgraph'
import { type ParsedEfact, parseEfact } from '../../efact/parse'
import { MAX_EFACT_BYTES } from '../../efact/record-reader'
import { type EfactInvoiceFile, toFileHeader } from '../../efact/to-invoice-file'
import { type Sender, senderOf } from '../sender'

/** A submitted eFact file, parsed. */
export interface EfactSubmission {
  bytes: Buffer
  parsed: ParsedEfact
  /** Reference, sender and dates of the file; null if the file is refused whole. */
  head: Omit<EfactInvoiceFile, 'invoices'> | null
  sender: Sender
}

/**
 * Decodes and parses a submitted eFact file.
 * @throws BAD_USER_INPUT if the content is not base64 or too large; FORBIDDEN for another provider's file,
 * and for an organisation without a mandate.
 */
export async function parseSubmission(context: SubgraphContext, content: string): Promise<EfactSubmission> {
  const bytes = await decode(content)
  const parsed = await parseEfact(bytes, { today: context.today })
  const head = parsed.file ? toFileHeader(parsed) : null
  return { bytes, parsed, head, sender: await senderOf(context, head?.provider ?? null) }
}

async function decode(content: string): Promise<Buffer> {
  const bytes = await decodeLargeBase64(content)
  if (!bytes) throw badInput('content', 'content must be base64.')
  if (bytes.length > MAX_EFACT_BYTES)
    throw badInput('content', 'The file is larger than 32 MiB. Send it in several files.')
  return bytes
}
