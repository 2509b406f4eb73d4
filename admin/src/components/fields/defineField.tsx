import {
  Children,
  cloneElement,
  createContext,
  Fragment,
  isValidElement,
  type ReactElement,
  type ReactNode,
  useContext,
} from 'react'
import {
  DataTable,
  type RaRecord,
  useDataTableRenderContext,
  useDataTableSortContext,
  useRecordContext,
  useResourceContext,
  useTranslate,
} from 'react-admin'
import { orderFieldOf } from '../../dataProvider/resourceQueries'
import { resourceOf } from '../../resources'
import { Fact, FactsContext } from '../DescriptionList'
import { RowLink } from '../list/RowLink'

export interface FieldProps {
  /** Path of the value in the record. Its last part is the name of the label. In a list it is sortable if the registration of the resource says so. */
  source: string
  /** Name of the label under `fields.`, or its whole key, if it is not the last part of the source. */
  label?: string
  /** In a table: leads to the page of the row. One column of each table has it, for the keyboard. */
  link?: boolean
  /** In a table: also shown on a phone, `labelled` with its label if the value alone says too little. */
  phone?: boolean | 'labelled'
  /** In a table: shown once the person chooses the column; always in the CSV file. */
  hidden?: boolean
  /** A long text: it may break in a table, and has a row of its own on a page. */
  wrap?: boolean
  /** An amount or a count: on the right, and a number in the CSV file. */
  isNumber?: boolean
}

/** A field as an element: an entry of the columns of a table. */
export type FieldElement = ReactElement<FieldProps>

/** The columns of a table, or the filters of a list: an array, or a fragment, whose elements need no keys. */
export function elementsOf<P extends { source: string }>(columns: ReactNode): ReactElement<P>[] {
  return Children.toArray(columns).flatMap((column) => {
    if (!isValidElement<P & { children?: ReactNode }>(column)) return []
    if (column.type === Fragment) return elementsOf<P>(column.props.children)
    return [cloneElement(column, { ...column.props, key: column.props.source })]
  })
}

interface Definition<V, P> {
  /** The value in words: also in the CSV file; the field of a page is left out if it is empty. */
  text: (value: V | null | undefined, props: P, record: RaRecord) => string
  /** What a table shows instead of the text. */
  cell?: (value: V | null | undefined, props: P, record: RaRecord) => ReactNode
  /** What a page shows instead of the cell. */
  fact?: (value: V | null | undefined, props: P, record: RaRecord) => ReactNode
  isNumber?: boolean
}

interface FieldType {
  isNumber?: boolean
  textOf: (record: RaRecord, props: FieldProps) => string
}

/** Whether the table is the one of the list, which can be sorted; not a part of a page. */
export const SortableContext = createContext(false)

/** Defines a field of react-admin that is a column inside a `DataTable`, and a label with its value inside `Facts`. */
export function defineField<V, P extends object = object>({ text, cell, fact, isNumber }: Definition<V, P>) {
  function Field(props: FieldProps & P) {
    const isFact = useContext(FactsContext)
    const show = (record: RaRecord) => {
      const value = valueAt(record, props.source) as V
      return cell ? cell(value, props, record) : text(value, props, record)
    }
    const record = useRecordContext()
    if (!isFact) return <Column isNumber={isNumber} {...props} show={show} />
    if (!record || text(valueAt(record, props.source) as V, props, record) === '') return null
    return (
      <Fact label={labelOf(props)} wide={props.wrap}>
        {fact ? fact(valueAt(record, props.source) as V, props, record) : show(record)}
      </Fact>
    )
  }
  return Object.assign(Field, {
    isNumber,
    textOf: (record: RaRecord, props: FieldProps & P) => text(valueAt(record, props.source) as V, props, record),
  })
}

interface ColumnProps extends FieldProps {
  show: (record: RaRecord) => ReactNode
}

function Column({ source, label, link, phone, wrap, isNumber, show }: ColumnProps) {
  const translate = useTranslate()
  const resource = useResourceContext()
  const sort = useDataTableSortContext()
  const inList = useContext(SortableContext)
  const isHeader = useDataTableRenderContext() === 'header'
  const name = labelOf({ source, label })
  const isSortable = inList && orderFieldOf(resourceOf(resource ?? '')?.queries ?? {}, source) !== undefined
  return (
    <DataTable.Col
      source={source}
      label={name}
      disableSort={!isSortable}
      align={isNumber ? 'right' : undefined}
      className={link ? 'on-phone is-title' : phone ? `on-phone is-${phone}` : undefined}
      // Cards on a phone have no head of their own.
      data-label={translate(name)}
      // A screen reader hears the order of the rows; react-admin shows it by an arrow only.
      sortDirection={isHeader && isSortable && sort?.field === source ? (sort.order === 'ASC' ? 'asc' : 'desc') : false}
      sx={{ whiteSpace: wrap ? undefined : 'nowrap' }}
      render={(record: RaRecord) => (link ? <RowLink>{show(record)}</RowLink> : show(record))}
    />
  )
}

const lastOf = (source: string) => source.split('.').at(-1) ?? source
function labelOf({ source, label = lastOf(source) }: Pick<FieldProps, 'source' | 'label'>): string {
  return label.includes('.') ? label : `fields.${label}`
}

function valueAt(record: unknown, source: string): unknown {
  return source.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], record)
}

/** The columns of a CSV file: all of a table, hidden or not. */
export function csvColumnsOf(fields: ReactNode) {
  return elementsOf<FieldProps>(fields).map(({ type, props }) => {
    const { isNumber, textOf } = type as typeof type & FieldType
    return {
      label: labelOf(props),
      isNumber: props.isNumber ?? isNumber,
      text: (record: RaRecord) => textOf(record, props),
    }
  })
}

/** The fields of a table that are in a smaller one, by their sources. */
export const only = (fields: ReactNode, ...sources: string[]) =>
  elementsOf<FieldProps>(fields).filter(({ props }) => sources.includes(props.source))

/** The fields of a table without some of them, by their sources. */
export const without = (fields: ReactNode, ...sources: string[]) =>
  elementsOf<FieldProps>(fields).filter(({ props }) => !sources.includes(props.source))
