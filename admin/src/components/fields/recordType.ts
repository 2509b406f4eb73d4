import { createContext, useContext } from 'react'
import { useResourceContext } from 'react-admin'
import { fieldTypes, lists, ones, wholeLists } from '../../graphql/generated/schemaFacts'
import { resourceOf } from '../../resources'

/** The type of the records around a field, where they are not those of the resource. */
export const RecordTypeContext = createContext<string | undefined>(undefined)

/** The type that the records of a resource have in the schema. */
export function recordTypeOf(resource = ''): string | undefined {
  const { list = '', whole = '', one = '', rowType } = resourceOf(resource)?.queries ?? {}
  return rowType ?? lists[list]?.type ?? wholeLists[whole] ?? ones[one]
}

export function useRecordType(): string | undefined {
  const resource = useResourceContext()
  return useContext(RecordTypeContext) ?? recordTypeOf(resource)
}

/** The type in the schema of what is at a path of a record; undefined for a text. */
export const typeAt = (recordType: string | undefined, path: string): string | undefined =>
  path.split('.').reduce((type, name) => type && fieldTypes[type]?.[name], recordType)

export const valueAt = (record: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], record)
