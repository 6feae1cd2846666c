using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace AgendaLang.Benchmarks;

/// <summary>Adds what the promises are made in: megabytes of text (UTF-8) a second, and bytes allocated a byte of text.</summary>
internal sealed class SpeedConfig : ManualConfig
{
    public SpeedConfig() => AddColumn(
        new PerByteColumn("MB/s", "Megabytes of UTF-8 text a second", static (report, bytes) =>
            report.ResultStatistics is { } statistics ? bytes / statistics.Mean * 1e3 : double.NaN),
        new PerByteColumn("B/B", "Bytes allocated a byte of UTF-8 text", static (report, bytes) =>
            report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) / (double)bytes ?? double.NaN));

    private sealed class PerByteColumn(string name, string legend, Func<BenchmarkReport, long, double> value) : IColumn
    {
        public string Id => name;

        public string ColumnName => name;

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Custom;

        public int PriorityInCategory => 0;

        public bool IsNumeric => true;

        public UnitType UnitType => UnitType.Dimensionless;

        public string Legend => legend;

        public bool IsAvailable(Summary summary) => true;

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
            summary[benchmarkCase] is { } report && benchmarkCase.Parameters[nameof(ReadBenchmarks.Lines)] is int lines
                ? value(report, ReadBenchmarks.BytesOf(lines)).ToString("F2", CultureInfo.InvariantCulture)
                : "-";

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);
    }
}
