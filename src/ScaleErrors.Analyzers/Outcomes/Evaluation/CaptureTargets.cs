using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <summary>What flow captures stand for where they are assigned to: <c>x = a ? b : c</c> captures x before it evaluates the condition.</summary>
internal sealed class CaptureTargets(ControlFlowGraph graph)
{
    private Dictionary<CaptureId, IOperation>? _targets;

    /// <summary>The operation that a capture stands for.</summary>
    public IOperation? Find(CaptureId id)
    {
        _targets ??= Collect();
        return _targets.TryGetValue(id, out var target) ? target : null;
    }

    private Dictionary<CaptureId, IOperation> Collect()
    {
        var targets = new Dictionary<CaptureId, IOperation>();
        foreach (var block in graph.Blocks)
        {
            foreach (var operation in block.Operations)
            {
                if (operation is IFlowCaptureOperation capture)
                    targets[capture.Id] = capture.Value;
            }
        }

        return targets;
    }
}
