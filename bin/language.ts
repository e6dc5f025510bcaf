import { argv } from 'node:process'

/** The command speaks Chinese; `--lang en` turns its help and messages into English. Both stand side by side. */

const asked = argv.flatMap((word, index) =>
  word === '--lang' ? [argv[index + 1]] : word.startsWith('--lang=') ? [word.slice(7)] : [],
)

export const english = asked.at(-1) === 'en'

export const say = (chinese: string, inEnglish: string) => (english ? inEnglish : chinese)

const patterns: [RegExp, string][] = [
  [/^error: unknown option '(.+?)'/, '没有选项 $1'],
  [/^error: unknown command '(.+?)'/, '没有命令 $1'],
  [/^error: missing required argument '(.+?)'/, '缺少参数 $1'],
  [/^error: option '(.+?)' argument missing/, '选项 $1 后面缺少值'],
  [/^error: required option '(.+?)' not specified/, '必须给出选项 $1'],
  [/^error: option '(.+?)' argument '(.*?)' is invalid\. (.*)/, '选项 $1 的值「$2」不对：$3'],
  [/^error: command-argument value '(.*?)' is invalid for argument '(.+?)'\. (.*)/, '参数 $2 的值「$1」不对：$3'],
  [/^error: too many arguments(?: for '(.+?)')?\..*/, '参数太多'],
  [/\(Did you mean (.+?)\?\)/, '(是不是 $1?)'],
  [/Allowed choices are (.+?)\.$/m, '可选 $1'],
]

/** Commander's own complaints, in Chinese. */
export const translated = (text: string) =>
  english ? text : patterns.reduce((said, [pattern, chinese]) => said.replace(pattern, chinese), text)

const titles: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Global Options:': '通用选项：',
}

export const translatedTitle = (title: string) => (english ? title : (titles[title] ?? title))
