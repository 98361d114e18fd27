using System.Collections.Immutable;
using System.Threading;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Outcomes.MessageHandlers;

/// <summary>Knows one way in which clients come by their message handlers.</summary>
internal interface IClientHandlerFinder
{
    /// <summary>The chains that a client may have.</summary>
    /// <param name="client">Where the client comes from: its creation, a parameter, the call of a factory that is not seen.</param>
    /// <param name="library">The library whose client it is.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Several where the code chooses; none where this finder knows nothing of such clients.</returns>
    ImmutableArray<HandlerChain> ChainsOf(Origin client, HttpLibrary library, CancellationToken cancellationToken);
}
