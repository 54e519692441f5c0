namespace CardWeb.Tf.Operations.Checks.Approval;

/// <summary>A file of the repository that follows from the code: as it was approved, and as the code makes it now.</summary>
/// <param name="Path">Its path in the repository, with forward slashes.</param>
/// <param name="Approved">Its text in the repository; null when it is missing.</param>
/// <param name="Received">Its text as the code makes it; null when the code makes no such file any more.</param>
public sealed record ApprovedFile(string Path, string? Approved, string? Received)
{
    /// <summary>Whether only programs read it: its difference tells a person nothing. Default: false.</summary>
    public bool IsForPrograms { get; init; }

    /// <summary>Whether there is nothing to approve.</summary>
    public bool IsCurrent => Approved == Received;
}
