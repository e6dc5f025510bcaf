import { type AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { em } from './docx-styles.ts'

/** What stands on every page of a Word paper: its number, and across it what it is: 草稿, or 已失效. */

export const watermark = (text = '草稿') =>
  new Header({
    children: [
      new Paragraph({
        children: [
          new TextWatermark({
            text,
            font: '宋体',
            color: 'D9D9D9',
            layout: 'diagonal',
            width: 400,
            height: 190,
          }),
        ],
      }),
    ],
  })

// GB/T 9704—2012 §7.5: 4号 figures between dashes, odd pages one character in from the right, even ones from the left.
export const pageNumber = (alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']) =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: em, right: em },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 28, font: '宋体' })],
      }),
    ],
  })
