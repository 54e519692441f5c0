// Judges calls by AWS's authorization reference: an HTTP server on 127.0.0.1, which ends with its standard input.
//
//   node authority.mjs BOOTSTRAP.tf.json...    the CI roles' policies, as bootstraps are synthesized
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { runSimulation, runUnsafeSimulation } from '@cloud-copilot/iam-simulate'
import { problemsOf } from './names.mjs'
import { requestsOf } from './requests.mjs'
import { variantsOf } from './variants.mjs'

// By account and name: each account has a plan role.
const roles = new Map()
const decided = new Map()

for (const file of process.argv.slice(2)) readRoles(JSON.parse(readFileSync(file, 'utf8')))

function readRoles(stack) {
  const region = stack.provider.aws[0].region, account = stack.provider.aws[0].allowed_account_ids[0]
  const key = `arn:aws:kms:${region}:${account}:key/state`
  for (const [label, role] of Object.entries(stack.resource.aws_iam_role)) {
    const own = Object.entries(stack.resource.aws_iam_policy).filter(([id]) => id.startsWith(`${label}_`))
    const parse = text => JSON.parse(text.replaceAll('${aws_kms_key.state.arn}', key))
    roles.set(`${account}/${role.name}`, own.map(([name, { policy }]) => ({ name, policy: parse(policy) })))
  }
}

async function decide(role, request) {
  const key = JSON.stringify([role, request])
  if (!decided.has(key)) decided.set(key, await simulate(role, request))
  return decided.get(key)
}

async function simulate(role, { action, resource, account, context }) {
  const simulation = {
    request: {
      principal: `arn:aws:iam::${account}:role/${role}`, action,
      resource: { resource, accountId: account }, contextVariables: context,
    },
    identityPolicies: roles.get(`${account}/${role}`), serviceControlPolicies: [], resourceControlPolicies: [],
    ...(resource.includes(':key/') ? { resourcePolicy: keyPolicy(account) } : {}),
  }
  const result = await runSimulation(simulation, {})
  if (result.resultType !== 'error') return result.overallResult === 'Allowed'
  // Of tags on listeners and target groups the reference knows the classic balancer's alone.
  if (/^elasticloadbalancing:(Add|Remove)Tags$/.test(action)) return runUnsafeSimulation(simulation, {}) === 'Allowed'
  throw new Error(`${action} on ${resource}: ${JSON.stringify(result.errors)}`)
}

// What every key of ours says: its account's IAM decides.
const keyPolicy = account => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: 'kms:*', Resource: '*' }],
})

// KMS may know a young key's tags and names already, or not yet.
const unknown = thing => thing.arn.includes(':key/') ? { ...thing, tags: {}, context: {} } : thing
const moments = call => call.young ? [call, { ...call, existing: call.existing.map(unknown) }] : [call]

async function judge(role, call) {
  for (const moment of moments(call))
    for (const request of await requestsOf(moment))
      if (!(await decide(role, request)))
        return { refused: `${role} may not ${request.action} on ${request.resource} when ${JSON.stringify(request.context)}` }
  return { refused: null }
}

async function trespasses(role, call) {
  const allowed = []
  for (const variant of await variantsOf(call))
    if ((await judge(role, variant.call)).refused === null) allowed.push(`${call.action} on ${variant.type}: ${variant.kind}`)
  return allowed
}

const each = async (items, work) => { const results = []; for (const item of items) results.push(await work(item)); return results }

const namesIn = ({ name, policy }) =>
  each(policy.Statement, async statement => (await problemsOf(statement)).map(problem => `${name} ${statement.Sid}: ${problem}`))

const answers = {
  '/': ({ role, calls }) => each(calls, call => judge(role, call)),
  '/trespasses': async ({ role, calls }) => [...new Set((await each(calls, call => trespasses(role, call))).flat())].sort(),
  '/names': async () => [...new Set((await each([...roles.values()].flat(), namesIn)).flat(2))],
}

const server = createServer(async (asked, answer) => {
  try {
    let text = ''
    for await (const part of asked) text += part
    answer.end(JSON.stringify(await answers[asked.url](text ? JSON.parse(text) : {})))
  } catch (error) {
    answer.writeHead(500).end(String(error.stack ?? error))
  }
})

server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
process.stdin.resume().on('end', () => process.exit(0))
