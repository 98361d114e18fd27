using System.Net.Http;
using System.Text;
using System.Text.RegularExpressions;

namespace Labeling;

/// <summary>As much JSON as this program needs.</summary>
internal static class Json
{
    public static StringContent Content(string json) => new StringContent(json, Encoding.UTF8, "application/json");

    public static string Text(string json, string name) =>
        Regex.Match(json, "\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").Groups[1].Value;

    public static int Count(string json, string name) => Regex.Matches(json, "\"" + name + "\"").Count;
}
