import { ibanParser } from '../../format/ibanParser'
import { ParsedInput, type ParsedInputProps } from './ParsedInput'

export const IbanInput = (props: ParsedInputProps) => <ParsedInput {...props} parser={ibanParser} />
