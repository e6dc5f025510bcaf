import { Button } from 'antd'
import type { ReactNode } from 'react'

type ToolProps = { label: string; keys?: string; on?: boolean; off?: boolean; icon?: ReactNode; onPress: () => void }

/** The caret stays in the text when a tool is pressed with the mouse. */
export const Tool = ({ label, keys, on, off, icon, onPress }: ToolProps) => (
  <Button
    size="small"
    type="text"
    icon={icon}
    aria-label={label}
    title={keys ? `${label}（${keys}）` : label}
    aria-pressed={on}
    disabled={off}
    onMouseDown={(event) => event.preventDefault()}
    onClick={onPress}
  >
    {icon ? null : label}
  </Button>
)
