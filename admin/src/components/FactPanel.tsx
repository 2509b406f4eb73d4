import type { ComponentProps } from 'react'
import { Facts } from './DescriptionList'
import { Panel } from './Panel'

type Props = ComponentProps<typeof Panel> & Pick<ComponentProps<typeof Facts>, 'columns' | 'record'>

/** A part of a page that consists of labelled fields of the record. */
export function FactPanel({ columns = 3, record, children, ...panel }: Props) {
  return (
    <Panel {...panel}>
      <Facts columns={columns} record={record}>
        {children}
      </Facts>
    </Panel>
  )
}
