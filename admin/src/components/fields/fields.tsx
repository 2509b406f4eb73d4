import type { ReactElement } from 'react'
import { Field, type FieldProps } from './Field'

type FieldOptions = Partial<Omit<FieldProps, 'source'>>

interface Options {
  /** The fields that a table also shows on a phone, and those of them that have their label there. */
  phone?: string
  labelled?: string
  /** The columns that are shown once the person chooses them. */
  hidden?: string
  /** Long texts. */
  wrap?: string
  /** Switches that say something only where they are on. */
  onlyYes?: string
  /** The options of a field, by its path. */
  [source: string]: FieldOptions | string | undefined
}

const namesIn = (names: unknown): string[] => (typeof names === 'string' ? names.trim().split(/\s+/) : [])

/** The fields at these paths of the record, in this order; `label:path` for another label than that of the path, as in GraphQL. */
export const fields = (paths: string, options: Options = {}): ReactElement<FieldProps>[] =>
  namesIn(paths).map((path) => {
    const [source = '', label] = path.split(':').reverse()
    const isIn = (list: unknown) => namesIn(list).includes(source)
    const own = options[source]
    return (
      <Field
        key={source}
        source={source}
        label={label}
        phone={isIn(options.labelled) ? 'labelled' : isIn(options.phone)}
        hidden={isIn(options.hidden)}
        wrap={isIn(options.wrap) || undefined}
        onlyYes={isIn(options.onlyYes)}
        {...(typeof own === 'object' ? own : undefined)}
      />
    )
  })
