using System.Collections.Immutable;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>A member of an object, or of the object that another member of it holds: <c>client.Options.BaseUrl</c>.</summary>
/// <param name="Holders">The members that lead to the object with the last one; none where the first object has it.</param>
/// <param name="Last">The member.</param>
internal sealed record MemberPath(ImmutableArray<ObjectMember> Holders, ObjectMember Last)
{
    /// <summary>A member of the object itself.</summary>
    public static MemberPath To(ObjectMember member) => new([], member);

    /// <summary>A member of the object that another member holds.</summary>
    public static MemberPath To(ObjectMember holder, ObjectMember member) => new([holder], member);
}
