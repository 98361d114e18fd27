using System;
using System.Net;
using System.Threading.Tasks;

namespace Labeling.Handed;

internal sealed class Callers(Sender sender)
{
    public async Task IgnoringAsync()
    {
        using var response = await sender.SendAsync("task/imageannotation"); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        using var notified = await sender.NotifyAsync();
        notified.EnsureSuccessStatusCode();
    }

    public async Task HandlingAsync()
    {
        using var response = await sender.SendAsync("batches");
        switch (response.StatusCode)
        {
            case HttpStatusCode.PaymentRequired:
                throw new NotSupportedException("Contact Scale.");
            case HttpStatusCode.Conflict:
                throw new InvalidOperationException("Taken.");
            case HttpStatusCode.TooManyRequests:
                throw new TimeoutException("Later.");
        }

        response.EnsureSuccessStatusCode();
    }
}
