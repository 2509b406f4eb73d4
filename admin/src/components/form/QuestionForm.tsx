import { Card, CardContent } from '@mui/material'
import type { ReactNode } from 'react'
import { SaveButton } from 'react-admin'
import type { FieldValues } from 'react-hook-form'
import { operationOf } from '../../graphql/audienceDocuments'
import type { TypedDocumentString } from '../../graphql/generated/graphql'
import { GuardedForm } from './GuardedForm'
import { OperationContext } from './operation'

interface Props<R, V> {
  /** What is asked: its variables are those of the inputs. */
  document?: TypedDocumentString<R, V>
  defaults: FieldValues
  onAsk: (values: FieldValues) => void
  /** Key of the text on the button. */
  label: string
  icon?: ReactNode
  children: ReactNode
}

/** A form that asks and changes nothing: it may be left without a question. */
export function QuestionForm<R, V>({ document, defaults, onAsk, label, icon = null, children }: Props<R, V>) {
  return (
    <GuardedForm warnWhenUnsavedChanges={false} defaultValues={defaults} onSubmit={onAsk}>
      <Card>
        <CardContent sx={{ display: 'grid', gap: 2, pt: 2 }}>
          <OperationContext.Provider value={document ? operationOf(document) : ''}>
            {children}
          </OperationContext.Provider>
          <SaveButton alwaysEnable label={label} icon={icon} sx={{ justifySelf: 'end' }} />
        </CardContent>
      </Card>
    </GuardedForm>
  )
}
