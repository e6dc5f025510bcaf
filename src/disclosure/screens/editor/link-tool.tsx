import { LinkOutlined } from '@ant-design/icons'
import type { Editor } from '@tiptap/react'
import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { isLink } from './extensions.ts'
import { Tool } from './tool.tsx'

export function LinkTool({ editor }: { editor: Editor }) {
  const [open, setOpen] = useState(false)
  const [href, setHref] = useState('')
  const known = String(editor.getAttributes('link').href ?? '')
  const put = (address: string) => {
    const chain = editor.chain().focus().extendMarkRange('link')
    if (address) {
      if (editor.state.selection.empty && !known)
        chain.insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] }).run()
      else chain.setLink({ href: address }).run()
    } else chain.unsetLink().run()
    setOpen(false)
  }
  const bad = href !== '' && !isLink(href)
  return (
    <Popover
      open={open}
      trigger="click"
      destroyOnHidden
      onOpenChange={(next) => {
        setHref(known)
        setOpen(next)
      }}
      content={
        <form
          className="link-form"
          onSubmit={(event) => {
            event.preventDefault()
            if (!bad) put(href.trim())
          }}
        >
          <Input
            autoFocus
            aria-label="链接地址"
            placeholder="https:// 开头，或者本站地址 /items/…"
            value={href}
            status={bad ? 'error' : undefined}
            onChange={({ target }) => setHref(target.value)}
          />
          {bad && <p className="late">应以 http://、https:// 开头，或为本站地址</p>}
          <div className="form-foot">
            <Button size="small" type="primary" htmlType="submit" disabled={!href || bad}>
              确定
            </Button>
            {known && (
              <Button size="small" onClick={() => put('')}>
                去掉链接
              </Button>
            )}
          </div>
        </form>
      }
    >
      <span>
        <Tool label="链接" icon={<LinkOutlined />} on={editor.isActive('link')} onPress={() => setOpen(true)} />
      </span>
    </Popover>
  )
}
