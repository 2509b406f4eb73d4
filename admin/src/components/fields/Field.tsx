import { Children, cloneElement, Fragment, isValidElement, type ReactElement, type ReactNode, useContext } from 'react'
import {
  DataTable,
  Link,
  type RaRecord,
  useDataTableRenderContext,
  useDataTableSortContext,
  useRecordContext,
  useResourceContext,
  useTranslate,
} from 'react-admin'
import { isSortedBy, valueAt } from '../../dataProvider/resourceQueries'
import { resourceOf } from '../../resources'
import { Fact } from '../DescriptionList'
import { fieldTypeOf } from './fieldTypes'
import { ResourceLink } from './ResourceLink'
import { FieldsContext, typeAt, useRecordType } from './recordType'

export interface FieldProps {
  /** Path of the value in the record. Its last part is the name of the label. In a list it is sortable if the graph has that order. */
  source: string
  /** Name of the label under `fields.`, or its whole key, if it is not the last part of the source. */
  label?: string
  /** The type of the value, if it is not that of the schema. */
  of?: string
  /** The value, where it is computed: a text, unless `of` says otherwise. */
  value?(record: RaRecord): unknown
  /** What is shown instead of the value; the CSV file has the value. */
  render?(record: RaRecord): ReactNode
  /** The resource that the value is the id of: a link for those who may open it. */
  reference?: string
  /** In a table: leads to the page of the row. The first column has it, for the keyboard. */
  link?: boolean
  /** In a table: also shown on a phone, `labelled` with its label if the value alone says too little. */
  phone?: boolean | 'labelled'
  /** In a table: shown once the person chooses the column; always in the CSV file. */
  hidden?: boolean
  /** A long text: it has a row of its own on a page. In a table any text may break, and what is wide with it. */
  wrap?: boolean
  /** An amount or a count, where the type does not say so: on the right, and a number in the CSV file. */
  isNumber?: boolean
  /** A switch that says something only where it is on. */
  onlyYes?: boolean
}

/**
 * A field of the record, shown by its type in the schema: a column inside a `DataTable`, a label with its value inside
 * `Facts`, which leaves out what is empty.
 */
export function Field(props: FieldProps) {
  const isFact = useContext(FieldsContext).areFacts
  const record = useRecordContext()
  const { isNumber, isText, text, cell, fact } = shownBy(props, useRecordType())
  if (!isFact) return <Column isNumber={isNumber} {...props} wrap={props.wrap ?? isText} show={cell} />
  if (!record || text(record) === '') return null
  return (
    <Fact label={labelOf(props)} wide={props.wrap}>
      {fact(record)}
    </Fact>
  )
}

function shownBy({ source, of, value, render, reference, onlyYes }: FieldProps, recordType: string | undefined) {
  const type = fieldTypeOf(of ?? (value ? undefined : typeAt(recordType, source)), source)
  const valueIn = (record: RaRecord) => {
    const held = value ? value(record) : valueAt(record, source)
    return onlyYes && !held ? null : held
  }
  const text = (record: RaRecord) => [valueIn(record) ?? []].flat().map(type.text).join(', ')
  const shown = (show: (value: unknown) => ReactNode) => (record: RaRecord) => {
    if (render) return render(record)
    const id = valueIn(record)
    // A list of what is more than a text: one under another.
    if (Array.isArray(id) && !type.isText) return id.map((one) => <div key={type.text(one)}>{show(one)}</div>)
    if (!reference || typeof id !== 'string') return show(id)
    return (
      <ResourceLink resource={reference} id={id}>
        {show(id)}
      </ResourceLink>
    )
  }
  const cell = type.cell ?? type.text
  return { isNumber: type.isNumber, isText: type.isText, text, cell: shown(cell), fact: shown(type.fact ?? cell) }
}

type ColumnProps = FieldProps & { show: (record: RaRecord) => ReactNode }

function Column({ source, label, link, phone, wrap, isNumber, show }: ColumnProps) {
  const translate = useTranslate()
  const resource = useResourceContext()
  const sort = useDataTableSortContext()
  const { areInList, pathOf } = useContext(FieldsContext)
  const isHeader = useDataTableRenderContext() === 'header'
  const name = labelOf({ source, label })
  const isSortable = areInList && isSortedBy(resourceOf(resource ?? '')?.queries, source)
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
      render={(record: RaRecord) => {
        const path = link && pathOf?.(record)
        // A real link: react-admin's rows react to a click of the mouse only, not to Tab, Enter or Ctrl+click.
        return path ? <Link to={path}>{show(record)}</Link> : show(record)
      }}
    />
  )
}

function labelOf({ source, label = source.split('.').at(-1) ?? source }: FieldProps): string {
  return label.includes('.') ? label : `fields.${label}`
}

/** The columns of a table, or the filters of a list: an array, or a fragment, whose elements need no keys. */
export function elementsOf<P extends { source: string }>(columns: ReactNode): ReactElement<P>[] {
  return Children.toArray(columns).flatMap((column) => {
    if (!isValidElement<P & { children?: ReactNode }>(column)) return []
    if (column.type === Fragment) return elementsOf<P>(column.props.children)
    return [cloneElement(column, { ...column.props, key: column.props.source })]
  })
}

/** The columns of a CSV file: all of a table, hidden or not. */
export const csvColumnsOf = (fields: ReactNode, recordType: string | undefined) =>
  elementsOf<FieldProps>(fields).map(({ props }) => {
    const { isNumber, text } = shownBy(props, recordType)
    return { label: labelOf(props), isNumber: props.isNumber ?? isNumber, text }
  })

/** The fields of a table that are in a smaller one, by their sources. */
export const only = (fields: ReactNode, ...sources: string[]) =>
  elementsOf<FieldProps>(fields).filter(({ props }) => sources.includes(props.source))

/** The fields of a table without some of them, by their sources. */
export const without = (fields: ReactNode, ...sources: string[]) =>
  elementsOf<FieldProps>(fields).filter(({ props }) => !sources.includes(props.source))
