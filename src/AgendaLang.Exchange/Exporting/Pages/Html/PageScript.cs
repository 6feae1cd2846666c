namespace AgendaLang.Exchange.Exporting.Pages.Html;

/// <summary>The script of a page: it shows what concerns one delegation, and a second clock. A page is whole without it.</summary>
internal static class PageScript
{
    public const string Text = """
        (function () {
          "use strict";
          var tools = document.querySelector("form.tools");
          if (!tools) return;
          var party = tools.elements.namedItem("party"), zone = tools.elements.namedItem("zone");
          var own = zone && Intl.DateTimeFormat().resolvedOptions().timeZone;
          if (own && !Array.prototype.some.call(zone.options, function (each) { return each.value === own; })) zone.add(new Option(own, own));
          function all(selector, act) { Array.prototype.forEach.call(document.querySelectorAll(selector), act); }
          function filter() {
            all("[data-p]", function (each) {
              var shown = party.value === "-" || each.getAttribute("data-p").split(" ").indexOf(party.value) >= 0;
              if (shown) each.removeAttribute("hidden"); else each.setAttribute("hidden", "");
            });
          }
          function clock() {
            var time = zone.value === "-" ? null : new Intl.DateTimeFormat("en-GB", { timeZone: zone.value, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
            var day = time && new Intl.DateTimeFormat("en-CA", { timeZone: zone.value, year: "numeric", month: "2-digit", day: "2-digit" });
            function days(moment) { return Date.parse(day.format(moment) + "T00:00:00Z") / 864e5; }
            function after(count) { return count === 0 ? "" : count > 0 ? " (+" + count + ")" : " (\u2212" + -count + ")"; }
            all(".second", function (each) {
              if (!time) { each.textContent = ""; return; }
              var from = new Date(each.getAttribute("data-from")), to = each.getAttribute("data-to");
              var home = Date.parse(each.getAttribute("data-day") + "T00:00:00Z") / 864e5, text = time.format(from) + after(days(from) - home);
              if (to) {
                to = new Date(to);
                text += "\u2013" + time.format(to) + after(days(to) - days(from));
              }
              each.textContent = text;
            });
          }
          tools.addEventListener("submit", function (event) { event.preventDefault(); });
          if (party) party.addEventListener("change", filter);
          if (zone) zone.addEventListener("change", clock);
          tools.hidden = false;
        }());
        """;
}
