namespace System.Runtime.CompilerServices;

/// <summary>The compiler asks for it where records and init accessors are used; netstandard2.0 has none.</summary>
internal static class IsExternalInit;
