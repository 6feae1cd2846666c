namespace AgendaLang.Exchange.Exporting.Pages.Html;

/// <summary>The style of a page: screen, phone and paper, light and dark.</summary>
internal static class PageStyle
{
    public const string Text = """
        :root { --paper: #fffefb; --ink: #1b1f27; --faint: #59606c; --line: #d8d3c8; --accent: #1f3a5f; --tint: #edf1f6; --off: #93282c; }
        @media screen and (prefers-color-scheme: dark) {
          :root { --paper: #15181d; --ink: #e9e6df; --faint: #a9afba; --line: #3a404a; --accent: #a5c3ec; --tint: #222b38; --off: #f2a7a4; }
        }
        *, *::before, *::after { box-sizing: border-box; }
        [hidden] { display: none !important; }
        html { background: var(--paper); color: var(--ink); color-scheme: light dark; -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
        @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
        body { max-width: 58rem; margin: 0 auto; padding: 0 1.5rem 5rem; font: 1rem/1.5 "Noto Sans", "Segoe UI", system-ui, -apple-system, Roboto, Helvetica, Arial, sans-serif; overflow-wrap: anywhere; }
        h1, h2, h3, .kicker, .card h4, .card h5, .card h6 { font-family: "Noto Serif", Charter, "Bitstream Charter", "Iowan Old Style", Cambria, Georgia, serif; text-wrap: balance; }
        p, dl, dd, ol, ul, figure, h1, h2, h3, h4, h5, h6 { margin: 0; padding: 0; }
        a { color: inherit; text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
        a:hover { color: var(--accent); }
        :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
        s { text-decoration-color: var(--off); text-decoration-thickness: 1px; }
        html[dir=ltr] [dir=auto] { text-align: left; }
        html[dir=rtl] [dir=auto] { text-align: right; }
        .faint { color: var(--faint); }
        .state { color: var(--off); font-weight: 600; }
        h1 .language { font-size: 1rem; }
        .language { color: var(--faint); font-size: .62em; font-weight: 400; font-style: normal; line-height: 0; margin-inline-start: .2em; letter-spacing: .03em; }
        code { font-family: ui-monospace, "Noto Sans Mono", Consolas, monospace; font-size: .92em; }

        .cover { padding: 5.5rem 0 2rem; border-bottom: 3px double var(--line); }
        .cover .kicker { color: var(--accent); font-style: italic; font-size: 1.05rem; }
        h1 { font-size: clamp(2rem, 5.5vw, 3.3rem); line-height: 1.12; font-weight: 600; letter-spacing: -.012em; margin: .5rem 0 1.1rem; }
        .cover .subtitle { font-size: 1.2rem; line-height: 1.45; }
        .cover .prose { max-width: 42rem; margin-top: 1.4rem; font-size: 1.02rem; color: var(--faint); }
        .cover dl { margin-top: 2.2rem; display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 1.1rem 2rem; }
        .cover dl div { border-top: 1px solid var(--line); padding-top: .45rem; }
        dt { color: var(--faint); font-size: .82rem; line-height: 1.6; }
        dd { line-height: 1.4; }
        .prose > * + * { margin-top: .5em; }
        .prose ul, main > section > ul { padding-inline-start: 1.2em; }

        nav { margin-top: 1.1rem; font-size: .95rem; }
        nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.5rem; }
        nav a { text-decoration: none; color: var(--accent); }
        nav a:hover { text-decoration: underline; }
        .tools { display: flex; flex-wrap: wrap; gap: .7rem 1.5rem; margin-top: 1.3rem; padding: .8rem 1rem; background: var(--tint); border-radius: 4px; font-size: .9rem; }
        .tools label { display: flex; align-items: center; gap: .6rem; flex-wrap: wrap; }
        .tools select { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--faint); border-radius: 3px; padding: .3rem .5rem; max-width: 100%; }

        .level-2 { margin-top: 3.4rem; }
        h2 { font-size: 1.75rem; line-height: 1.2; font-weight: 600; color: var(--accent); padding-bottom: .35rem; border-bottom: 1px solid var(--line); margin-bottom: 1.1rem; }
        .level-3 { margin-top: 2rem; }
        h2 + .level-3 { margin-top: 0; }
        h3 { font-size: 1.3rem; line-height: 1.3; font-weight: 600; }
        .level-4 { margin-top: 1.1rem; }
        .level-4 > h4, .level-4 > .begin > h4 { font-size: 1rem; font-weight: 600; }
        .text { color: var(--faint); font-size: .92rem; }
        .level-2 > dl, .level-3 > dl { margin-top: .6rem; }
        dl > div { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); column-gap: 1.2rem; padding: .1rem 0; }
        dl > div > dd { grid-column: 2; }
        .cover dl > div { display: block; }

        .rooms { margin: 1.1rem 0 1.3rem; }
        .rooms figcaption { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
        .rooms .scroll { overflow-x: auto; direction: ltr; }
        .rooms svg { display: block; width: 100%; min-width: 42rem; height: auto; font: 11px "Noto Sans", "Segoe UI", system-ui, sans-serif; }
        .rooms text { fill: var(--ink); }
        .rooms .clock { fill: var(--faint); font-size: 10px; font-variant-numeric: tabular-nums; }
        .rooms .room { font-weight: 600; }
        .rooms line { stroke: var(--line); stroke-width: 1; }
        .rooms .hour { stroke-dasharray: 1 3; }
        .rooms rect { fill: var(--tint); stroke: var(--accent); stroke-width: 1; }
        .rooms .band rect { fill: var(--line); fill-opacity: .35; stroke: none; }
        .rooms .break rect { fill: none; stroke: var(--line); }
        .rooms .break text { fill: var(--faint); font-style: italic; }
        .rooms .off rect { fill: none; stroke: var(--off); stroke-dasharray: 3 2; }
        .rooms .off text { fill: var(--off); text-decoration: line-through; }

        .card { display: grid; grid-template-columns: 8.6rem minmax(0, 1fr); column-gap: 1.4rem; padding: 1rem 0 1.05rem; border-top: 1px solid var(--line); }
        .text + .card, .level-3 > h3 + .card, .begin > h3 + .card { margin-top: .8rem; }
        .card .clock { font-weight: 600; font-variant-numeric: tabular-nums; line-height: 1.55; white-space: nowrap; }
        .card .second, .card .zone { color: var(--faint); font-size: .85rem; font-variant-numeric: tabular-nums; }
        .card .second:empty { display: none; }
        .card h4, .card h5, .card h6 { font-size: 1.15rem; line-height: 1.35; font-weight: 600; }
        .tags { display: flex; flex-wrap: wrap; column-gap: .55rem; color: var(--faint); font-size: .92rem; margin-top: .1rem; }
        .tags > * + *::before { content: "·"; margin-inline-end: .55rem; color: var(--faint); }
        .tags .room { color: var(--ink); }
        .card .prose { margin-top: .4rem; max-width: 40rem; }
        .card .what > dl { margin-top: .5rem; font-size: .95rem; }
        .card .what > dl > div { grid-template-columns: 7.5rem minmax(0, 1fr); }
        .break { padding: .45rem 0; }
        .break h4, .break h5, .break h6 { font-family: inherit; font-size: .95rem; font-weight: 400; font-style: italic; color: var(--faint); }
        .break .clock { font-weight: 400; color: var(--faint); }
        .card dd > .faint { white-space: nowrap; }
        .off > .when .clock { text-decoration: line-through; text-decoration-color: var(--off); }

        .items { list-style: none; }
        .card .items { margin-top: .6rem; }
        .items > li { display: grid; grid-template-columns: 3.2rem minmax(0, 1fr); padding: .4rem 0; }
        .items .items { margin-top: .2rem; }
        .items .number { color: var(--accent); font-variant-numeric: tabular-nums; font-weight: 600; }
        .items .title { font-weight: 600; }
        .card .items .title { font-weight: 500; }
        .items .title .faint { font-weight: 400; font-size: .9em; white-space: nowrap; }
        .items dl { font-size: .92rem; }
        .items dl > div { grid-template-columns: 7.5rem minmax(0, 1fr); padding: 0; }
        .level-2 > .items > li { padding: .75rem 0; border-bottom: 1px solid var(--line); }
        .level-2 > .items > li:last-child { border-bottom: 0; }

        table { width: 100%; border-collapse: collapse; font-size: .94rem; line-height: 1.42; margin-top: .9rem; overflow-wrap: break-word; }
        caption { text-align: start; font-weight: 600; padding-bottom: .3rem; }
        h2 + table { margin-top: 0; }
        h2 + table > caption { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
        th, td { text-align: start; vertical-align: top; padding: .55rem 1rem .55rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
        [dir=rtl] th, [dir=rtl] td { padding: .55rem 0 .55rem 1rem; }
        thead th { color: var(--faint); font-size: .82rem; padding-top: .2rem; padding-bottom: .3rem; border-bottom-color: var(--faint); }
        tbody th { font-weight: 600; }
        tbody th p + p, tbody th .faint { font-weight: 400; }
        .narrow { white-space: nowrap; }
        tbody p + p { margin-top: .25rem; }
        footer { margin-top: 3rem; color: var(--faint); font-size: .85rem; }

        @media screen and (max-width: 40rem) {
          body { padding: 0 1.1rem 3rem; }
          .cover { padding: 2.5rem 0 1.5rem; }
          .cover dl { grid-template-columns: 1fr 1fr; gap: .9rem 1.2rem; }
          .card { grid-template-columns: minmax(0, 1fr); row-gap: .1rem; }
          .card .when { display: flex; flex-wrap: wrap; gap: 0 .8rem; align-items: baseline; }
          dl > div, .card .what > dl > div, .items dl > div { display: block; padding: .2rem 0; }
          .cover dl > div { padding-top: .4rem; }
          .items > li { grid-template-columns: 2.6rem minmax(0, 1fr); }
          thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
          table, caption, tbody, tr, th, td { display: block; padding: 0 !important; border: 0; }
          tr { border-bottom: 1px solid var(--line); padding: .7rem 0 !important; }
          td:empty { display: none; }
          .narrow { white-space: normal; }
          td + td, th + td, td + th { margin-top: .3rem; }
          td[data-label]::before { content: attr(data-label); display: block; color: var(--faint); font-size: .8rem; }
        }

        @page { margin: 20mm 17mm 18mm; @top-left { font: 8.5pt "Noto Sans", sans-serif; color: #59606c; } @top-right { font: 8.5pt "Noto Sans", sans-serif; color: #59606c; } @bottom-center { content: counter(page) " / " counter(pages); font: 8.5pt "Noto Sans", sans-serif; color: #59606c; } }
        @media print {
          :root { --paper: #fff; --ink: #000; --faint: #444; --line: #aaa; --accent: #12263f; --tint: #f2f2f2; --off: #000; }
          html { font-size: 10pt; }
          body { max-width: none; padding: 0; line-height: 1.42; }
          .tools { display: none !important; }
          .cover { padding-top: 32mm; border-bottom: 0; }
          .cover dl { grid-template-columns: repeat(3, 1fr); gap: 4mm 8mm; margin-top: 12mm; }
          h1 { font-size: 30pt; }
          .cover .subtitle { font-size: 13pt; }
          nav { margin-top: 9mm; break-after: page; }
          nav ul { display: block; columns: 3; }
          .brief .cover { padding-top: 0; }
          .brief .cover dl { margin-top: 6mm; }
          .brief h1 { font-size: 22pt; }
          .brief nav { display: none; }
          nav a { color: inherit; }
          a { text-decoration: none; }
          .level-2 { margin-top: 9mm; }
          nav + .tools + main > .level-2:first-child, nav + main > .level-2:first-child { margin-top: 0; }
          h2, h3 { break-inside: avoid; }
          h2::after, .level-3 > h3::after { content: ""; display: block; height: 32mm; margin-bottom: -32mm; }
          h2 { font-size: 16pt; }
          table.short { break-inside: avoid; }
          h3 { font-size: 12.5pt; }
          h2, h3, h4, h5, h6, .text, caption, thead { break-after: avoid; }
          .card .what > h4, .card .what > h5 { font-size: 11pt; }
          .card { grid-template-columns: 28mm minmax(0, 1fr); padding: 2.6mm 0; break-inside: avoid; }
          .break { padding: 1.2mm 0; }
          .items > li, tr, .rooms, dl > div { break-inside: avoid; }
          .begin { display: inline-block; width: 100%; }
          .rooms .scroll { overflow: visible; }
          .rooms svg { min-width: 0; }
          table { font-size: 9pt; }
          thead { display: table-header-group; }
          p, dd, li { orphans: 2; widows: 2; }
        }
        """;
}
