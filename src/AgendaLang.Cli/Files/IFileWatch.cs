namespace AgendaLang.Cli.Files;

/// <summary>Tells when agendas, or what decides about them, change on the disk.</summary>
internal interface IFileWatch : IDisposable
{
    /// <summary>Sets what is watched from now on; what was watched before and is named again is watched without a gap.</summary>
    /// <param name="trees">Absolute paths of folders of which everything below counts.</param>
    /// <param name="folders">Absolute paths of folders of which only the files directly in them count.</param>
    /// <exception cref="CommandProblem">The system does not let us watch.</exception>
    void Observe(IReadOnlyCollection<string> trees, IReadOnlyCollection<string> folders);

    /// <summary>Waits until something has changed since it returned last, and all is quiet again; false when it is to stop.</summary>
    bool WaitForChange(CancellationToken cancellation);
}
