import { raw } from 'hono/html'
import type { ReportPaper } from '../papers/index.ts'
import { stylesheets, stylesheetText } from '../portal/styles.ts'
import { Imprint, PaperView } from './portal-paper.tsx'

/** The report as one file that needs nothing else: for sending, keeping and reading without a network. */

const styleText = () =>
  stylesheets()
    .map((href) => stylesheetText(href.replace('/assets/', '')) ?? '')
    // Fonts are the reader's own; a file alone has no server to ask for ours.
    .filter((text) => !text.includes('@font-face'))
    .join('\n')

export const toHtml = (paper: ReportPaper): string =>
  String(
    <>
      {raw('<!DOCTYPE html>')}
      <html lang="zh-CN">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{paper.title}</title>
          <style>{raw(styleText())}</style>
        </head>
        <body>
          <main class="frame">
            <article class="prose report">
              <h1>{paper.title}</h1>
              <Imprint paper={paper} />
              {paper.changeNote && <p>更正说明：{paper.changeNote}</p>}
              <PaperView paper={paper} />
            </article>
          </main>
        </body>
      </html>
    </>,
  )
