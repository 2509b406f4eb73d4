import { createContext, useContext } from 'react'
import { useResourceContext } from 'react-admin'
import { operationOf } from '../../graphql/audienceDocuments'
import { fieldTypes, recordTypes } from '../../graphql/generated/schemaFacts'
import { resourceOf } from '../../resources'

type Types = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>

/** The type of the records around a field, where they are not those of the resource. */
export const RecordTypeContext = createContext<string | undefined>(undefined)

/** The type that the records of a resource have in the schema. */
export function recordTypeOf(resource = ''): string | undefined {
  const { one, list, rowType } = resourceOf(resource)?.queries ?? {}
  const operation = list ? operationOf(list) : one && operationOf(one)
  return rowType ?? (recordTypes as Readonly<Record<string, string>>)[operation ?? '']
}

export function useRecordType(): string | undefined {
  const resource = useResourceContext()
  return useContext(RecordTypeContext) ?? recordTypeOf(resource)
}

/** The type in the schema of what is at a path of a record; undefined for a text. */
export const typeAt = (recordType: string | undefined, path: string): string | undefined =>
  path.split('.').reduce((type, name) => type && (fieldTypes as Types)[type]?.[name], recordType)

export const valueAt = (record: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], record)
