using System.ComponentModel;
using CliWrap;
using CliWrap.Buffered;

namespace CardWeb.Tf.Operations.Runs.Plans;

/// <summary>Which commit the code is of.</summary>
/// <param name="Commit">The commit; null outside of a git repository.</param>
/// <param name="IsDirty">Whether there are changes that are not in it.</param>
public sealed record GitCheckout(string? Commit, bool IsDirty)
{
    private static readonly GitCheckout s_none = new(Commit: null, IsDirty: false);

    /// <summary>Asks git.</summary>
    public static async Task<GitCheckout> ReadAsync(string folder, CancellationToken cancel)
    {
        try
        {
            var head = await GitAsync(folder, ["rev-parse", "HEAD"], cancel);
            if (head is null)
                return s_none;

            return new GitCheckout(head.Trim(), IsDirty: await GitAsync(folder, ["status", "--porcelain"], cancel) is not { } changes || changes.Trim().Length > 0);
        }
        catch (Win32Exception)
        {
            return s_none;
        }
    }

    private static async Task<string?> GitAsync(string folder, string[] arguments, CancellationToken cancel)
    {
        var result = await Cli.Wrap("git").WithArguments(arguments).WithWorkingDirectory(folder)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(cancel);
        return result.ExitCode == 0 ? result.StandardOutput : null;
    }
}
