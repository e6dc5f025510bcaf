import { html, raw } from 'hono/html'
import type { Index } from './contents.ts'

/** The package's own table of contents: one page that any browser opens without a server. */

const style = `body{font:16px/1.7 "Noto Serif SC",SimSun,serif;max-width:860px;margin:40px auto;padding:0 20px;color:#1b2230}
h1{font-size:24px;text-align:center}h2{font-size:18px;margin:32px 0 8px;border-bottom:1px solid #b4bdcb}
dl{display:grid;grid-template-columns:9em 1fr;gap:4px 12px}dt{color:#5b6577}dd{margin:0;overflow-wrap:anywhere}
li{margin:6px 0}.quiet{color:#5b6577;font-size:14px}`

type Part = Index['sections'][number]

const act = ({ seq, title, basis, at, by, facts }: Part['acts'][number]) => html`<li>
  ${seq}. ${title}<span class="quiet">　${at}　${by}　${basis}</span>
  ${facts.length > 0 ? html`<dl>${facts.map(({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>` : ''}
</li>`

const file = ({ name, label, paths, note }: Part['files'][number]) => html`<li>
  ${label}：${name} ${paths.map((path) => html`<a href="${encodeURI(path)}">${path.split('.').at(-1)}</a> `)}
  ${note ? html`<span class="quiet">${note}</span>` : ''}
</li>`

const part = ({ title, acts, files }: Part, index: number) => html`<section>
  <h2>${index + 1}．${title}</h2>
  ${acts.length + files.length === 0 ? html`<p class="quiet">本件没有这类材料。</p>` : ''}
  ${files.length > 0 ? html`<ul>${files.map(file)}</ul>` : ''}
  ${acts.length > 0 ? html`<ol style="list-style:none;padding-left:0">${acts.map(act)}</ol>` : ''}
</section>`

export const indexPage = async (index: Index): Promise<string> =>
  String(
    await html`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${index.request.number}归档目录</title>
<style>${raw(style)}</style></head><body>
<h1>政府信息公开申请归档目录</h1>
<dl>${index.about.map(({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>
${index.sections.map(part)}
<p class="quiet">包内文件与行为链的核验方法见<a href="%E6%A0%B8%E9%AA%8C%E6%96%B9%E6%B3%95.txt">核验方法.txt</a>。</p>
</body></html>`,
  )
