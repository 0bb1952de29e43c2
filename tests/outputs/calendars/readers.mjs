// What two other readers of calendars find in the file named: a line of JSON for each reader.
import { readFileSync } from "node:fs";
import ICAL from "../../node_modules/ical.js/dist/ical.js";
import ical from "../../node_modules/node-ical/node-ical.js";

const text = readFileSync(process.argv[2], "utf8");

const calendar = new ICAL.Component(ICAL.parse(text));
calendar.getAllSubcomponents("vtimezone").forEach((zone) => ICAL.TimezoneService.register(zone));
const theirs = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  return [event.uid, event.summary, event.startDate.toJSDate().toISOString(), component.getFirstPropertyValue("status")];
});

const others = Object.values(ical.sync.parseICS(text))
  .filter(({ type }) => type === "VEVENT")
  .map(({ uid, summary, start, status }) => [uid, summary, start.toISOString(), status]);

console.log(JSON.stringify({ "ical.js": theirs, "node-ical": others }));
