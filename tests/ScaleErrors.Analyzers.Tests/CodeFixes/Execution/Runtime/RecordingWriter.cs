using System.IO;
using System.Text;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution.Runtime;

/// <summary>Writes into the current run; outside of runs to where it wrote before.</summary>
internal sealed class RecordingWriter(string place, TextWriter? otherwise = null) : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value)
    {
        if (Recording.Current is { } run)
            run.Write(place, value ?? "");
        else
            otherwise?.Write(value);
    }

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void WriteLine(string? value) => Write(value + "\n");
}
