using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Functions.OtherFiles;

internal sealed partial class SplitClient
{
    // This caller of the base class's send tells all three apart.
    public async Task SentByBaseAndTold(HttpContent task)
    {
        using var response = await SendAsync(task);
        if (ScaleCodes.AreForPeople(response.StatusCode))
            throw new InvalidOperationException("To be looked at by a person.");
        response.EnsureMade();
    }

    private static void CheckInOtherPart(HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("The task exists.");
        response.EnsureMade();
    }
}

internal static class ScaleCodes
{
    public const int Taken = 409;

    public static bool AreForPeople(HttpStatusCode status) =>
        status is HttpStatusCode.PaymentRequired or HttpStatusCode.TooManyRequests || (int)status == Taken;

    public static void EnsureMade(this HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException("The task was not made.");
    }
}
