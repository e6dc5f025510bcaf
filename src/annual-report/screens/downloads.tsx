import { DownloadOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import type { PaperFormat } from '../api-types.ts'
import { paperUrl } from './report-api.ts'
import { useWorkbench } from './workbench.ts'

const formats: Record<PaperFormat, string> = {
  html: '网页（预览）',
  pdf: 'PDF 版式文件',
  docx: 'Word 文档',
  xlsx: 'Excel 工作簿',
  json: 'JSON 数据',
  csv: 'CSV 数据',
}

export function Downloads() {
  const { view } = useWorkbench()
  const items = Object.entries(formats).map(([format, label]) => ({
    key: format,
    label: (
      <a
        href={paperUrl(view.report.id, format as PaperFormat)}
        {...(format === 'html' ? { target: '_blank', rel: 'noopener' } : { download: true })}
      >
        {label}
      </a>
    ),
  }))
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button icon={<DownloadOutlined />}>{view.report.standing === 'published' ? '下载' : '下载草稿'}</Button>
    </Dropdown>
  )
}
