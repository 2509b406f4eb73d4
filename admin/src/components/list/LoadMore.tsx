import { Box, Button } from '@mui/material'
import { useTranslate } from 'react-admin'

interface Props {
  page: { hasNextPage: boolean; endCursor?: string | null }
  after: string | null
  onAfter: (after: string | null) => void
}

/** On to the next rows of a list inside a page, and back to its beginning. */
export function LoadMore({ page, after, onAfter }: Props) {
  const translate = useTranslate()
  if (!after && !page.hasNextPage) return null
  return (
    <Box
      component="nav"
      aria-label={translate('list.pages')}
      className="no-print"
      sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1, p: 1 }}
    >
      <Button size="small" disabled={!after} onClick={() => onAfter(null)}>
        {translate('list.toStart')}
      </Button>
      <Button size="small" disabled={!page.hasNextPage} onClick={() => onAfter(page.endCursor ?? null)}>
        {translate('list.next')}
      </Button>
    </Box>
  )
}
