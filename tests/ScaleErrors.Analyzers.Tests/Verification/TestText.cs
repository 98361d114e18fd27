using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <summary>A file of a test that is no code.</summary>
internal sealed class TestText(SourceFile file) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(file.Text, Encoding.UTF8);

    public override string Path => file.Path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
