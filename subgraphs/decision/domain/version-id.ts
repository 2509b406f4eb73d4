/** Identifies a version of a decision. */
export interface VersionKey {
  number: string
  version: number
}

/** The GraphQL id of a version: `000000123456-2`. */
export const versionId = (number: string, version: number): string => `${number}-${version}`

/** Parses the GraphQL id of a version. Null: the text is no such id. */
export function parseVersionId(id: string): VersionKey | null {
  const [, number, version] = /^(\d{1,12})-(\d{1,9})$/.exec(id) ?? []
  return number === undefined ? null : { number, version: Number(version) }
}
