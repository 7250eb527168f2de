// The same deck by PptxGenJS. Reads the deck as JSON once, then makes a deck for every line on stdin and answers
// with its milliseconds and bytes. stream() is the only road on which PptxGenJS really compresses.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const require = createRequire(process.argv[2] + "/");
const PptxGenJS = require("pptxgenjs");
const deck = JSON.parse(readFileSync(process.argv[3], "utf8"));
const shapes = { rect: "rect", roundRect: "roundRect", ellipse: "ellipse", chevron: "chevron", homePlate: "homePlate" };
const charts = { bar: "bar", column: "bar", doughnut: "doughnut" };
const box = ([x, y, w, h]) => ({ x, y, w, h });

function runs(item) {
  return item.paragraphs.flatMap((paragraph) =>
    paragraph.runs.map((run, number) => ({
      text: run.text,
      options: {
        fontSize: run.size,
        bold: run.bold,
        color: run.color,
        align: { l: "left", ctr: "center", r: "right" }[paragraph.align],
        lineSpacing: paragraph.leading,
        breakLine: number === paragraph.runs.length - 1,
      },
    })),
  );
}

function draw(slide, item, made) {
  const place = box(item.box);
  if (item.kind === "text") {
    slide.addText(runs(item), { ...place, margin: 0, valign: { t: "top", ctr: "middle", b: "bottom" }[item.anchor] });
  } else if (item.kind === "shape") {
    const look = {
      ...place,
      fill: item.fill ? { color: item.fill } : { type: "none" },
      line: item.line ? { color: item.line[0], width: item.line[1] } : { type: "none" },
      altText: item.alt,
    };
    const name = shapes[item.geometry] ?? "rect";
    if (item.paragraphs.length) slide.addText(runs(item), { ...look, shape: name, margin: 0 });
    else slide.addShape(name, look);
  } else if (item.kind === "line") {
    slide.addShape("line", { ...place, line: { color: item.line[0], width: item.line[1] } });
  } else if (item.kind === "table") {
    const rows = item.rows.map((row) => row.map((cell) => ({ text: runs(cell) })));
    slide.addTable(rows, { x: place.x, y: place.y, colW: item.widths, rowH: item.heights });
  } else if (item.kind === "chart") {
    slide.addChart(made.charts[charts[item.chart] ?? "bar"], item.series, {
      ...place,
      barDir: item.chart === "bar" ? "bar" : "col",
      chartColors: item.colors,
      showValue: true,
      altText: item.alt,
    });
  }
}

async function once() {
  const made = new PptxGenJS();
  made.defineLayout({ name: "page", width: deck.page[0], height: deck.page[1] });
  made.layout = "page";
  made.title = deck.title;
  for (const page of deck.slides) {
    const slide = made.addSlide();
    for (const item of page.items) draw(slide, item, made);
    slide.addNotes(page.notes);
  }
  return made.stream({ compression: true });
}

for await (const _line of createInterface({ input: process.stdin })) {
  const begun = process.hrtime.bigint();
  const data = await once();
  const spent = Number(process.hrtime.bigint() - begun) / 1e6;
  process.stdout.write(`${spent} ${data.length ?? data.byteLength}\n`);
}
