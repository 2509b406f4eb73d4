import { badInput, forbidden } from '../../../../shared/errors/graphql-errors'
import type { SubgraphContext } from '../../../../shared/subgraph/run-subgraph'
import { isSameProvider } from '../../../../shared/values/inami-number'
import { type ParsedEfact, parseEfact } from '../../efact/parse'
import { MAX_EFACT_BYTES } from '../../efact/record-reader'
import { type EfactInvoiceFile, toFileHeader } from '../../efact/to-invoice-file'

const BASE64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/

/** What a file says of itself, without its invoices. */
export type EfactFileHead = Omit<EfactInvoiceFile, 'invoices'>

/** An eFact file as its sender gave it. */
export interface EfactContent {
  bytes: Buffer
  parsed: ParsedEfact
  /** Null where the file is refused whole. */
  mapped: EfactFileHead | null
}

/** Reads a file in base64; FORBIDDEN where it is another provider’s. */
export async function parseSubmittedEfact(context: SubgraphContext, content: string): Promise<EfactContent> {
  const bytes = bytesOf(content)
  const parsed = await parseEfact(bytes, { today: context.today })
  const mapped = parsed.file ? toFileHeader(parsed) : null
  if (mapped && !isSameProvider(context.caller.organisation, mapped.provider))
    throw forbidden('You send your own invoices only.')
  return { bytes, parsed, mapped }
}

function bytesOf(content: string): Buffer {
  if (content.length > Math.ceil(MAX_EFACT_BYTES / 3) * 4 + 1_024)
    throw badInput('content', 'The file is larger than 32 MiB: send it in several files.')
  const bytes = Buffer.from(content, 'base64')
  // Where every character counted, all of them were good; otherwise blanks may explain it.
  if (bytes.length === 0 || (bytes.length !== Buffer.byteLength(content, 'base64') && !BASE64.test(content)))
    throw badInput('content', 'Give the file in base64.')
  return bytes
}
