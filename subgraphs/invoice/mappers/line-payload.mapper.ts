import type { LineResult } from '../application/decide-line.service'
import { toLineNode } from './invoice.mapper'

/** Maps the result of a decision or recovery to its payload. */
export const toLinePayload = ({ line, findings }: LineResult) => ({ line: line && toLineNode(line), findings })
