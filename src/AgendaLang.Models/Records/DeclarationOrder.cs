namespace AgendaLang.Models.Records;

/// <summary>A declaration of a file in its order.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Record">What it says.</param>
/// <param name="Holder">The place of what holds it in the order; -1 at the top level.</param>
internal readonly record struct OrderedRecord(Kind Kind, DeclarationRecord Record, int Holder);

/// <summary>
/// The order of a file's declarations, by which generated code and <see cref="CompiledFile"/> number them from 0: the lists of a file in the order in
/// which <see cref="DeclarationLists"/> has them, each record followed by what it holds. A place holds rooms; an event holds papers, items, days,
/// sessions and breaks, in this order; a session and an item hold items.
/// </summary>
internal static class DeclarationOrder
{
    /// <summary>All declarations that some lists hold, in order.</summary>
    public static List<OrderedRecord> Of(DeclarationLists lists)
    {
        var order = new Order();
        order.Add(Kind.Country, lists.Countries);
        order.Add(Kind.Organization, lists.Organizations);
        order.Add(Kind.Group, lists.Groups);
        order.Add(Kind.Format, lists.Formats);
        order.Add(Kind.Person, lists.People);
        foreach (var place in lists.Places ?? [])
            order.Add(Kind.Room, place.Rooms, order.Add(Kind.Place, place));
        order.Add(Kind.Topic, lists.Topics);
        order.Add(Kind.Initiative, lists.Initiatives);
        order.Add(Kind.Agreement, lists.Agreements);
        order.Add(Kind.Source, lists.Sources);
        order.Add(Kind.Document, lists.Documents);
        order.Add(Kind.Tour, lists.Tours);
        foreach (var meeting in lists.Meetings ?? []) order.AddEvent(Kind.Meeting, meeting);
        foreach (var summit in lists.Summits ?? []) order.AddEvent(Kind.Summit, summit);
        order.Add(Kind.Proposal, lists.Proposals);
        order.Add(Kind.Request, lists.Requests);
        order.Add(Kind.Statement, lists.Statements);
        return order.Records;
    }

    private sealed class Order
    {
        public List<OrderedRecord> Records { get; } = [];

        public int Add(Kind kind, DeclarationRecord record, int holder = -1)
        {
            Records.Add(new(kind, record, holder));
            return Records.Count - 1;
        }

        public void Add(Kind kind, DeclarationRecord[]? records, int holder = -1)
        {
            foreach (var record in records ?? []) Add(kind, record, holder);
        }

        public void AddEvent(Kind kind, EventRecord record)
        {
            var index = Add(kind, record);
            Add(Kind.Document, record.Papers, index);
            AddItems(record.Items, index);
            Add(Kind.Day, record.Days, index);
            foreach (var session in record.Sessions ?? []) AddItems(session.Items, Add(Kind.Session, session, index));
            Add(Kind.Break, record.Breaks, index);
        }

        // Items nest as deep as blocks may: the language allows 64, the JSON of records not many more.
        private void AddItems(ItemRecord[]? items, int holder)
        {
            foreach (var item in items ?? []) AddItems(item.Items, Add(Kind.Item, item, holder));
        }
    }
}
