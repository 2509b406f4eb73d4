import { createContext, useContext } from 'react'
import { type RaRecord, useResourceContext } from 'react-admin'
import { fieldTypes, lists, ones, wholeLists } from '../../graphql/generated/schemaFacts'
import { resourceOf } from '../../resources'

interface Surroundings {
  /** The type of the records, where they are not those of the resource. */
  of?: string
  /** Whether the fields are facts of a page, and not columns. */
  areFacts?: boolean
  /** Whether they are columns of the list, which can be sorted, and not of a part of a page. */
  areInList?: boolean
  /** The address that a row leads to; undefined if it has no page. */
  pathOf?(record: RaRecord): string | undefined
}

/** What is around a field. */
export const FieldsContext = createContext<Surroundings>({})

/** The type that the records of a resource have in the schema. */
export function recordTypeOf(resource = ''): string | undefined {
  const { list = '', whole = '', one = '', rowType } = resourceOf(resource)?.queries ?? {}
  return rowType ?? lists[list]?.type ?? wholeLists[whole] ?? ones[one]
}

export function useRecordType(): string | undefined {
  const resource = useResourceContext()
  return useContext(FieldsContext).of ?? recordTypeOf(resource)
}

/** The type in the schema of what is at a path of a record; undefined for a text. */
export const typeAt = (recordType: string | undefined, path: string): string | undefined =>
  path.split('.').reduce((type, name) => type && fieldTypes[type]?.[name], recordType)
