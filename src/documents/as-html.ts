import { type Document, marks, type Safe, type Section } from './document.js';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * A document as one page of HTML ready to be printed as PDF: nothing is loaded from anywhere, every text is escaped, and the overprint lies
 * over whatever is printed. Plain black on white: no emblem, motto or look of an official form.
 */
export function asHtml(document: Document, safe: Safe): string {
  const text = (value: string) => safe(value).replaceAll(/[&<>"']/g, (character) => entities[character]!);
  const { mark, notice } = marks[document.language];
  const { language, paper, title, subtitle, sections, signatures } = document;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${text(`${mark} · ${title}`)}</title>
<style>${css(paper)}</style>
</head>
<body>
<div class="overprint" aria-hidden="true">${`<span>${text(mark)}</span>`.repeat(paper === 'A4' ? 4 : 3)}</div>
<p class="notice">${text(notice)}</p>
<main>
<h1>${text(title)}</h1>
<p class="subtitle">${text(subtitle)}</p>
${sections.map((section) => `<section>\n<h2>${text(section.heading)}</h2>\n${sectionHtml(section, text)}\n</section>`).join('\n')}
<div class="signatures">${signatures.map(({ as, name }) => `<p><b>${text(as)}</b><span class="line"></span>${text(name)}</p>`).join('')}</div>
</main>
<p class="notice">${text(notice)}</p>
</body>
</html>
`;
}

function sectionHtml(section: Section, text: Safe): string {
  if ('rows' in section)
    return `<dl>${section.rows.map(([label, value]) => `<div><dt>${text(label)}</dt><dd>${text(value)}</dd></div>`).join('')}</dl>`;
  if ('boxes' in section)
    return `<ul class="boxes">${section.boxes.map(([ticked, label]) => `<li>${ticked ? '☒' : '☐'} ${text(label)}</li>`).join('')}</ul>`;
  if ('sentences' in section) return `<ul>${section.sentences.map((sentence) => `<li>${text(sentence)}</li>`).join('')}</ul>`;
  const row = (cells: readonly string[], tag: string) => `<tr>${cells.map((cell) => `<${tag}>${text(cell)}</${tag}>`).join('')}</tr>`;
  const { head, lines } = section.table;
  return `<table><thead>${row(head, 'th')}</thead><tbody>${lines.map((line) => row(line, 'td')).join('')}</tbody></table>`;
}

const css = (paper: Document['paper']) => `
@page { size: ${paper} portrait; margin: ${paper === 'A4' ? '14mm 16mm' : '7mm 9mm'}; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 0; max-width: ${paper === 'A4' ? '178mm' : '128mm'}; color: #000; background: #fff;
  font: ${paper === 'A4' ? '11pt/1.35' : '7.5pt/1.25'} "Noto Sans", "Be Vietnam Pro", "Segoe UI", Arial, sans-serif; }
.notice { margin: 0; padding: 1mm 2mm; border: 0.4mm solid #000; font-size: 0.8em; font-weight: bold; text-align: center; }
.overprint { position: fixed; inset: 0; display: flex; flex-direction: column; justify-content: space-around; align-items: center;
  pointer-events: none; overflow: hidden; z-index: 1; }
.overprint span { transform: rotate(-24deg); font-size: ${paper === 'A4' ? '64pt' : '44pt'}; font-weight: bold; letter-spacing: 0.1em;
  white-space: nowrap; color: rgba(0, 0, 0, 0.13); -webkit-print-color-adjust: exact; print-color-adjust: exact; }
h1 { margin: 0.6em 0 0; font-size: 1.5em; text-align: center; }
.subtitle { margin: 0 0 0.4em; text-align: center; font-style: italic; }
section { break-inside: avoid; }
h2 { margin: 0.7em 0 0.2em; font-size: 1em; border-bottom: 0.2mm solid #000; }
dl { margin: 0; }
dl div { display: flex; gap: 3mm; }
dt { flex: 0 0 40%; }
dd { margin: 0; flex: 1; font-weight: bold; overflow-wrap: anywhere; }
ul { margin: 0; padding-left: 1.2em; }
.boxes { padding: 0; list-style: none; }
.boxes li { padding-left: 1.4em; text-indent: -1.4em; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0 0.4em; border: 0.2mm solid #000; text-align: left; }
.signatures { display: flex; justify-content: space-around; margin: 0.8em 0; break-inside: avoid; text-align: center; }
.signatures p { margin: 0; }
.line { display: block; height: ${paper === 'A4' ? '18mm' : '7mm'}; }
`;
