using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScaleErrors.Analyzers.Endpoints.Configured;

/// <summary>Which sections of the configuration an expression can be. The root has the empty path.</summary>
internal static class SectionPaths
{
    /// <summary>The paths of an expression of type IConfiguration; none where it is a section that nobody names.</summary>
    public static IEnumerable<string> Of(IOperation? configuration, AddressEvaluator evaluator) =>
        configuration is null ? [] : evaluator.AtOrigins(configuration, origin => AtOrigin(origin, evaluator)).Distinct();

    /// <summary>The path of what stands below another one.</summary>
    public static string Combine(string path, string key) => path.Length == 0 ? key : path + ":" + key;

    /// <summary>The texts that an expression can have, as far as they are known whole.</summary>
    public static IEnumerable<string> KeysOf(IOperation? key, AddressEvaluator evaluator) =>
        key is null ? [] : evaluator.Evaluate(key).Select(text => text.Whole).OfType<string>();

    /// <summary>The paths that a key has below those of an expression of type IConfiguration.</summary>
    public static List<string> Below(IOperation? configuration, IOperation? key, AddressEvaluator evaluator)
    {
        var keys = KeysOf(key, evaluator).ToList();
        return [.. Of(configuration, evaluator).SelectMany(path => keys.Select(name => Combine(path, name)))];
    }

    private static List<string> AtOrigin(IOperation origin, AddressEvaluator evaluator)
    {
        if (origin is IInvocationOperation { TargetMethod.Name: "GetSection" or "GetRequiredSection" } call
            && ConfigurationTypes.ReceiverOf(call) is { } receiver && ConfigurationTypes.Is(receiver.Type, ConfigurationTypes.Configuration))
            return Below(receiver, ConfigurationTypes.ArgumentOf(call, "key"), evaluator);

        // A section from elsewhere can be any; what is no section is the whole, unless it was built from other files.
        return !ConfigurationTypes.Is(origin.Type, ConfigurationTypes.Configuration)
            || ConfigurationTypes.Is(origin.Type, ConfigurationTypes.Section)
            || HandmadeConfiguration.ReadsOtherFiles(origin)
                ? []
                : [""];
    }
}
