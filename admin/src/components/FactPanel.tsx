import type { ComponentProps } from 'react'
import { Facts } from './DescriptionList'
import { Panel } from './Panel'

export const FactPanel = ({
  title,
  columns = 3,
  ...facts
}: Pick<ComponentProps<typeof Panel>, 'title'> & ComponentProps<typeof Facts>) => (
  <Panel title={title}>
    <Facts columns={columns} {...facts} />
  </Panel>
)
