using Snapshooter;
using Snapshooter.Xunit;

namespace AgendaLang.Exchange.Tests.Testing;

/// <summary>Compares what people read with what was agreed; the one place that knows the snapshot library.</summary>
internal static class Snapshots
{
    /// <summary>Compares a text with the snapshot of the calling test.</summary>
    public static void Match(string text, string extension) => Snapshot.Match(text, SnapshotNameExtension.Create(extension));
}
