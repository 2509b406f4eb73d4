import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DocumentNode, GraphQLError, parse, print } from 'graphql'
import type { Logger } from 'pino'
import type { Audience } from '../../shared/authorization/caller'
import { StartupError } from '../../shared/errors/startup-error'
import { createBoundedLog } from '../../shared/logging/bounded-log'
import { consoleDocuments } from './generated/console-documents'

/** Whether documents that are not registered run (`off`), run and are logged (`log`), or are refused (`enforce`). */
export type TrustedDocumentMode = 'off' | 'log' | 'enforce'

/** The registered documents, and what happens to the others. */
export interface TrustedDocuments {
  /** The error of a document that must not run; undefined if it may. */
  refusalOf(document: DocumentNode, audience: Audience, operation: string): GraphQLError | undefined
}

/** The hash under which a document is registered: SHA-256 of its printed form, so layout and comments do not matter. */
export const documentHash = (document: DocumentNode): string =>
  createHash('sha256').update(print(document)).digest('hex')

/**
 * The console's documents, and those of partner systems in a folder of `.graphql` files.
 * @throws StartupError if a file of the folder cannot be read or parsed
 */
export function createTrustedDocuments(
  mode: TrustedDocumentMode,
  partnerFolder: string | null,
  log: Logger,
): TrustedDocuments {
  const partners = mode === 'off' || partnerFolder === null ? [] : partnerHashes(partnerFolder)
  const registered = new Map<Audience, ReadonlySet<string>>(
    (['CAAMI', 'CPAS', 'SPP_IS', 'PROVIDER', 'SYSTEM'] as const).map((audience) => [
      audience,
      new Set([...(audience === 'SYSTEM' ? [] : consoleDocuments[audience]), ...partners]),
    ]),
  )
  const bounded = createBoundedLog()
  // Documents are cached by the GraphQL server: the hash of each is computed once.
  const hashes = new WeakMap<DocumentNode, string>()
  const hashOf = (document: DocumentNode) => {
    const hash = hashes.get(document) ?? documentHash(document)
    hashes.set(document, hash)
    return hash
  }
  return {
    refusalOf(document, audience, operation) {
      if (mode === 'off') return undefined
      const hash = hashOf(document)
      if (registered.get(audience)?.has(hash)) return undefined
      bounded(hash, (suppressed) => log.warn({ audience, operation, hash, suppressed }, 'document not registered'))
      if (mode === 'log') return undefined
      return new GraphQLError(
        `This document is not registered (its hash is ${hash}). Ask the operator of this installation to register it.`,
        { extensions: { code: 'FORBIDDEN' } },
      )
    },
  }
}

function partnerHashes(folder: string): string[] {
  return filesOf(folder).map((file) => {
    try {
      return documentHash(parse(readFileSync(join(folder, file), 'utf8')))
    } catch (cause) {
      throw new StartupError(
        `TRUSTED_DOCUMENTS_FOLDER: ${file} is not a GraphQL document (${(cause as Error).message}).`,
        { cause },
      )
    }
  })
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.graphql'))
  } catch (cause) {
    throw new StartupError(`TRUSTED_DOCUMENTS_FOLDER: the folder ${folder} can't be read.`, { cause })
  }
}
