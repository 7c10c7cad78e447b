// The living services of data/ as documents, and their running Finnish text, from which the made-up documents take their words.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";

function records(kind) {
  const folder = join("data", kind);
  const names = readdirSync(folder).filter((name) => name.endsWith(".toml")).sort();
  return new Map(names.map((name) => [name.slice(0, -".toml".length), parse(readFileSync(join(folder, name), "utf8"))]));
}

// A text is one string for all languages, or a table of them.
const inFinnish = (text) => (typeof text === "string" ? text : text?.fi ?? "").replace(/\s+/g, " ").trim();

export function catalog() {
  const [services, organizations, locations, areas] = ["services", "organizations", "locations", "areas"].map(records);
  const living = [...services.values()].filter(({ status }) => status !== "historical");
  const documents = living.map((service, id) => {
    const places = (service.locations ?? []).map((location) => locations.get(location)?.name);
    const reach = (service.service_areas ?? []).map((area) => areas.get(area)?.name);
    const around = [organizations.get(service.organization)?.name, ...places, ...reach].map(inFinnish);
    return {
      id,
      title: inFinnish(service.name),
      keywords: [...(service.keywords ?? []), ...around].join(" "),
      description: inFinnish(service.description),
    };
  });
  const text = living.map(({ name, description }) => `${inFinnish(name)}. ${inFinnish(description)} ${description?.["fi-x-selko"] ?? ""}`);
  return { documents, text: text.join("\n") };
}
