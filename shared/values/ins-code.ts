/** Whether the text is the INS code of a Belgian commune by its form: 5 digits, the first of them a province. */
export const isInsCode = (text: unknown): text is string => typeof text === 'string' && /^[1-9]\d{4}$/.test(text)
