export const identifierStyle = {
  color: 'text.secondary',
  whiteSpace: 'nowrap',
  fontSize: '0.88em',
  fontWeight: 400,
} as const
