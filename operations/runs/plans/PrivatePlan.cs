using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Runs.Sessions;

namespace CardWeb.Tf.Operations.Runs.Plans;

/// <summary>A copy of a saved plan that only this process uses: what is checked is what is applied, whatever becomes of the file.</summary>
public sealed class PrivatePlan : IDisposable
{
    private readonly string _folder;

    private PrivatePlan(string folder, SavedPlanFile file) => (_folder, File) = (folder, file);

    /// <summary>The copy.</summary>
    public SavedPlanFile File { get; }

    /// <summary>Copies a plan into a folder that no one else may enter.</summary>
    /// <exception cref="OperationException">It can't be read.</exception>
    public static PrivatePlan CopyOf(SavedPlanFile plan)
    {
        // On Unix its mode is 700.
        var folder = Directory.CreateTempSubdirectory($"{Catalogue.Product}-plan-").FullName;
        try
        {
            SavedPlanFile copy = new(Path.Combine(folder, Path.GetFileName(plan.Path))) { Name = plan.Name };
            System.IO.File.Copy(plan.Path, copy.Path);
            return new PrivatePlan(folder, copy);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Directory.Delete(folder, recursive: true);
            throw new OperationException($"The plan '{plan.Name}' can't be read: {e.Message}", e);
        }
    }

    /// <summary>Deletes the copy: it has every value in plain text.</summary>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
