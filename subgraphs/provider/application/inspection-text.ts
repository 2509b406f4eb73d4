import { printingProblem } from '../../../shared/documents/printable'
import { badInput } from '../../../shared/errors/graphql-errors'
import { requireText } from '../../../shared/input/text'

/** The normalised text. @throws BAD_USER_INPUT if it is empty, longer than `maxLength`, or the closing report can not print it */
export function requirePrintableText(argument: string, text: string, maxLength: number): string {
  const value = requireText(argument, text, maxLength)
  const problem = printingProblem([{ what: 'The text', text: value }])
  if (problem) throw badInput(argument, problem)
  return value
}
