// The same resources with the same values as our stacks, by CDKTF in plain JavaScript: the floor, without JSII.
//   node main.mjs <output folder> <stack.tf.json>...
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { App, TerraformStack } = require("cdktf");

const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
const pascal = (name) => camel("_" + name);

// The values of a map, such as tags, are nobody's attributes: their keys stay.
const maps = new Set(["tags", "default_tags"]);

function config(value, key) {
  if (Array.isArray(value)) return value.map((each) => config(each, key));
  if (value === null || typeof value !== "object" || maps.has(key)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== "//").map(([name, each]) => [camel(name), config(each, name)]));
}

// Some resources' classes are named otherwise than the resource.
function classOf(type) {
  const name = type.replace(/^aws_/, "");
  const folder = name.replaceAll("_", "-").replace(/-(\d)/g, "$1").replace("route53", "route53").replace("wafv2", "wafv2");
  const module = require(`@cdktf/provider-aws/lib/${folder}`);
  return module[pascal(name)] ?? Object.values(module).find((each) => each.tfResourceType === type);
}

const [outdir, ...files] = process.argv.slice(2);
const app = new App({ outdir });
for (const file of files) {
  const json = JSON.parse(readFileSync(file, "utf8"));
  const stack = new TerraformStack(app, basename(file).split(".")[0]);
  const { AwsProvider } = require("@cdktf/provider-aws/lib/provider");
  new AwsProvider(stack, "aws", { region: "us-west-1" });
  for (const [type, resources] of Object.entries(json.resource))
    for (const [name, body] of Object.entries(resources)) new (classOf(type))(stack, `${type}-${name}`, config(body));
}
app.synth();
