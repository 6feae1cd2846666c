namespace AgendaLang.Models.Linking;

internal static class Once
{
    /// <summary>Keeps a value unless another thread was first; gives the one that is kept.</summary>
    public static T Set<T>(ref T? field, T value) where T : class => Interlocked.CompareExchange(ref field, value, null) ?? value;
}
