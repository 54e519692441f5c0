// A call as the emulator describes it (emulator/authorization), as the requests that AWS judges.
import { detailsOf, typeOf } from './reference.mjs'

// What a call that makes something with tags is asked beside itself, and the key that tells which call it is.
const TAGGING = {
  acm: ['acm:AddTagsToCertificate'],
  autoscaling: ['autoscaling:CreateOrUpdateTags'],
  cloudwatch: ['cloudwatch:TagResource'],
  ec2: ['ec2:CreateTags', 'ec2:CreateAction'],
  elasticloadbalancing: ['elasticloadbalancing:AddTags', 'elasticloadbalancing:CreateAction'],
  'iam:CreateRole': ['iam:TagRole'],
  'iam:CreateInstanceProfile': ['iam:TagInstanceProfile'],
  kms: ['kms:TagResource'],
  sns: ['sns:TagResource'],
  wafv2: ['wafv2:TagResource'],
}

const STATE_KEYS = { 's3:GetObject': 'kms:Decrypt', 's3:PutObject': 'kms:GenerateDataKey' }

export async function requestsOf(call) {
  const details = await detailsOf(call.action)
  const made = madeBy(call, details)
  const requests = [
    ...(details.wild ? [anywhere(call, details)] : existing(call, details)),
    ...made.filter(each => each.type.name).map(each => making(call, each)),
    ...made.filter(each => Object.keys(each.tags ?? {}).length).map(each => tagging(call, each)),
    ...stateKey(call),
  ]
  for (const each of call.further) requests.push(...(each.call ? await requestsOf(each.call) : [await more(call, each)]))
  if (requests.length === 0 && !call.gone) throw new Error(`${call.action} asks for nothing: ${JSON.stringify(call)}`)
  return requests
}

const anywhere = (call, details) => request(call, call.action, '*', contextOf(call, null, details.requestTags ? tagsOfRequest(call) : null))

const making = (call, { type, arn, tags }) => request(call, call.action, arn, contextOf(call, type.resourceTags ? {} : null, tags))

const request = (call, action, resource, context) => ({ action, resource, account: call.account, context })

const tagsOfRequest = call => call.requestTags ?? call.made[0]?.tags ?? null

function existing(call, details) {
  const found = call.existing.map(thing => ({ thing, type: typeOf(details, thing.arn) })).filter(each => each.type)
  return [...found.map(each => about(call, each)), ...unnamed(call, details, found.map(each => each.type.name))]
}

const about = (call, { thing, type }) =>
  request(call, call.action, thing.arn, contextOf(
    call, type.resourceTags ? thing.tags ?? {} : null, type.requestTags ? tagsOfRequest(call) : null, thing.context))

// A call that reads may name nothing; one that changes something always does.
function unnamed(call, details, found) {
  const isMissing = type => type.required && type.resourceTags && !type.requestTags && !found.includes(type.name)
  const missing = call.action.startsWith('ec2:') ? details.types.filter(isMissing) : []
  if (missing.length && !['Read', 'List'].includes(details.level))
    throw new Error(`${call.action} is asked about a ${missing[0].name}, which the emulator did not name: ${JSON.stringify(call)}`)
  return missing.map(type => request(call, call.action, newArn(call, type), contextOf(call, {})))
}

// EC2 asks about each type that a call makes, tagged or not; others have told the ARN.
function madeBy(call, details) {
  if (!call.action.startsWith('ec2:')) return call.made.map(each => ({ ...each, type: typeOf(details, each.arn) ?? {} }))
  const tagsOf = type => call.made.find(each => each.type === type.name)?.tags ?? null
  const isAsked = type => type.requestTags && !type.resourceTags && (type.required || type.name === 'volume' || tagsOf(type))
  return details.types.filter(isAsked).map(type => ({ type, tags: tagsOf(type), arn: newArn(call, type) }))
}

const newArn = (call, type) =>
  type.template.replace('${Partition}', 'aws').replace('${Region}', call.region).replace('${Account}', call.account)
    .replace(/\$\{\w+\}/g, '0')

function tagging(call, made) {
  const [action, key] = TAGGING[call.action] ?? TAGGING[call.action.split(':')[0]]
  const how = key ? { [key]: call.action.split(':')[1] } : {}
  return request(call, action, made.arn, { ...contextOf(call, {}, made.tags), ...how })
}

function stateKey(call) {
  const action = STATE_KEYS[call.action]
  const context = { ...contextOf(call), 'kms:ViaService': `s3.${call.region}.amazonaws.com` }
  return action ? [request(call, action, `arn:aws:kms:${call.region}:${call.account}:key/state`, context)] : []
}

async function more(call, each) {
  const details = await detailsOf(each.action)
  const type = details.wild ? null : typeOf(details, each.arn)
  return request(call, each.action, each.arn, contextOf(call, type?.resourceTags ? each.tags ?? {} : null, null, each.context))
}

function contextOf(call, resourceTags = null, requestTags = null, more = {}) {
  const named = (what, tags) => Object.fromEntries(Object.entries(tags ?? {}).map(([key, value]) => [`aws:${what}/${key}`, value]))
  const keys = Object.keys(requestTags ?? {})
  return {
    'aws:RequestedRegion': call.region, ...call.context, ...more,
    ...named('ResourceTag', resourceTags), ...named('RequestTag', requestTags),
    ...(keys.length ? { 'aws:TagKeys': keys } : {}),
  }
}
