import { FormRow } from '../form/FormRow'
import { Input } from './Input'

interface Props {
  /** The names, those of one row in one text; `label:name` for another label than that of the name, as in GraphQL. */
  of: string | readonly string[]
  /** What they have in common. */
  title?: string
}

/** Inputs by their names. */
export const Inputs = ({ of, title }: Props) =>
  [of].flat().map((row) => (
    <FormRow key={row} title={title}>
      {row.split(' ').map((name) => {
        const [source = '', label] = name.split(':').reverse()
        return <Input key={source} source={source} label={label && `fields.${label}`} />
      })}
    </FormRow>
  ))
