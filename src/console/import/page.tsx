import { DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Radio, Spin, Upload } from 'antd'
import { useState } from 'react'
import type { ImportAnswer } from '../../registers/api-types.ts'
import { Page } from '../kit/page.tsx'
import { useMe } from '../kit/session.ts'
import { registers, templateUrl, upload } from './import-api.ts'
import { Outcome } from './outcome.tsx'

const useImport = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ kind, file, dryRun }: { kind: string; file: File; dryRun: boolean }) => upload(kind, file, dryRun),
    onSuccess: (answer) => answer.written && queries.invalidateQueries(),
  })
}

const Choose = ({ kind, onChoose }: { kind: string; onChoose: (kind: string) => void }) => {
  const me = useMe()
  const keepsOrgans = me.role === 'office' || me.role === 'administrator'
  return (
    <section className="panel" aria-labelledby="step-kind">
      <h2 id="step-kind">一、选择登记簿</h2>
      <Radio.Group
        className="kinds"
        aria-labelledby="step-kind"
        value={kind}
        onChange={({ target }) => onChoose(target.value)}
        options={registers
          .filter((each) => each.kind !== 'organs' || keepsOrgans)
          .map((each) => ({ value: each.kind, label: each.label }))}
      />
      <p className="quiet">
        各单位自己的表格可以直接用：第一行为中文表头，列的先后不限，常见的叫法都认得。也可以
        <a className="template" href={templateUrl(kind)} download>
          <DownloadOutlined /> 下载模板
        </a>
        。
      </p>
    </section>
  )
}

const Drop = ({ busy, onFile }: { busy: boolean; onFile: (file: File) => void }) => (
  <section className="panel" aria-labelledby="step-file">
    <h2 id="step-file">二、放入文件</h2>
    <Spin spinning={busy} description="正在核对，行数多时需要一点时间…">
      <Upload.Dragger
        accept=".xlsx"
        showUploadList={false}
        disabled={busy}
        beforeUpload={(file) => {
          onFile(file)
          return false
        }}
      >
        <p>把 .xlsx 文件拖到这里，或点一下选择文件</p>
        <p className="quiet">先核对，不写入；核对通过后由您确认导入。</p>
      </Upload.Dragger>
    </Spin>
  </section>
)

/** A register as the office keeps it comes in whole or not at all; what is wrong is said line by line. */
export function ImportPage() {
  const { message } = App.useApp()
  const run = useImport()
  const [kind, choose] = useState<string>(registers[0].kind)
  const [file, keep] = useState<File | null>(null)
  const [answer, show] = useState<ImportAnswer | null>(null)
  const begin = (next: File, dryRun: boolean) => {
    keep(next)
    run.mutate(
      { kind, file: next, dryRun },
      {
        onSuccess: (said) => {
          show(said)
          if (said.written) message.success('已导入')
        },
        onError: () => show(null),
      },
    )
  }
  const restart = (next: string) => {
    choose(next)
    show(null)
    run.reset()
  }
  return (
    <Page title="导入台账" lead="同一个文件导入两次，不会重复登记。有一处不对，整个文件都不写入。">
      <div className="panels">
        <Choose kind={kind} onChoose={restart} />
        <Drop busy={run.isPending} onFile={(next) => begin(next, true)} />
        {run.error && <Alert type="error" title={run.error.message} role="alert" />}
        {answer && file && (
          <Outcome answer={answer} name={file.name}>
            <Button type="primary" loading={run.isPending} onClick={() => begin(file, false)}>
              确认导入
            </Button>
          </Outcome>
        )}
      </div>
    </Page>
  )
}
