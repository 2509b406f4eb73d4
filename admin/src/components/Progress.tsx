import { Box, LinearProgress, Typography } from '@mui/material'

/** The progress of long work, in words too. */
export function Progress({ text }: { text: string }) {
  return (
    <Box role="status" sx={{ my: 1 }}>
      <LinearProgress aria-label={text} />
      <Typography color="textSecondary" sx={{ mt: 0.5, fontSize: '0.85rem' }}>
        {text}
      </Typography>
    </Box>
  )
}
