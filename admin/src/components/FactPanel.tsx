import type { ComponentProps } from 'react'
import { Facts } from './DescriptionList'
import { fields as fieldsAt } from './fields'
import { Panel } from './Panel'

type Props = Pick<ComponentProps<typeof Panel>, 'title'> &
  Omit<ComponentProps<typeof Facts>, 'children'> & {
    /** The paths of the fields, or the fields themselves. */
    fields: string | ReturnType<typeof fieldsAt>
  }

/** Facts of the record under a title. */
export const FactPanel = ({ title, columns = 3, fields, ...facts }: Props) => (
  <Panel title={title}>
    <Facts columns={columns} {...facts}>
      {typeof fields === 'string' ? fieldsAt(fields) : fields}
    </Facts>
  </Panel>
)
