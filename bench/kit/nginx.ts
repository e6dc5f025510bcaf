import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'

/** nginx with one worker (in PATH, or named by NGINX_BIN) that serves the same bytes as files; null where there is none. */

const config = (folder: string, port: number, encoding: string) => `
daemon off; worker_processes 1; error_log ${folder}/error.log; pid ${folder}/pid;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 10000000; etag on;
  open_file_cache max=20000 inactive=600s; open_file_cache_valid 600s; types { } default_type "text/html; charset=utf-8";
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  server { listen 127.0.0.1:${port}; root ${folder}/files; ${encoding && `add_header Content-Encoding ${encoding};`} }
}`

const answers = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = connect(port, '127.0.0.1')
    socket
      .on('error', () => done(false))
      .on('connect', () => {
        socket.destroy()
        done(true)
      })
  })

export async function startNginx(folder: string, port: number, files: Iterable<[string, Buffer]>, encoding: string) {
  await mkdir(join(folder, 'files', 'items'), { recursive: true })
  for (const [path, body] of files) await writeFile(join(folder, 'files', path), body)
  await writeFile(join(folder, 'nginx.conf'), config(folder, port, encoding))
  const said = ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')]
  const child = spawn(process.env.NGINX_BIN ?? 'nginx', said, { stdio: 'inherit' })
  const failed = new Promise<'failed'>((done) =>
    child.on('error', () => done('failed')).on('exit', () => done('failed')),
  )
  for (let tries = 0; tries < 50; tries++) {
    const waited = new Promise<'wait'>((done) => setTimeout(done, 100, 'wait'))
    if ((await Promise.race([failed, waited])) === 'failed') return null
    if (await answers(port)) return { stop: () => child.kill('SIGTERM') }
  }
  return null
}
