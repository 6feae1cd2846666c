namespace AgendaLang.Models.Linking;

/// <summary>What generated code is asked for. The numbers stand in it.</summary>
internal enum FilePart
{
    /// <summary>All files of the compilation.</summary>
    All = -3,

    /// <summary>The files that this one uses itself.</summary>
    Uses = -2,

    /// <summary>The JSON of what it declares.</summary>
    Facts = -1,

    /// <summary>A declaration.</summary>
    Declaration = 0,

    /// <summary>The items of a declaration.</summary>
    Items = 1,

    /// <summary>The sessions of a declaration.</summary>
    Sessions = 2,

    /// <summary>The documents of a declaration.</summary>
    Documents = 3,

    /// <summary>The rooms of a declaration.</summary>
    Rooms = 4,
}
