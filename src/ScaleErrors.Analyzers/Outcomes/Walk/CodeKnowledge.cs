using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Knowledge;
using ScaleErrors.Analyzers.Outcomes.Resilience;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>What all walks of a compilation know. One per compilation.</summary>
/// <param name="Code">The code of the compilation: that of others is not seen.</param>
/// <param name="Functions">Its functions.</param>
/// <param name="Implementations">Which methods a virtual call can run.</param>
/// <param name="Observers">Members that look at a value without acting on it.</param>
/// <param name="Storage">Who else reads what a body stores.</param>
/// <param name="FixedMembers">Members that always have the same value.</param>
/// <param name="FixedFunctions">Members that always hold the same function.</param>
/// <param name="GeneratedHooks">What generated code leaves for others to set.</param>
/// <param name="WellKnownTypes">Types of the framework that the walk makes values of.</param>
/// <param name="Pipelines">What runs functions again.</param>
internal sealed record CodeKnowledge(
    DeclaredCode Code,
    FunctionBodies Functions,
    Implementations Implementations,
    ObserverMembers Observers,
    SharedStorage Storage,
    FixedMembers FixedMembers,
    FixedFunctions FixedFunctions,
    GeneratedHooks GeneratedHooks,
    WellKnownTypes WellKnownTypes,
    Pipelines Pipelines);
