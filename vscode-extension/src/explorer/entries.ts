import * as vscode from "vscode";
import type { EventsResult, EventSummary, Location, PartyFindings, PersonSummary, ProposalSummary, SessionSummary, TopicSummary } from "../server/requests";

/** A line of the overview. */
export interface Entry {
  id: string;
  label: string;
  description?: string | undefined;
  tooltip?: string | undefined;
  icon: string;
  color?: string | undefined;
  location?: Location | undefined;
  isOpen?: boolean;
  children: Entry[];
}

/** The overview of what there is; groups that hold nothing are left out. */
export function rootsOf(all: EventsResult): Entry[] {
  const count = (entries: readonly unknown[]) => String(entries.length);
  return [
    { id: "events", label: vscode.l10n.t("Events"), description: count(all.events), icon: "calendar", isOpen: true, children: all.events.map(eventEntry) },
    { id: "findings", label: vscode.l10n.t("Findings by delegation"), description: String(new Set(all.findings.flatMap((party) => party.findings.map((finding) => JSON.stringify([finding.location, finding.rule])))).size), icon: "checklist", children: all.findings.map(partyEntry) },
    { id: "people", label: vscode.l10n.t("People"), description: count(all.people), icon: "organization", children: all.people.map(personEntry) },
    { id: "topics", label: vscode.l10n.t("Topics"), description: count(all.topics), icon: "tag", children: all.topics.map((topic) => topicEntry(topic, "topics")) },
    {
      id: "proposals", label: vscode.l10n.t("Proposals and requests"), description: String(all.proposals.reduce((sum, state) => sum + state.proposals.length, 0)), icon: "comment-discussion",
      children: all.proposals.map(({ status, proposals }) => ({
        id: `proposals/${status}`, label: statusName(status), description: count(proposals), icon: statusIcon(status), isOpen: status === "pending",
        children: proposals.map(proposalEntry),
      })),
    },
  ].filter((group) => group.children.length > 0);
}

function eventEntry(event: EventSummary): Entry {
  const { errors, warnings } = event.findings;
  const days = event.days.filter((day) => day.sessions.length > 0);
  const sessions = (day: EventSummary["days"][number]) => day.sessions.map((session) => sessionEntry(session, event.id));
  return {
    id: `events/${event.id}`, label: event.name, location: event.location,
    description: [event.dates.join(", "), event.place?.name].filter(Boolean).join(" · "),
    tooltip: [event.name, statusName(event.status), errors ? vscode.l10n.t("{0} errors", errors) : "", warnings ? vscode.l10n.t("{0} warnings", warnings) : ""].filter(Boolean).join("\n"),
    icon: errors ? "error" : warnings ? "warning" : event.kind === "summit" ? "star-full" : "calendar",
    color: errors ? "list.errorForeground" : warnings ? "list.warningForeground" : undefined,
    children: days.length === 1 ? sessions(days[0]!) : days.map((day) => ({
      id: `events/${event.id}/${day.date ?? "-"}`, label: day.name ?? day.date ?? vscode.l10n.t("Without a date"), description: day.name ? day.date ?? "" : "", icon: "circle-small-filled",
      location: day.location ?? undefined, isOpen: true, children: sessions(day),
    })),
  };
}

function sessionEntry(session: SessionSummary, event: string): Entry {
  const isOff = session.status === "cancelled" || session.status === "postponed";
  return {
    id: `events/${event}/${session.id}/${session.location.range.start.line}`, label: session.name, location: session.location, children: [],
    description: [session.time, session.room?.name, isOff ? statusName(session.status) : ""].filter(Boolean).join(" · "),
    icon: isOff ? "circle-slash" : session.kind === "break" ? "coffee" : "clock",
  };
}

function personEntry(person: PersonSummary): Entry {
  return {
    id: `people/${person.id}`, label: person.name, location: person.location, children: [], icon: "person",
    description: [person.office, ...person.parties.map((party) => party.name)].filter(Boolean).join(", "),
    tooltip: person.findings > 0 ? `${person.name}\n${vscode.l10n.t("{0} findings", person.findings)}` : undefined,
  };
}

function topicEntry(topic: TopicSummary, above: string): Entry {
  const id = `${above}/${topic.id}`;
  return {
    id, label: topic.name, location: topic.location, icon: "tag",
    description: topic.discussed === 0 ? vscode.l10n.t("not discussed") : topic.discussed === 1 ? vscode.l10n.t("once") : vscode.l10n.t("{0} times", topic.discussed),
    children: topic.topics.map((inner) => topicEntry(inner, id)),
  };
}

function proposalEntry(proposal: ProposalSummary): Entry {
  return {
    id: `proposals/${proposal.status}/${proposal.id}`, label: proposal.name, location: proposal.location, children: [], icon: proposal.kind === "request" ? "question" : "lightbulb",
    description: [proposal.by.map((party) => party.name).join(", "), proposal.to.map((party) => party.name).join(", ")].filter(Boolean).join(" → "),
  };
}

function partyEntry(party: PartyFindings): Entry {
  const id = `findings/${party.party?.id ?? "-"}`;
  return {
    id, label: party.party?.name ?? vscode.l10n.t("Nobody in particular"), description: String(party.findings.length), icon: "flag",
    children: party.findings.map((finding, at) => ({
      id: `${id}/${at}`, label: finding.message, description: finding.rule, location: finding.location, children: [],
      icon: finding.severity === "information" ? "info" : finding.severity,
      color: finding.severity === "error" ? "list.errorForeground" : finding.severity === "warning" ? "list.warningForeground" : undefined,
    })),
  };
}

function statusName(status: string): string {
  switch (status) {
    case "pending": return vscode.l10n.t("Pending");
    case "deferred": return vscode.l10n.t("Deferred");
    case "accepted": return vscode.l10n.t("Accepted");
    case "declined": return vscode.l10n.t("Declined");
    case "withdrawn": return vscode.l10n.t("Withdrawn");
    case "provisional": return vscode.l10n.t("Provisional");
    case "draft": return vscode.l10n.t("Draft");
    case "tentative": return vscode.l10n.t("Tentative");
    case "adopted": return vscode.l10n.t("Adopted");
    case "concluded": return vscode.l10n.t("Concluded");
    case "postponed": return vscode.l10n.t("Postponed");
    case "cancelled": return vscode.l10n.t("Cancelled");
    default: return status;
  }
}

function statusIcon(status: string): string {
  switch (status) {
    case "accepted": return "pass";
    case "declined": case "withdrawn": return "circle-slash";
    case "deferred": return "debug-pause";
    default: return "circle-large-outline";
  }
}
