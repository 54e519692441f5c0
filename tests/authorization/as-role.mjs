// Lets the emulator that `up` started in this folder refuse what one of the CI roles may not do, until Ctrl-C.
//
//   node tests/authorization/as-role.mjs card-web-apply-staging
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url)), emulator = join(process.cwd(), '.emulator')
const role = process.argv[2], record = join(emulator, 'emulator.json'), bootstraps = join(emulator, 'bootstrap')

const fail = text => { console.error(text); process.exit(1) }
if (!role) fail('Name the role, such as card-web-apply-staging.')
if (!existsSync(record)) fail("No emulator runs here: 'dotnet run -- up' starts one.")

const stackOf = account => join(bootstraps, account, 'stacks', 'card-web-bootstrap', 'cdk.tf.json')
const stacks = readdirSync(bootstraps).map(stackOf).filter(existsSync)
if (!stacks.some(file => readFileSync(file, 'utf8').includes(`"${role}"`)))
  fail(`No bootstrap here makes the role ${role}: 'dotnet run -- up <environment>' makes its environment's.`)

const { endpoint, token } = JSON.parse(readFileSync(record, 'utf8'))
const tell = what => fetch(new URL(`/_emulator/authorization?${new URLSearchParams({ of: token, ...what })}`, endpoint))
const authority = spawn('node', [join(here, 'authority.mjs'), ...stacks], { stdio: ['pipe', 'pipe', 'inherit'] })

authority.stdout.once('data', async line => {
  await tell({ role, authority: String(line).trim() })
  console.log(`The emulator refuses what ${role} may not do. Ctrl-C ends it.`)
})

process.on('SIGINT', async () => { await tell({}); authority.stdin.end(); process.exit(0) })
process.on('SIGTERM', () => process.emit('SIGINT'))
