using System;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <summary>The verified code did not do what the test says: the message is written for a person.</summary>
internal sealed class VerificationException(string message, Exception? inner = null) : Exception(message, inner);
