//! uses: refit
//! scale_errors.client_types = Contoso.IScaleClient, Contoso.Labels.*
using System;
using System.Net;
using System.Threading.Tasks;
using Refit;

namespace Contoso
{
    public interface IScaleClient
    {
        [Post("/v1/batches")]
        Task CreateAsync([Body] string name);
    }

    public interface IOtherClient
    {
        [Post("/v1/batches")]
        Task CreateAsync([Body] string name);
    }

    public sealed class Jobs(IScaleClient scale, IOtherClient other, Labels.ILabels labels)
    {
        public async Task RunAsync(string name)
        {
            await other.CreateAsync(name);
            await scale.CreateAsync(name); // expect: SCALE402 SCALE409 SCALE429
            await labels.LabelAsync(name); // expect: SCALE402 SCALE409 SCALE429
        }
    }
}

namespace Contoso.Labels
{
    public interface ILabels
    {
        [Put("/v1/labels")]
        Task LabelAsync([Body] string name);
    }
}
