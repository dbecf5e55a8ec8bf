import { adaptiveCard, cardReply, chart, factSet, textBlock } from "teams-outgoing-webhook";

const builds = [
  { day: "Mon", count: 31 },
  { day: "Tue", count: 42 },
  { day: "Wed", count: 38 },
  { day: "Thu", count: 51 },
  { day: "Fri", count: 27 },
];

const points = builds.map(({ day, count }) => ({ x: day, y: count }));

export const reply = cardReply(
  adaptiveCard({
    body: [
      textBlock("Builds this week", { size: "medium", weight: "bolder", style: "heading" }),
      chart(
        { type: "Chart.VerticalBar", data: points, colorSet: "categorical", yAxisTitle: "builds" },
        factSet(builds.map(({ day, count }) => [day, count])),
      ),
      textBlock("189 builds, 12 fewer than last week.", { isSubtle: true, wrap: true }),
    ],
  }),
);
