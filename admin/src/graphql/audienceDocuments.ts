import type { Audience, TypedDocumentString } from './generated/graphql'

/** The text of an operation, and whether it has the variable `language`. */
interface AudienceDocument {
  text: string
  usesLanguage: boolean
}

/** The documents that an audience may send, by the name of the operation: written by `npm run codegen`. */
export type AudienceDocuments = Partial<Record<string, AudienceDocument>>

const load: Partial<Record<Audience, () => Promise<{ documents: AudienceDocuments }>>> = {
  CAAMI: () => import('./generated/documents/CAAMI'),
  CPAS: () => import('./generated/documents/CPAS'),
  PROVIDER: () => import('./generated/documents/PROVIDER'),
  SPP_IS: () => import('./generated/documents/SPP_IS'),
}

/** The name of the operation of a typed document. */
export const operationOf = <R, V>(document: TypedDocumentString<R, V>): string => String(document.__meta__?.operation)

/** The document as the audience may send it; an error if the schema of the audience does not have its root fields. */
export async function documentFor(operation: string, audience: Audience): Promise<AudienceDocument> {
  const document = (await load[audience]?.())?.documents[operation]
  if (!document) throw new Error(`${audience} has no document ${operation}`)
  return document
}
