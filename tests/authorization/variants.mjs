// The same call on things of others: what a role must not be able to do.
import { detailsOf, typeOf } from './reference.mjs'

const TAGS = {
  'another project': tags => ({ ...tags, Project: 'payroll', Environment: tags.Environment ?? 'production' }),
  'another environment': tags => ({ ...tags, Project: 'card-web', Environment: 'elsewhere' }),
  'untagged': () => ({}),
}

export async function variantsOf(call) {
  const details = await detailsOf(call.action)
  if (['Read', 'List'].includes(details.level)) return []
  const named = call.existing.map((thing, index) => ({ thing, index, type: typeOf(details, thing.arn) }))
  const things = named.filter(each => each.type)
  return things.length ? things.flatMap(each => ofThing(call, each)) : ofMade(call)
}

function ofThing(call, { thing, index, type }) {
  const changed = change => call.existing.map((each, place) => place === index ? { ...each, ...change } : each)
  const becoming = change => ({ ...call, young: false, existing: changed(change) })
  if (thing.tags === null || !type.resourceTags) {
    const arn = thing.arn.replaceAll('card-web', 'payroll').replace(/hostedzone\/\w+/, 'hostedzone/Z0')
    return arn === thing.arn ? [] : [{ type: type.name, kind: 'another name', call: becoming({ arn }) }]
  }
  // Of another account's image no tags are seen.
  if ('ec2:Owner' in thing.context && thing.context['ec2:Owner'] !== call.account)
    return [{ type: type.name, kind: 'another owner', call: becoming({ context: { 'ec2:Owner': '999999999999' } }) }]
  const isOwn = 'Project' in thing.tags && 'Environment' in thing.tags
  const kinds = Object.entries(TAGS).filter(([kind]) => isOwn || kind !== 'untagged')
  return kinds.map(([kind, change]) => ({ type: type.name, kind, call: becoming({ tags: change(thing.tags) }) }))
}

function ofMade(call) {
  if (call.made.length === 0) return []
  return Object.entries(TAGS).map(([kind, change]) => {
    const made = call.made.map(each => ({ ...each, tags: change(each.tags) }))
    return { type: 'new', kind, call: { ...call, made, requestTags: call.requestTags && change(call.requestTags) } }
  })
}
